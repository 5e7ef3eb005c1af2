// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes texts one behind the other as bytes and reads them again, with every character. */
final class TextBytes {

  private static final int SIZE = Integer.BYTES;

  private TextBytes() {}

  static byte[] of(List<String> texts) {
    int size = 0;
    for (String text : texts) {
      size += SIZE + (isNarrow(text) ? text.length() : 2 * text.length());
    }
    ByteBuffer bytes = ByteBuffer.allocate(size);
    for (String text : texts) {
      write(text, bytes);
    }
    return bytes.array();
  }

  /** The length of a text with wide characters is negative; an empty text has none. */
  private static void write(String text, ByteBuffer bytes) {
    if (isNarrow(text)) {
      bytes.putInt(text.length()).put(text.getBytes(ISO_8859_1));
    } else {
      bytes.putInt(-text.length());
      for (int i = 0; i < text.length(); i++) {
        bytes.putChar(text.charAt(i));
      }
    }
  }

  /** Returns whether a byte is enough for each character. */
  private static boolean isNarrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return false;
      }
    }
    return true;
  }

  static List<String> read(byte[] all) {
    List<String> texts = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(all);
    while (bytes.hasRemaining()) {
      int length = bytes.getInt();
      texts.add(length < 0 ? wide(bytes, -length) : narrow(bytes, length));
    }
    return texts;
  }

  private static String narrow(ByteBuffer bytes, int length) {
    byte[] text = new byte[length];
    bytes.get(text);
    return new String(text, ISO_8859_1);
  }

  private static String wide(ByteBuffer bytes, int length) {
    char[] characters = new char[length];
    for (int i = 0; i < length; i++) {
      characters[i] = bytes.getChar();
    }
    return new String(characters);
  }
}
