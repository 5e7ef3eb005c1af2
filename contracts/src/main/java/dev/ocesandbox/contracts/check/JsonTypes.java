// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Sets of JSON types, by their names in JSON Schema. A set with number also holds integer. */
final class JsonTypes {

  static final Set<String> ALL =
      Set.of("string", "number", "integer", "boolean", "object", "array", "null");

  private static final Set<String> NUMBERS = Set.of("number", "integer");

  private JsonTypes() {}

  /** Returns the types that a schema permits by its type, else by the values it lists. */
  static Set<String> of(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isMissingNode() && !listsValues(schema)) {
      return ALL;
    }
    return names(schema, type)
        .flatMap(name -> name.equals("number") ? NUMBERS.stream() : Stream.of(name))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> names(JsonNode schema, JsonNode type) {
    if (type.isMissingNode()) {
      return listedValues(schema).map(JsonTypes::nameOf);
    }
    return type.isArray() ? type.valueStream().map(JsonNode::asString) : Stream.of(type.asString());
  }

  /** Returns whether a schema lists the values that it permits. */
  static boolean listsValues(JsonNode schema) {
    return schema.has("const") || schema.has("enum");
  }

  /** Returns the values that a schema lists. */
  static Stream<JsonNode> listedValues(JsonNode schema) {
    return schema.has("const") ? Stream.of(schema.get("const")) : schema.path("enum").valueStream();
  }

  /** Returns the narrowest type of a value. */
  static String nameOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING, BINARY -> "string";
      case NUMBER -> isWhole(value) ? "integer" : "number";
      case BOOLEAN -> "boolean";
      case OBJECT, POJO -> "object";
      case ARRAY -> "array";
      case NULL, MISSING -> "null";
    };
  }

  private static boolean isWhole(JsonNode number) {
    return number.isIntegralNumber() || number.decimalValue().stripTrailingZeros().scale() <= 0;
  }

  static Set<String> common(Set<String> some, Set<String> others) {
    if (others.containsAll(some)) {
      return some;
    }
    return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
  }

  static Set<String> together(Set<String> some, Set<String> others) {
    return Stream.of(some, others)
        .flatMap(Collection::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  static Set<String> without(String type, Set<String> types) {
    return types.stream().filter(t -> !t.equals(type)).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns whether a value can only be a number, or null. */
  static boolean areNumbers(Set<String> types) {
    int numbers = types.contains("number") ? 2 : 1;
    return types.contains("integer") && types.size() == numbers + (types.contains("null") ? 1 : 0);
  }
}
