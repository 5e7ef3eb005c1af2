// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.ids.IdParts;

/**
 * The contacts that accounts and IAM users are registered with. Worlds keep none, so they follow
 * from the names: NAME@example.com, USER@NAME.example.com, and a phone number 1380000 with four
 * digits.
 */
final class Registered {

  private static final int NUMBERS = 10_000;

  /** A part is up to four characters longer, and has at most 64. */
  private static final int LONGEST_PART = 60;

  private Registered() {}

  /** Returns the mail address of an account. */
  static String mail(Customer customer) {
    return part(customer.name()) + "@example.com";
  }

  /** Returns the mail address of an IAM user. */
  static String mail(Customer customer, String user) {
    return part(user) + "@" + part(customer.name()) + ".example.com";
  }

  /** Returns the phone number of a user of an account; its own user has its name. */
  static Contact mobile(Customer customer, String user) {
    long number = Math.floorMod(IdParts.hash(customer.id() + "\n" + user), NUMBERS);
    return Contact.mobile("1380000" + IdParts.padded(number, 4), "");
  }

  /** Names may have characters that addresses do not have. */
  private static String part(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length() && text.length() < LONGEST_PART; i++) {
      char c = Character.toLowerCase(name.charAt(i));
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
      text.append(plain ? String.valueOf(c) : Integer.toHexString(c));
    }
    return text.toString();
  }
}
