// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The body of a captured answer as JSON.
 *
 * @param json the value; null if the body is empty or not JSON
 * @param notJson why it is not JSON; empty if it is, or is empty
 * @param note what was done to read it, such as "gzip"; empty if nothing
 */
record CapturedBody(@Nullable JsonNode json, String notJson, String note) {

  static final CapturedBody EMPTY = new CapturedBody(null, "", "");

  /** Bodies of pages have some hundred kilobytes; gzip can make a gigabyte of one megabyte. */
  static final int MAX_BYTES = 32 << 20;

  /** Reads text. */
  static CapturedBody of(String text) {
    if (text.isBlank()) {
      return EMPTY;
    }
    try {
      return new CapturedBody(Json.read(text), "", "");
    } catch (JacksonException | ArithmeticException e) {
      return new CapturedBody(null, Json.problem(e), "");
    }
  }

  /** Reads bytes, which may be compressed with gzip. */
  static CapturedBody of(byte[] bytes) {
    if (bytes.length == 0) {
      return EMPTY;
    }
    try {
      boolean zipped = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
      byte[] plain = zipped ? unzipped(bytes) : bytes;
      if (plain.length > MAX_BYTES) {
        return new CapturedBody(null, "it has more than 32 MB when it is unpacked", "gzip");
      }
      String note = zipped ? "gzip" : "";
      return plain.length == 0
          ? new CapturedBody(null, "", note)
          : new CapturedBody(Json.read(plain), "", note);
    } catch (IOException e) {
      return new CapturedBody(null, "it is damaged gzip", "gzip");
    } catch (JacksonException | ArithmeticException e) {
      return new CapturedBody(null, Json.problem(e), "");
    }
  }

  /** Reads text of base64. */
  static CapturedBody ofBase64(String text) {
    try {
      CapturedBody body = of(Base64.getMimeDecoder().decode(text));
      return new CapturedBody(
          body.json, body.notJson, body.note.isEmpty() ? "base64" : "base64, " + body.note);
    } catch (IllegalArgumentException e) {
      return new CapturedBody(null, "it is not base64", "base64");
    }
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(MAX_BYTES + 1);
    }
  }
}
