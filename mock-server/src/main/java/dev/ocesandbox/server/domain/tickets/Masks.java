// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import org.jspecify.annotations.Nullable;

/** Hides the middle of phone numbers and mailboxes, as answers show them. */
final class Masks {

  private static final int SHOWN_AT_START = 3;
  private static final int SHOWN_AT_END = 4;

  private Masks() {}

  /** Returns 138****0000 for 13800000000; null for null. */
  static @Nullable String mobile(@Nullable String number) {
    if (number == null || number.length() <= SHOWN_AT_START + SHOWN_AT_END) {
      return number == null ? null : "****";
    }
    return number.substring(0, SHOWN_AT_START)
        + "****"
        + number.substring(number.length() - SHOWN_AT_END);
  }

  /** Returns o***@example.com for ops@example.com; null for null. */
  static @Nullable String mail(@Nullable String mail) {
    if (mail == null) {
      return null;
    }
    int at = mail.indexOf('@');
    return at < 1 ? "***" : mail.charAt(0) + "***" + mail.substring(at);
  }
}
