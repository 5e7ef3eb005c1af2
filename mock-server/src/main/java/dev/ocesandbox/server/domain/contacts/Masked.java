// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

/** Texts of which only a part is shown. Inferred: which part. */
final class Masked {

  private static final String STARS = "***";
  private static final int HEAD = 3;
  private static final int TAIL = 4;

  private Masked() {}

  /** Returns the first character of a name. */
  static String name(String name) {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + STARS;
  }

  /** Returns the first three and the last four digits of a phone number. */
  static String mobile(String number) {
    return number.length() < HEAD + TAIL
        ? STARS
        : number.substring(0, HEAD) + "****" + number.substring(number.length() - TAIL);
  }

  /** Returns the first character of a mail address, and its host. */
  static String mail(String address) {
    return name(address) + address.substring(address.indexOf('@'));
  }
}
