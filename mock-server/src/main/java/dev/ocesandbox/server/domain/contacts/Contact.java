// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import java.util.Locale;

/**
 * A phone number or mail address. Two that reach the same place are equal. Immutable.
 *
 * @param way phone or mail
 * @param value the number or address; addresses are in lower case
 * @param areaCode dialing code of a phone number without plus sign; empty for mail
 */
public record Contact(ContactWay way, String value, String areaCode) {

  /** Inferred: a number without dialing code is one of the mainland. */
  private static final String MAINLAND = "86";

  /** Creates a contact in the form that is compared. */
  public Contact {
    value = way == ContactWay.MAIL ? value.toLowerCase(Locale.ROOT) : value;
    areaCode = way == ContactWay.MAIL ? "" : digits(areaCode);
  }

  /** Returns a mail address. */
  public static Contact mail(String address) {
    return new Contact(ContactWay.MAIL, address, "");
  }

  /** Returns a phone number; an empty dialing code is 86. */
  public static Contact mobile(String number, String areaCode) {
    return new Contact(ContactWay.MOBILE, number, areaCode);
  }

  /** Returns whether the value is a phone number, or a mail address. */
  public boolean isValid() {
    return way.fits(value);
  }

  /** Returns a text that differs for different contacts. */
  String key() {
    return way.number() + " " + areaCode + " " + value;
  }

  private static String digits(String areaCode) {
    int from = areaCode.startsWith("+") ? 1 : areaCode.startsWith("00") ? 2 : 0;
    String digits = areaCode.substring(from);
    return digits.isEmpty() ? MAINLAND : digits;
  }
}
