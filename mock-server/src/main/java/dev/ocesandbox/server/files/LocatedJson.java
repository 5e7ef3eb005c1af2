// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.files;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON into trees and records the line of each value. Not thread-safe. */
public final class LocatedJson {

  /** Hand-written files have some thousand values; larger states are exported and imported. */
  private static final int MAX_VALUES = 2_000_000;

  private static final ObjectReader SCALARS =
      Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, JsonPointer> sources = new HashMap<>();

  /**
   * Reads the value at the parser's current token.
   *
   * @throws InvalidFile if the file has more than 2,000,000 values
   */
  public JsonNode read(JsonParser parser, JsonPointer pointer) {
    note(parser, pointer);
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, pointer);
      case START_ARRAY -> array(parser, pointer);
      default -> SCALARS.readTree(parser);
    };
  }

  /** Returns the line of a value, or of its closest existing ancestor. */
  public int line(JsonPointer pointer) {
    return line(pointer.toString());
  }

  private int line(String pointer) {
    Integer line = lines.get(pointer);
    if (line != null) {
      return line;
    }
    int end = pointer.lastIndexOf('/');
    return end < 0 ? 1 : line(pointer.substring(0, end));
  }

  /** Returns a problem with a value, or in a converted file with the value it was made from. */
  public FileProblem problem(JsonPointer pointer, Bilingual reason) {
    JsonPointer source = source(pointer);
    return FileProblem.at(line(source), source, reason);
  }

  private JsonPointer source(JsonPointer pointer) {
    JsonPointer own = sources.get(pointer.toString());
    if (own != null || pointer.matches()) {
      return own == null ? pointer : own;
    }
    JsonPointer parent = pointer.head();
    JsonPointer source = source(parent);
    JsonPointer below = source.append(pointer.last());
    return source.equals(parent) || lines.containsKey(below.toString()) ? below : source;
  }

  /** Records that the value at {@code to} was converted from the value at {@code from}. */
  public void convert(JsonPointer from, JsonPointer to) {
    sources.put(to.toString(), from);
  }

  private ObjectNode object(JsonParser parser, JsonPointer pointer) {
    ObjectNode object = Json.object();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      JsonPointer field = pointer.appendProperty(parser.currentName());
      note(parser, field);
      parser.nextToken();
      object.set(parser.currentName(), read(parser, field));
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, JsonPointer pointer) {
    ArrayNode array = Json.object().arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(read(parser, pointer.appendIndex(array.size())));
    }
    return array;
  }

  /** Records the line of the parser's current token, unless the pointer already has one. */
  public void note(JsonParser parser, JsonPointer pointer) {
    int line = parser.currentTokenLocation().getLineNr();
    lines.putIfAbsent(pointer.toString(), line);
    if (lines.size() > MAX_VALUES) {
      throw new InvalidFile(
          line,
          pointer,
          new Bilingual(
              "has more than " + MAX_VALUES + " values before it", "之前的值超过" + MAX_VALUES + "个"));
    }
  }
}
