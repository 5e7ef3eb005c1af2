// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of JSON in UTF-8 that grow as they are written. Not thread-safe. */
final class Utf8Buffer {

  private static final int FIRST_SIZE = 8 * 1024;

  /** Longer texts are not written here, because room is made for the most bytes they can take. */
  private static final int MAX_TEXT = 8 * 1024;

  /** The most bytes of a character that is no half of a surrogate pair. */
  private static final int CHARACTER = 3;

  /** The most digits of a number of 64 bits. */
  private static final int MAX_DIGITS = 19;

  private byte[] bytes = new byte[FIRST_SIZE];
  private int end;

  /** Returns a copy of what was written. */
  byte[] copy() {
    return Arrays.copyOf(bytes, end);
  }

  void empty() {
    end = 0;
  }

  /** Returns how many bytes of memory it takes. */
  int capacity() {
    return bytes.length;
  }

  /** Returns whether the last character is this one. */
  boolean endsWith(char c) {
    return bytes[end - 1] == c;
  }

  void add(char ascii) {
    reserve(1);
    bytes[end++] = (byte) ascii;
  }

  void add(byte[] written) {
    reserve(written.length);
    System.arraycopy(written, 0, bytes, end, written.length);
    end += written.length;
  }

  /** Adds a whole number. */
  void add(long number) {
    if (number == Long.MIN_VALUE) {
      add(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    } else {
      addSign(number);
      addDigits(Math.abs(number), 1);
    }
  }

  /** Adds a decimal: a number of at most 18 digits divided by a power of ten of at most 18. */
  void add(long number, int decimals) {
    addSign(number);
    long positive = Math.abs(number);
    long one = 1;
    for (int i = 0; i < decimals; i++) {
      one *= 10;
    }
    addDigits(positive / one, 1);
    add('.');
    addDigits(positive % one, decimals);
  }

  private void addSign(long number) {
    if (number < 0) {
      add('-');
    }
  }

  /** Adds a number that is not negative, with zeros in front of it up to a width. */
  private void addDigits(long number, int width) {
    reserve(MAX_DIGITS);
    int at = end + Math.max(width, length(number));
    long rest = number;
    for (int i = at - 1; i >= end; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    end = at;
  }

  private static int length(long number) {
    int length = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      length++;
    }
    return length;
  }

  /**
   * Adds a text in quotes.
   *
   * @return false if it is long or might need an escape; then nothing is added
   */
  boolean addText(String text) {
    int length = text.length();
    if (length > MAX_TEXT) {
      return false;
    }
    reserve(CHARACTER * length + 2);
    byte[] to = bytes;
    int at = end;
    to[at++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        to[at++] = (byte) c;
      } else if (c < 0x80 || Character.isSurrogate(c)) {
        return false;
      } else {
        at = encode(c, to, at);
      }
    }
    to[at++] = '"';
    end = at;
    return true;
  }

  /** Returns whether a character is one byte that needs no escape, whatever the settings are. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '/';
  }

  private static int encode(char c, byte[] to, int at) {
    int next = at;
    if (c < 0x800) {
      to[next++] = (byte) (0xC0 | (c >> 6));
    } else {
      to[next++] = (byte) (0xE0 | (c >> 12));
      to[next++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    }
    to[next++] = (byte) (0x80 | (c & 0x3F));
    return next;
  }

  private void reserve(int more) {
    if (more > bytes.length - end) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(end, more)));
    }
  }
}
