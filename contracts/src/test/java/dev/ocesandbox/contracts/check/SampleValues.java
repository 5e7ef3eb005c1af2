// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random values that fit a schema of a document, nearly always. */
final class SampleValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** One text at least for each pattern of the contracts, with several lengths. */
  static final List<String> TEXTS =
      List.of(
          "2026-01-31",
          "2024-02-29",
          "2026-01-31T08:30:00Z",
          "2026-12-31T23:59:59Z",
          "2026-01-31T08:30:00.123456Z",
          "2026-01-31 08:30:00.0",
          "2026-03",
          "7",
          "28",
          "0",
          "-1",
          "12.34",
          "-0.01",
          "0.25",
          "123456",
          "0,1,320",
          "MIIabc",
          "abc-123",
          "f".repeat(32),
          "Z9".repeat(10),
          "",
          "real",
          "frozen",
          "name_1.x",
          "P1D",
          "PT1H30M",
          "PT0.5S",
          "PT5M",
          "/v2/orders",
          "x",
          "Setup",
          "512KiB",
          "CN-11",
          "CN-11-010",
          "CN-11-010-105",
          "#00ff7f",
          "http://127.0.0.1:8080/v3",
          "https://iam.example.com/v3/auth");

  private static final String SIGNS = "abcXYZ019-_. \u4e2d\u00e9\t";

  private final JsonNode document;
  private final Random random;

  SampleValues(JsonNode document, Random random) {
    this.document = document;
    this.random = random;
  }

  JsonNode of(JsonNode schema) {
    return of(schema, 0);
  }

  private JsonNode of(JsonNode schema, int depth) {
    ObjectNode merged = Json.object();
    merge(merged, schema, 0);
    JsonNode examples = merged.path("examples");
    if (!examples.isEmpty() && random.nextInt(4) == 0) {
      return examples.get(random.nextInt(examples.size()));
    }
    if (merged.has("const")) {
      return merged.get("const");
    }
    if (merged.has("enum")) {
      return merged.get("enum").get(random.nextInt(merged.get("enum").size()));
    }
    return switch (type(merged)) {
      case "object" -> object(merged, depth);
      case "array" -> array(merged, depth);
      case "integer" -> NODES.numberNode(whole(merged));
      case "number" -> number(merged);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "null" -> NODES.nullNode();
      default -> NODES.stringNode(text(merged));
    };
  }

  /** Adds what a schema says, what it refers to, and one of its alternatives. */
  private void merge(ObjectNode merged, JsonNode schema, int depth) {
    if (!schema.isObject() || depth > 20) {
      return;
    }
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      JsonNode value = keyword.getValue();
      switch (keyword.getKey()) {
        case "$ref" -> merge(merged, document.at(value.stringValue().substring(1)), depth + 1);
        case "allOf" -> value.forEach(part -> merge(merged, part, depth + 1));
        case "anyOf" -> merge(merged, value.get(random.nextInt(value.size())), depth + 1);
        case "oneOf" -> {
          JsonNode chosen = value.get(random.nextInt(value.size()));
          merge(merged, chosen, depth + 1);
          value.forEach(other -> merged.withArray("avoided").addAll(names(other, chosen)));
        }
        case "then" -> {
          if (random.nextBoolean()) {
            merge(merged, schema.get("if"), depth + 1);
            merge(merged, value, depth + 1);
          }
        }
        case "properties" -> merged.withObject("properties").setAll((ObjectNode) value);
        case "required" -> value.forEach(name -> merged.withArray("required").add(name));
        case "if", "else", "not" -> {}
        default -> merged.set(keyword.getKey(), value);
      }
    }
  }

  /** Returns the fields that a schema requires and another does not. */
  private static List<JsonNode> names(JsonNode schema, JsonNode other) {
    List<JsonNode> others = other.path("required").valueStream().toList();
    return schema.path("required").valueStream().filter(name -> !others.contains(name)).toList();
  }

  private String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      // Null is dull.
      int first = random.nextInt(type.size());
      String name = type.get(first).stringValue();
      return name.equals("null") ? type.get(random.nextInt(type.size())).stringValue() : name;
    }
    boolean object = schema.has("properties") || schema.has("required");
    return type.asString(object ? "object" : "string");
  }

  private ObjectNode object(JsonNode schema, int depth) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.stringValue()));
    ObjectNode object = Json.object();
    required.forEach(name -> object.putObject(name));
    int share = depth > 5 ? 0 : random.nextInt(5);
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (required.contains(property.getKey()) || random.nextInt(4) < share) {
        object.set(property.getKey(), of(property.getValue(), depth + 1));
      }
    }
    schema.path("avoided").forEach(name -> object.remove(name.stringValue()));
    JsonNode rest = schema.path("additionalProperties");
    for (int i = 0; rest.isObject() && i < random.nextInt(3); i++) {
      object.set("more" + i, of(rest, depth + 1));
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode array = NODES.arrayNode();
    int least = schema.path("minItems").asInt(0);
    int most = schema.path("maxItems").asInt(least + 4);
    int size = Math.min(most, least + random.nextInt(depth > 5 ? 1 : 4));
    for (int tries = 0; array.size() < size && tries < 50; tries++) {
      JsonNode item = of(schema.path("items"), depth + 1);
      boolean again =
          schema.path("uniqueItems").asBoolean(false) && array.valueStream().anyMatch(item::equals);
      if (!again) {
        array.add(item);
      }
    }
    return array;
  }

  private long whole(JsonNode schema) {
    long least = schema.path("minimum").asLong(-3);
    long most = schema.path("maximum").asLong(Math.max(least + 100, 1_000_000));
    return switch (random.nextInt(4)) {
      case 0 -> least;
      case 1 -> most;
      default -> least + (long) (random.nextDouble() * (most - least));
    };
  }

  private JsonNode number(JsonNode schema) {
    BigDecimal unit = schema.path("multipleOf").asDecimal(new BigDecimal("0.001"));
    BigDecimal least = schema.path("minimum").asDecimal(BigDecimal.ZERO);
    if (random.nextInt(4) == 0) {
      return NODES.numberNode(Math.max(1, least.intValue()));
    }
    return NODES.numberNode(least.add(unit.multiply(BigDecimal.valueOf(random.nextInt(500)))));
  }

  private String text(JsonNode schema) {
    int least = schema.path("minLength").asInt(0);
    int most = schema.path("maxLength").asInt(least + 40);
    String pattern = schema.path("pattern").asString("");
    if (!pattern.isEmpty() || schema.has("format")) {
      List<String> fitting =
          TEXTS.stream()
              .filter(text -> Pattern.compile(pattern).matcher(text).find())
              .filter(text -> hasFormat(text, schema.path("format").asString("")))
              .filter(text -> text.length() >= least && text.length() <= most)
              .toList();
      return fitting.isEmpty() ? "" : fitting.get(random.nextInt(fitting.size()));
    }
    int length = random.nextInt(6) == 0 ? Math.min(most, 3000) : least + random.nextInt(12);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(length, most); i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  private static boolean hasFormat(String text, String format) {
    return switch (format) {
      case "date" -> text.matches("\\d{4}-\\d{2}-\\d{2}");
      case "date-time" -> text.endsWith("Z") && text.contains("T");
      case "uri" -> text.startsWith("http");
      default -> true;
    };
  }
}
