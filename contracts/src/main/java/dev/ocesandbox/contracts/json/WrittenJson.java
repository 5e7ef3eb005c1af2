// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.SerializableString;

/**
 * JSON in UTF-8 that a generator copies as it is. Immutable. It is no text, so it has no quoted
 * form.
 */
final class WrittenJson implements SerializableString {

  private final byte[] bytes;

  /** Wraps bytes that nobody changes any more. */
  WrittenJson(byte[] bytes) {
    this.bytes = bytes;
  }

  int length() {
    return bytes.length;
  }

  @Override
  public byte[] asUnquotedUTF8() {
    return bytes;
  }

  @Override
  public int appendUnquotedUTF8(byte[] buffer, int offset) {
    if (bytes.length > buffer.length - offset) {
      return -1;
    }
    System.arraycopy(bytes, 0, buffer, offset, bytes.length);
    return bytes.length;
  }

  @Override
  public String getValue() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public int charLength() {
    return getValue().length();
  }

  @Override
  public int appendUnquoted(char[] buffer, int offset) {
    String value = getValue();
    if (value.length() > buffer.length - offset) {
      return -1;
    }
    value.getChars(0, value.length(), buffer, offset);
    return value.length();
  }

  @Override
  public int writeUnquotedUTF8(OutputStream out) throws IOException {
    out.write(bytes);
    return bytes.length;
  }

  @Override
  public int putUnquotedUTF8(ByteBuffer buffer) {
    if (bytes.length > buffer.remaining()) {
      return -1;
    }
    buffer.put(bytes);
    return bytes.length;
  }

  @Override
  public char[] asQuotedChars() {
    throw notQuoted();
  }

  @Override
  public byte[] asQuotedUTF8() {
    throw notQuoted();
  }

  @Override
  public int appendQuotedUTF8(byte[] buffer, int offset) {
    throw notQuoted();
  }

  @Override
  public int appendQuoted(char[] buffer, int offset) {
    throw notQuoted();
  }

  @Override
  public int writeQuotedUTF8(OutputStream out) {
    throw notQuoted();
  }

  @Override
  public int putQuotedUTF8(ByteBuffer buffer) {
    throw notQuoted();
  }

  private static UnsupportedOperationException notQuoted() {
    return new UnsupportedOperationException("JSON is copied as it is");
  }
}
