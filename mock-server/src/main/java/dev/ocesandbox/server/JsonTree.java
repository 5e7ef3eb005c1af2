// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.contracts.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts JSON between Jackson nodes and trees of JDK types. */
final class JsonTree {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /**
   * Returns a node as an immutable tree. Integers that fit are {@code Long}, other numbers {@code
   * BigDecimal}.
   */
  static @Nullable Object of(JsonNode node) {
    if (node.isObject()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      node.properties().forEach(entry -> map.put(entry.getKey(), of(entry.getValue())));
      return Collections.unmodifiableMap(map);
    }
    if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      node.forEach(item -> list.add(of(item)));
      return Collections.unmodifiableList(list);
    }
    return value(node);
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    if (node.isBoolean()) {
      return node.asBoolean();
    }
    if (node.isNumber()) {
      return node.isIntegralNumber() && node.canConvertToLong()
          ? (Object) node.asLong()
          : node.decimalValue();
    }
    return node.asString();
  }

  /**
   * Returns a tree as a node.
   *
   * @throws IllegalArgumentException if the tree holds a type that JSON does not have
   */
  static JsonNode node(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      ObjectNode object = Json.object();
      map.forEach((name, value) -> object.set(String.valueOf(name), node(value)));
      return object;
    }
    if (tree instanceof Iterable<?> items) {
      ArrayNode array = NODES.arrayNode();
      items.forEach(item -> array.add(node(item)));
      return array;
    }
    return leaf(tree);
  }

  private static JsonNode leaf(@Nullable Object tree) {
    if (tree == null) {
      return NODES.nullNode();
    }
    if (tree instanceof CharSequence text) {
      return NODES.stringNode(text.toString());
    }
    if (tree instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    if (tree instanceof Integer || tree instanceof Long || tree instanceof Short) {
      return NODES.numberNode(((Number) tree).longValue());
    }
    if (tree instanceof Number number) {
      return NODES.numberNode(new BigDecimal(number.toString()));
    }
    throw new IllegalArgumentException("Not a JSON type: " + tree.getClass().getName());
  }
}
