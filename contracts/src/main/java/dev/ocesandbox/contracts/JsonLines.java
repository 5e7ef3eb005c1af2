// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.json.Json;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A JSON list with an object on each line, whose first field is its id. An object is parsed when it
 * is asked for, because most of them never are. Thread-safe.
 */
final class JsonLines {

  private static final byte[] ID = "{\"id\":\"".getBytes(UTF_8);

  private final byte[] text;
  private final Map<String, Span> lines = new LinkedHashMap<>();

  private record Span(int start, int end) {}

  /**
   * Finds the objects of a list.
   *
   * @throws IllegalStateException if an id occurs twice, or a line begins with another field
   */
  JsonLines(byte[] text) {
    this.text = text;
    // The brackets of the list have lines of their own.
    int start = endOfLine(0) + 1;
    while (start < text.length && text[start] != ']') {
      int end = endOfLine(start);
      int length = text[end - 1] == ',' ? end - 1 : end;
      String id = id(start);
      if (lines.put(id, new Span(start, length)) != null) {
        throw new IllegalStateException(id + " is defined twice");
      }
      start = end + 1;
    }
  }

  private int endOfLine(int start) {
    int end = start;
    while (text[end] != '\n') {
      end++;
    }
    return end;
  }

  private String id(int line) {
    int start = line + ID.length;
    if (!Arrays.equals(text, line, start, ID, 0, ID.length)) {
      throw new IllegalStateException("The id must be the first field of a line");
    }
    int end = start;
    while (text[end] != '"') {
      end++;
    }
    return new String(text, start, end - start, UTF_8);
  }

  /** Returns all ids, in the order of the lines. */
  Collection<String> ids() {
    return Collections.unmodifiableCollection(lines.keySet());
  }

  /** Returns whether there is an object with an id. */
  boolean has(String id) {
    return lines.containsKey(id);
  }

  /**
   * Returns the object with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  JsonNode read(String id) {
    Span span = lines.get(id);
    if (span == null) {
      throw new IllegalArgumentException("No line " + id);
    }
    return Json.read(Arrays.copyOfRange(text, span.start(), span.end()));
  }
}
