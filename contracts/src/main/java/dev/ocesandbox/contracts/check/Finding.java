// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

/**
 * A deviation from the contract that was accepted but that the author of the client should know.
 *
 * @param kind unknown-parameter, unknown-field or numeric-text
 * @param field name of the parameter or path of the field, cut after 256 characters
 */
public record Finding(String kind, String field) {

  private static final int LENGTH = 256;

  /** Cuts the name of the field. */
  public Finding {
    field = cut(field);
  }

  static String cut(String name) {
    return cut(name, LENGTH);
  }

  /** Cuts a text without leaving half of a character that takes two. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end) + "...";
  }
}
