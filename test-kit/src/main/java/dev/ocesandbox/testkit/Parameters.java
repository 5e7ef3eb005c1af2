// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.sdk.SdkClients;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Supplies the parameters of test methods. */
final class Parameters {

  private static final Map<Class<?>, Function<Sandbox, Object>> VALUES =
      Map.of(
          Sandbox.class, sandbox -> sandbox,
          SandboxClock.class, Sandbox::clock,
          SandboxControl.class, Sandbox::control,
          Given.class, Sandbox::given,
          Faults.class, Sandbox::faults);

  private Parameters() {}

  /** Returns true if tests can have parameters of this type. */
  static boolean isSupported(Class<?> type) {
    return VALUES.containsKey(type)
        || type == Account.class
        || type.getName().equals(SdkClients.BSS_CLIENT);
  }

  /**
   * Returns the value of a parameter.
   *
   * @param type a supported type
   * @param as the annotation that selects an account; null for the first account
   */
  static Object value(Class<?> type, @Nullable As as, Sandbox sandbox) {
    Function<Sandbox, Object> value = VALUES.get(type);
    if (value != null) {
      return value.apply(sandbox);
    }
    Account account = as == null ? sandbox.account() : sandbox.account(as.value());
    if (type == Account.class) {
      return account;
    }
    if (as == null || as.user().isEmpty()) {
      return client(sandbox, account.accessKey(), account.secretKey());
    }
    Account.User user = account.user(as.user());
    return client(sandbox, user.accessKey(), user.secretKey());
  }

  private static Object client(Sandbox sandbox, String accessKey, String secretKey) {
    return SdkClients.bssClient(
        sandbox.endpoint(), accessKey, secretKey, sandbox.closeActions()::add);
  }
}
