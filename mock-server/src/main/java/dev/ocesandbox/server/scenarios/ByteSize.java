// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A number of bytes in settings: an integer, or a text such as 4MiB. */
final class ByteSize {

  private static final String KIB = "KiB";
  private static final String MIB = "MiB";

  private ByteSize() {}

  /** Reads a size that has been checked. */
  static long read(JsonNode json) {
    if (!json.isString()) {
      return json.asLong();
    }
    String text = json.asString();
    if (text.endsWith(MIB)) {
      return number(text, MIB) << 20;
    }
    return text.endsWith(KIB) ? number(text, KIB) << 10 : Long.parseLong(text);
  }

  private static long number(String text, String unit) {
    return Long.parseLong(text.substring(0, text.length() - unit.length()));
  }

  /** Writes a size in the largest unit that it is a multiple of. */
  static void write(ObjectNode json, String field, long bytes) {
    if (bytes > 0 && bytes % (1 << 20) == 0) {
      json.put(field, (bytes >> 20) + MIB);
    } else {
      json.put(field, bytes);
    }
  }
}
