// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.text;

import java.util.regex.Pattern;

/** Makes text of others fit for a terminal. */
public final class Printable {

  private static final Pattern CONTROL_CHARACTERS =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

  private Printable() {}

  /** Returns a text with a question mark for each character that could manipulate a terminal. */
  public static String text(String text) {
    return isPlain(text) ? text : CONTROL_CHARACTERS.matcher(text).replaceAll("?");
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Returns a printable text that is not much longer than a number of characters. */
  public static String shortened(String text, int length) {
    return text(text.length() <= length ? text : text.substring(0, length) + "...");
  }
}
