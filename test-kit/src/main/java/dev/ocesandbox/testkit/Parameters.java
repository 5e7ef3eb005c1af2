// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import org.jspecify.annotations.Nullable;

/** What tests can have as parameters. */
final class Parameters {

  private Parameters() {}

  static boolean isKnown(Class<?> type) {
    return type == Sandbox.class
        || type == SandboxClock.class
        || type == SandboxControl.class
        || type == Given.class
        || type == Faults.class
        || type == Account.class
        || type.getName().equals(SdkClients.BSS_CLIENT);
  }

  /** Returns the value of a parameter; {@code as} says whose it is, else the first account's. */
  static Object value(Class<?> type, @Nullable As as, Sandbox sandbox) {
    if (type == Sandbox.class) {
      return sandbox;
    }
    if (type == SandboxClock.class) {
      return sandbox.clock();
    }
    if (type == SandboxControl.class) {
      return sandbox.control();
    }
    if (type == Given.class) {
      return sandbox.given();
    }
    if (type == Faults.class) {
      return sandbox.faults();
    }
    Account account = as == null ? sandbox.account() : sandbox.account(as.value());
    if (type == Account.class) {
      return account;
    }
    if (as == null || as.user().isEmpty()) {
      return SdkClients.bss(sandbox.endpoint(), account.accessKey(), account.secretKey());
    }
    Account.User user = account.user(as.user());
    return SdkClients.bss(sandbox.endpoint(), user.accessKey(), user.secretKey());
  }
}
