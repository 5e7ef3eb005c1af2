// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * The percent-encoding of canonical requests: letters, digits and {@code - _ . ~} stay, every other
 * byte of the UTF-8 text becomes {@code %XX} with upper-case digits. A plus is a plus, not a blank.
 *
 * <p>Nothing here throws: a percent sign without two hex digits stands for itself.
 */
public final class PercentEncoding {

  private static final String DIGITS = "0123456789ABCDEF";
  private static final boolean[] UNRESERVED = unreserved();

  private PercentEncoding() {}

  /** Appends a piece of a raw URI in canonical form: decoded and encoded again. */
  static void append(StringBuilder out, String raw, int from, int to) {
    int i = from;
    while (i < to) {
      char c = raw.charAt(i);
      if (c < 0x80) {
        int escaped = c == '%' ? octetAt(raw, i, to) : -1;
        appendOctet(out, escaped < 0 ? c : escaped);
        i += escaped < 0 ? 1 : 3;
      } else {
        int codePoint = raw.codePointAt(i);
        for (byte octet : Character.toString(codePoint).getBytes(UTF_8)) {
          appendOctet(out, octet & 0xFF);
        }
        i += Character.charCount(codePoint);
      }
    }
  }

  /** The text that a piece of a raw URI stands for, however well or badly it is encoded. */
  public static String text(String raw) {
    return raw.indexOf('%') < 0 ? raw : decoded(canonical(raw, 0, raw.length()));
  }

  static String canonical(String raw, int from, int to) {
    int i = from;
    while (i < to && isUnreserved(raw.charAt(i))) {
      i++;
    }
    if (i == to) {
      return raw.substring(from, to);
    }
    StringBuilder out = new StringBuilder(to - from + 16).append(raw, from, i);
    append(out, raw, i, to);
    return out.toString();
  }

  /** The byte that the escape at this place stands for; -1 when it is no complete escape. */
  static int octetAt(String raw, int percent, int to) {
    if (percent + 2 >= to) {
      return -1;
    }
    int high = digit(raw.charAt(percent + 1));
    int low = digit(raw.charAt(percent + 2));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /** The decoded bytes, each as one character, so that texts compare in byte order. */
  static String octets(String canonical) {
    if (canonical.indexOf('%') < 0) {
      return canonical;
    }
    return new String(decodedBytes(canonical), ISO_8859_1);
  }

  /** The text that a canonical form stands for. */
  static String decoded(String canonical) {
    return canonical.indexOf('%') < 0 ? canonical : new String(decodedBytes(canonical), UTF_8);
  }

  /** The escapes with lower-case digits, a slip of hand-written encoders. */
  static String inLowerCase(String canonical) {
    StringBuilder out = new StringBuilder(canonical);
    for (int i = out.indexOf("%"); i >= 0; i = out.indexOf("%", i + 1)) {
      out.setCharAt(i + 1, Character.toLowerCase(out.charAt(i + 1)));
      out.setCharAt(i + 2, Character.toLowerCase(out.charAt(i + 2)));
    }
    return out.toString();
  }

  private static byte[] decodedBytes(String canonical) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(canonical.length());
    int i = 0;
    while (i < canonical.length()) {
      int octet = canonical.charAt(i) == '%' ? octetAt(canonical, i, canonical.length()) : -1;
      bytes.write(octet < 0 ? canonical.charAt(i) : octet);
      i += octet < 0 ? 1 : 3;
    }
    return bytes.toByteArray();
  }

  private static void appendOctet(StringBuilder out, int octet) {
    if (octet < 0x80 && UNRESERVED[octet]) {
      out.append((char) octet);
    } else {
      out.append('%').append(DIGITS.charAt(octet >> 4)).append(DIGITS.charAt(octet & 15));
    }
  }

  private static boolean isUnreserved(char c) {
    return c < 0x80 && UNRESERVED[c];
  }

  /** The value of an ASCII hex digit; other scripts have digits too, which are not meant. */
  private static int digit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static boolean[] unreserved() {
    boolean[] table = new boolean[0x80];
    for (char c = 0; c < table.length; c++) {
      table[c] = Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0;
    }
    return table;
  }
}
