// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * The percent-encoding of canonical requests: letters, digits and {@code - _ . ~} are kept, every
 * other byte of the UTF-8 text becomes {@code %XX} with upper-case digits. A plus is not decoded to
 * a blank.
 *
 * <p>No method throws: a percent sign without two hex digits is kept as it is.
 */
public final class PercentEncoding {

  private static final String DIGITS = "0123456789ABCDEF";
  private static final boolean[] UNRESERVED = unreserved();

  private PercentEncoding() {}

  /** Appends part of a raw URI in canonical form, that is, decoded and encoded again. */
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

  /** Returns part of a raw URI as decoded text. */
  public static String text(String raw) {
    return raw.indexOf('%') < 0 ? raw : decoded(canonical(raw, 0, raw.length()));
  }

  /** Returns part of a raw URI in canonical form. */
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

  /** Returns the byte of the escape at {@code percent}; -1 if it is malformed. */
  static int octetAt(String raw, int percent, int to) {
    if (percent + 2 >= to) {
      return -1;
    }
    int high = digit(raw.charAt(percent + 1));
    int low = digit(raw.charAt(percent + 2));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /** Returns the decoded bytes as one character each, so that comparison is in byte order. */
  static String octets(String canonical) {
    if (canonical.indexOf('%') < 0) {
      return canonical;
    }
    return new String(decodedBytes(canonical), ISO_8859_1);
  }

  /** Returns the decoded text of a canonical form. */
  static String decoded(String canonical) {
    return canonical.indexOf('%') < 0 ? canonical : new String(decodedBytes(canonical), UTF_8);
  }

  /** Returns a canonical form with lower-case hex digits, as some hand-written encoders use. */
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

  /** Returns the value of an ASCII hex digit; -1 for any other character. */
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
