// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who may call an operation. In the contracts: {@code x-callers: customer}. */
public enum Callers {
  /** Customers, with their own credentials or those of an IAM user. */
  CUSTOMER,
  /** Master accounts of an enterprise. */
  MASTER,
  /** Anyone with valid credentials. */
  ANYONE,
  /** Anyone; the operation takes no credentials. */
  NONE,
  /** Holders of the admin token, if the sandbox has one. */
  CONTROL,
  /** Health probes of the machine that runs the sandbox; they send no admin token. */
  PROBE,
  /** Anyone who may reach the control API; the operation takes no admin token. */
  OPEN;

  /**
   * Returns the value that the contracts write as {@code text}.
   *
   * @throws IllegalArgumentException if there is no such value
   */
  public static Callers of(String text) {
    return Arrays.stream(values())
        .filter(callers -> callers.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(text)));
  }

  private static String unknown(String text) {
    return "'%s' are not callers; known are %s"
        .formatted(
            text, Arrays.stream(values()).map(Callers::text).collect(Collectors.joining(", ")));
  }

  /** Returns the name of this value in the contracts. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether a request must carry the credentials of an account. */
  public boolean areAuthenticated() {
    return this == CUSTOMER || this == MASTER || this == ANYONE;
  }
}
