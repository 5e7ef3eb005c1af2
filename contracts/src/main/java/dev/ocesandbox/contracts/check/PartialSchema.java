// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.json.Json;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rewrites a schema so that it permits every part of what it permits: an answer that somebody
 * expects may leave out fields and items. What is there must still fit.
 */
final class PartialSchema {

  /** They demand something that may be left out, or depend on it. */
  private static final Set<String> DROPPED =
      Set.of(
          "required",
          "minItems",
          "minProperties",
          "dependentRequired",
          "contains",
          "minContains",
          "if",
          "then",
          "else",
          "not");

  private static final Set<String> KEPT = Set.of("enum", "const", "examples", "default");

  private static final Set<String> NAMED =
      Set.of("properties", "patternProperties", "schemas", "$defs");

  private PartialSchema() {}

  /** Returns a copy that demands no field and no item. */
  static JsonNode of(JsonNode schema) {
    if (schema instanceof ArrayNode list) {
      ArrayNode copy = Json.object().arrayNode(list.size());
      list.forEach(one -> copy.add(of(one)));
      return copy;
    }
    if (!(schema instanceof ObjectNode object)) {
      return schema;
    }
    ObjectNode copy = Json.object();
    object.properties().stream()
        .filter(keyword -> !DROPPED.contains(keyword.getKey()))
        .forEach(keyword -> add(copy, keyword.getKey(), keyword.getValue()));
    return copy;
  }

  private static void add(ObjectNode copy, String keyword, JsonNode value) {
    if (KEPT.contains(keyword)) {
      copy.set(keyword, value);
    } else if (NAMED.contains(keyword)) {
      ObjectNode named = copy.putObject(keyword);
      value.properties().forEach(one -> named.set(one.getKey(), of(one.getValue())));
    } else {
      // A part may fit several alternatives.
      copy.set(keyword.equals("oneOf") ? "anyOf" : keyword, of(value));
    }
  }
}
