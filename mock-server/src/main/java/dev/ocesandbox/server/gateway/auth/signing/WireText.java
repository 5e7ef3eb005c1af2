// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Restores UTF-8 text that the server decoded as ISO-8859-1.
 *
 * <p>HTTP servers decode headers as ISO-8859-1, while the vendor's Python SDK signs a text and
 * sends its UTF-8 bytes. Bytes that form valid UTF-8 are almost never meant as ISO-8859-1.
 */
final class WireText {

  private static final char REPLACEMENT = '\uFFFD';

  private WireText() {}

  /** Returns the restored text; the same object if it is ASCII or not valid UTF-8. */
  static String restored(String text) {
    boolean ascii = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0xFF) {
        return text;
      }
      ascii &= c < 0x80;
    }
    if (ascii) {
      return text;
    }
    String utf8 = new String(text.getBytes(ISO_8859_1), UTF_8);
    return utf8.indexOf(REPLACEMENT) < 0 ? utf8 : text;
  }
}
