// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import dev.ocesandbox.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes values that fit schemas.
 *
 * @param document the OpenAPI document that has them
 */
record Samples(JsonNode document) {

  /** What a schema does not tell: things that are sold, and times in range. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "cloud_service_type", "'hws.service.type.ec2'",
          "resource_type", "'hws.resource.type.vm'",
          "resource_spec", "'s6.small.1.linux'",
          "region", "'cn-north-4'",
          "usage_factor", "'Duration'",
          "usage_measure_id", "4",
          "period_type", "2",
          "deduct_time_begin", "'2026-11-01'",
          "deduct_time_end", "'2026-11-30'");

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
  }

  JsonNode value(String name, JsonNode given) {
    JsonNode schema = resolved(given);
    if (KNOWN.containsKey(name)) {
      return json(KNOWN.get(name));
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    if (schema.has("examples")) {
      return schema.path("examples").path(0);
    }
    return switch (type(schema)) {
      case "array" -> array(schema);
      case "object" -> object(schema);
      case "integer", "number" -> json(schema.path("minimum").asString("1"));
      case "boolean" -> json("true");
      default -> json("'1'");
    };
  }

  private JsonNode array(JsonNode schema) {
    return Json.object().putArray("all").add(value("", schema.path("items")));
  }

  private JsonNode object(JsonNode schema) {
    ObjectNode object = Json.object();
    schema
        .path("required")
        .forEach(
            name ->
                object.set(
                    name.asString(),
                    value(name.asString(), schema.path("properties").path(name.asString()))));
    return object;
  }

  /** Returns the values of a choice; none for anything else. */
  Stream<JsonNode> choices(JsonNode schema) {
    return resolved(schema).path("enum").valueStream().filter(value -> !value.isNull());
  }

  boolean takesText(JsonNode given) {
    JsonNode schema = resolved(given);
    return type(schema).equals("string")
        || (type(schema).equals("array") && type(resolved(schema.path("items"))).equals("string"));
  }

  /** Returns a text as a value of a field for a text or a list of texts. */
  JsonNode text(JsonNode schema, String value) {
    return type(resolved(schema)).equals("array")
        ? Json.object().putArray("all").add(value)
        : Json.object().put("one", value).path("one");
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.path(0).asString() : type.asString("object");
  }
}
