// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes valid and invalid values of the schemas of an OpenAPI document. */
final class SampleValues {

  private static final int DEPTH = 8;

  private final JsonNode document;

  SampleValues(JsonNode document) {
    this.document = document;
  }

  /** Follows references; what stands beside a reference is added. */
  JsonNode resolved(JsonNode schema) {
    if (!schema.has("$ref")) {
      return schema;
    }
    ObjectNode whole =
        (ObjectNode) resolved(document.at(schema.get("$ref").asString().substring(1))).deepCopy();
    schema.properties().stream()
        .filter(field -> !field.getKey().equals("$ref"))
        .forEach(field -> whole.set(field.getKey(), field.getValue()));
    return whole;
  }

  /** Returns a value that has every field which a schema lists. */
  JsonNode valid(JsonNode schema) {
    return valid(schema, DEPTH);
  }

  private JsonNode valid(JsonNode schema, int depth) {
    JsonNode known = resolved(schema);
    for (String source : List.of("examples", "enum")) {
      if (known.has(source)) {
        return known.path(source).path(0);
      }
    }
    if (known.has("const")) {
      return known.get("const");
    }
    return switch (type(known)) {
      case "object" -> object(known, depth);
      case "array" -> array(known, depth);
      case "integer", "number" -> Json.object().numberNode(known.path("minimum").asInt(1));
      case "boolean" -> Json.object().booleanNode(true);
      default -> Json.object().stringNode("a".repeat(known.path("minLength").asInt(1)));
    };
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = Json.object();
    if (depth > 0) {
      for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
        object.set(field.getKey(), valid(field.getValue(), depth - 1));
      }
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode array = Json.object().arrayNode();
    if (schema.has("items")) {
      array.add(valid(schema.path("items"), depth - 1));
    }
    return array;
  }

  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.path(0).asString("") : type.asString("");
  }

  /** Returns values that a schema refuses, or may refuse: of other types, too long, too large. */
  List<JsonNode> invalid(JsonNode schema) {
    JsonNode known = resolved(schema);
    ObjectNode nodes = Json.object();
    List<JsonNode> values =
        new ArrayList<>(
            List.of(
                nodes.stringNode("-5.00"),
                nodes.stringNode("no such thing"),
                nodes.stringNode("2026-02-30T25:00:00Z"),
                nodes.stringNode("z".repeat(known.path("maxLength").asInt(5_000) + 1)),
                nodes.numberNode(-7),
                nodes.numberNode(new BigDecimal("123456789012345.12345678901")),
                nodes.booleanNode(false),
                nodes.nullNode(),
                nodes.arrayNode().add(1).add(1),
                nodes.objectNode().put("stray", 1)));
    ArrayNode many = nodes.arrayNode();
    for (int i = 0; i <= Math.min(known.path("maxItems").asInt(0), 200); i++) {
      many.add(known.has("items") ? valid(known.path("items")) : nodes.stringNode("x"));
    }
    values.add(many);
    return values;
  }
}
