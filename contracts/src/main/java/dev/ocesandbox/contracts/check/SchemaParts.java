// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The schema of a shape together with those that it combines.
 *
 * @param all the outermost first
 */
record SchemaParts(List<JsonNode> all) {

  static SchemaParts of(JsonNode schema) {
    List<JsonNode> all = new ArrayList<>();
    collect(schema, all);
    return new SchemaParts(List.copyOf(all));
  }

  private static void collect(JsonNode schema, List<JsonNode> all) {
    all.add(schema);
    for (String keyword : List.of("allOf", "anyOf")) {
      schema.path(keyword).forEach(part -> collect(part, all));
    }
  }

  /** Returns the fields that one of the schemas requires. */
  Set<String> required() {
    Set<String> names = new LinkedHashSet<>();
    all.forEach(part -> part.path("required").forEach(name -> names.add(name.asString())));
    return names;
  }

  /** Returns whether one of the schemas rejects fields that it does not list. */
  boolean isClosed() {
    return all.stream()
        .anyMatch(
            part ->
                isFalse(part.path("additionalProperties"))
                    || isFalse(part.path("unevaluatedProperties")));
  }

  private static boolean isFalse(JsonNode keyword) {
    return keyword.isBoolean() && !keyword.asBoolean();
  }

  /** Returns the types that the schemas name, or those of the values that they list. */
  Set<String> types() {
    Set<String> types = new LinkedHashSet<>();
    all.stream()
        .filter(part -> part.has("type") || JsonTypes.listsValues(part))
        .forEach(part -> types.addAll(JsonTypes.of(part)));
    if (types.contains("number")) {
      types.remove("integer");
    }
    return types;
  }

  /** Returns the first schema with an evidence label; a missing node if there is none. */
  JsonNode label() {
    return all.stream()
        .filter(part -> part.has("x-evidence"))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
