// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.messages;

/** Takes tags of rich text out of messages. Inferred: which tags the vendor takes out. */
final class RichText {

  private RichText() {}

  /**
   * Returns a text without what looks like a tag of HTML: a less-than sign, perhaps a slash, a
   * letter, and all up to the next greater-than sign.
   */
  static String plain(String text) {
    int open = text.indexOf('<');
    int close = open < 0 ? -1 : text.indexOf('>', open);
    if (close < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    while (open >= 0 && close >= 0) {
      if (isTag(text, open)) {
        plain.append(text, from, open);
        from = close + 1;
        open = text.indexOf('<', from);
      } else {
        open = text.indexOf('<', open + 1);
      }
      // The same sign may end several: looking for it each time would take the square of the time.
      close = close < open ? text.indexOf('>', open) : close;
    }
    return plain.append(text, from, text.length()).toString();
  }

  private static boolean isTag(String text, int open) {
    int name = text.charAt(open + 1) == '/' ? open + 2 : open + 1;
    char first = name < text.length() ? text.charAt(name) : ' ';
    return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
  }
}
