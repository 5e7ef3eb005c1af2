// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Which fields a body has, of which types, and whether they are null; never their values.
 *
 * @param places what was seen at each place, any index being {@code [*]}
 */
record BodyShape(Map<String, Seen> places) {

  private static final int MOST = 5_000;

  /**
   * What was seen at a place.
   *
   * @param types JSON types besides null
   * @param nulls how often it was null
   * @param values how often it was anything else
   * @param parent place that holds it; empty for the body
   */
  record Seen(Set<String> types, int nulls, int values, String parent) {

    boolean isAlwaysNull() {
      return values == 0 && nulls > 0;
    }

    boolean isNeverNull() {
      return nulls == 0;
    }
  }

  static BodyShape of(JsonNode body) {
    BodyShape shape = new BodyShape(new LinkedHashMap<>());
    shape.add(body, "", "");
    return shape;
  }

  private void add(JsonNode value, String place, String parent) {
    Seen before = places.get(place);
    if (before == null && places.size() >= MOST) {
      return;
    }
    boolean isNull = value.isNull();
    Set<String> types = new TreeSet<>(before == null ? Set.of() : before.types());
    if (!isNull) {
      types.add(type(value));
    }
    places.put(
        place,
        new Seen(
            types,
            (before == null ? 0 : before.nulls()) + (isNull ? 1 : 0),
            (before == null ? 0 : before.values()) + (isNull ? 0 : 1),
            parent));
    value
        .properties()
        .forEach(
            field ->
                add(
                    field.getValue(),
                    place.isEmpty() ? field.getKey() : place + "." + field.getKey(),
                    place));
    if (value.isArray()) {
      value.forEach(item -> add(item, place + "[*]", place));
    }
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT, POJO -> "object";
      case ARRAY -> "array";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      default -> "string";
    };
  }

  /** Returns whether an object was seen here, which could have had further fields. */
  boolean hasObject(String place) {
    Seen seen = places.get(place);
    return seen != null && seen.types().contains("object");
  }
}
