// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.json.Json;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON into trees and remembers the line of every value. Not thread-safe. */
final class LocatedJson {

  /** A hand-written file has thousands of values; what has more belongs into a state. */
  private static final int MAX_VALUES = 2_000_000;

  private static final ObjectReader SCALARS =
      Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Map<String, Integer> lines = new HashMap<>();

  /** Reads the value at which the parser stands. */
  JsonNode read(JsonParser parser, Place place) {
    note(parser, place);
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, place);
      case START_ARRAY -> array(parser, place);
      default -> SCALARS.readTree(parser);
    };
  }

  /** Returns the line of a value; of what holds it when there is no such value. */
  int line(String pointer) {
    Integer line = lines.get(pointer);
    if (line != null) {
      return line;
    }
    int end = pointer.lastIndexOf('/');
    return end < 0 ? 1 : line(pointer.substring(0, end));
  }

  ScenarioComplaint complaint(Place place, String reason) {
    return new ScenarioComplaint(line(place.pointer()), place.path(), reason);
  }

  private ObjectNode object(JsonParser parser, Place place) {
    ObjectNode object = Json.object();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      Place field = place.field(parser.currentName());
      note(parser, field);
      parser.nextToken();
      object.set(parser.currentName(), read(parser, field));
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, Place place) {
    ArrayNode array = Json.object().arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(read(parser, place.item(array.size())));
    }
    return array;
  }

  /** A field is where its name stands, so the name's line comes first and stays. */
  void note(JsonParser parser, Place place) {
    int line = parser.currentTokenLocation().getLineNr();
    lines.putIfAbsent(place.pointer(), line);
    if (lines.size() > MAX_VALUES) {
      throw new BadScenario(line, place.path(), "is more than " + MAX_VALUES + " values in");
    }
  }
}
