// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Converts a text to a JSON value of the type of its schema.
 *
 * <p>A text that has another form stays a text, so that the validator reports it.
 */
final class TextValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,40}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

  private TextValues() {}

  static JsonNode of(String text, JsonNode schema) {
    return switch (typeOf(schema)) {
      case "integer" -> integer(text);
      case "number" -> number(text);
      case "boolean" -> flag(text);
      default -> NODES.stringNode(text);
    };
  }

  /** Returns the first type of a schema other than null; string if it has none. */
  static String typeOf(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray()
        ? type.valueStream()
            .map(JsonNode::asString)
            .filter(name -> !name.equals("null"))
            .findFirst()
            .orElse("string")
        : type.asString("string");
  }

  static ArrayNode array(List<String> texts, JsonNode items) {
    ArrayNode array = NODES.arrayNode();
    texts.forEach(text -> array.add(of(text, items)));
    return array;
  }

  /** Returns whether a text begins like a number. */
  static boolean mayBeNumber(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return first == '-' || (first >= '0' && first <= '9');
  }

  static JsonNode integer(String text) {
    if (!INTEGER.matcher(text).matches()) {
      return NODES.stringNode(text);
    }
    BigInteger value = new BigInteger(text);
    return value.bitLength() < 32 ? NODES.numberNode(value.intValue()) : NODES.numberNode(value);
  }

  static JsonNode number(String text) {
    return DECIMAL.matcher(text).matches()
        ? NODES.numberNode(new BigDecimal(text))
        : NODES.stringNode(text);
  }

  private static JsonNode flag(String text) {
    return text.equals("true") || text.equals("false")
        ? NODES.booleanNode(text.equals("true"))
        : NODES.stringNode(text);
  }
}
