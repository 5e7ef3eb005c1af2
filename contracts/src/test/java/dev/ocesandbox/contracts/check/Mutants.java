// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes values at random places, in ways that often break a schema just so. */
final class Mutants {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Values that fit few schemas, or that checks like to get wrong. */
  static final List<JsonNode> ODD = odd();

  private static final List<String> SIGNS =
      List.of("x", "\n", "\u0663", "\ud83d\ude00", "\ud83d", "-", ".", "0", "Z", " ", "/");

  private static final int[] LENGTHS = {1, 2, 16, 20, 32, 64, 100, 128, 200, 255, 256, 500, 1000};

  private final Random random;

  Mutants(Random random) {
    this.random = random;
  }

  private static List<JsonNode> odd() {
    List<JsonNode> odd = new ArrayList<>();
    for (String json :
        List.of(
            "null",
            "true",
            "false",
            "0",
            "1",
            "-1",
            "3",
            "1.0",
            "3.00",
            "1e0",
            "0.01",
            "0.001",
            "-0.0",
            "1.5",
            "100",
            "101",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1e30",
            "1e-30",
            "1e70",
            "1e-70",
            "123456789012345678.12",
            "\"\"",
            "\"1\"",
            "\"null\"",
            "\"true\"",
            "\"YES\"",
            "\" \"",
            "[]",
            "[null]",
            "[1,1.0]",
            "[\"a\",\"a\"]",
            "[[],[]]",
            "[{},{}]",
            "{}",
            "{\"a\":1}",
            "{\"\":null}",
            "{\"#\":1}",
            "\"2026-02-29\"",
            "\"2024-02-29\"",
            "\"0000-01-01\"",
            "\"2026-1-1\"",
            "\"2026-01-31T24:00:00Z\"",
            "\"2026-01-31T23:59:60Z\"",
            "\"2016-12-31T23:59:60Z\"",
            "\"2026-01-31t08:30:00z\"",
            "\"2026-01-31T08:30:00+08:00\"",
            "\"2026-01-31T08:30Z\"",
            "\"2026-01-31T08:30:00.1234567890Z\"",
            "\"2026-01-31T08:30:00.Z\"",
            "\"10:00:00Z\"",
            "\"2026-01-31T08:30:00Z\\n\"",
            "\"\u0662026-01-31\"",
            "\"http:///x\"",
            "\"http://a b\"",
            "\"http://a:99999/%zz\"",
            "\"ftp://a\"",
            "\"http://-\"",
            "\"https://a..b/./~\"")) {
      odd.add(Json.read(json));
    }
    odd.add(NODES.numberNode(new BigDecimal(BigInteger.TEN, 40)));
    odd.add(NODES.numberNode(BigInteger.TWO));
    odd.add(NODES.numberNode(2.0d));
    odd.add(NODES.numberNode(Double.NaN));
    odd.add(NODES.numberNode(Double.POSITIVE_INFINITY));
    odd.add(NODES.numberNode(0.5f));
    odd.add(NODES.numberNode(5L));
    odd.add(NODES.numberNode((short) 3));
    odd.add(NODES.binaryNode(new byte[] {1, 2}));
    odd.add(NODES.pojoNode(List.of()));
    odd.add(NODES.missingNode());
    odd.add(nested(260));
    return List.copyOf(odd);
  }

  static JsonNode nested(int depth) {
    JsonNode value = NODES.stringNode("deep");
    for (int i = 0; i < depth; i++) {
      value = i % 2 == 0 ? NODES.arrayNode().add(value) : NODES.objectNode().set("a", value);
    }
    return value;
  }

  /** Returns a changed copy. */
  JsonNode of(JsonNode value) {
    JsonNode copy = value.deepCopy();
    for (int i = 0; i <= random.nextInt(2); i++) {
      copy = changed(copy);
    }
    return copy;
  }

  /** Changes the value or, more often, something in it. */
  private JsonNode changed(JsonNode value) {
    boolean here = value.isEmpty() || random.nextInt(4) == 0;
    if (!here && value instanceof ObjectNode object) {
      List<String> names = new ArrayList<>(object.propertyNames());
      String name = names.get(random.nextInt(names.size()));
      return object.set(name, changed(object.get(name)));
    }
    if (!here && value instanceof ArrayNode array) {
      int index = random.nextInt(array.size());
      return array.set(index, changed(array.get(index)));
    }
    return random.nextInt(3) == 0 ? ODD.get(random.nextInt(ODD.size())).deepCopy() : near(value);
  }

  private JsonNode near(JsonNode value) {
    if (value instanceof ObjectNode object) {
      return object(object);
    }
    if (value instanceof ArrayNode array) {
      return array(array);
    }
    if (value.isNumber()) {
      return number(value);
    }
    return value.isString() ? NODES.stringNode(text(value.stringValue())) : NODES.nullNode();
  }

  private JsonNode object(ObjectNode object) {
    List<String> names = new ArrayList<>(object.propertyNames());
    if (names.isEmpty() || random.nextInt(3) == 0) {
      return object.put(random.nextBoolean() ? "unknown" : "#", 1);
    }
    JsonNode dropped = object.remove(names.get(random.nextInt(names.size())));
    return random.nextInt(3) == 0 ? object.set(names.get(0) + "_", dropped) : object;
  }

  private JsonNode array(ArrayNode array) {
    JsonNode item = array.isEmpty() ? NODES.nullNode() : array.get(random.nextInt(array.size()));
    if (random.nextBoolean()) {
      for (int i = 0; i <= random.nextInt(2) * 99; i++) {
        array.add(item);
      }
    } else if (!array.isEmpty()) {
      array.remove(random.nextInt(array.size()));
    }
    return array;
  }

  private JsonNode number(JsonNode value) {
    if (!Double.isFinite(value.doubleValue())) {
      return NODES.numberNode(1);
    }
    BigDecimal number = value.decimalValue();
    return switch (random.nextInt(7)) {
      case 0 -> NODES.numberNode(number.add(BigDecimal.ONE).longValue());
      case 1 -> NODES.numberNode(number.subtract(BigDecimal.ONE).longValue());
      case 2 -> NODES.numberNode(number.add(new BigDecimal("0.0")));
      case 3 -> NODES.numberNode(number.add(new BigDecimal("0.00001")));
      case 4 -> NODES.numberNode(number.negate());
      case 5 -> NODES.numberNode(number.scaleByPowerOfTen(random.nextInt(140) - 70));
      default -> NODES.stringNode(number.toString());
    };
  }

  private String text(String text) {
    String sign = SIGNS.get(random.nextInt(SIGNS.size()));
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    int length = LENGTHS[random.nextInt(LENGTHS.length)] + random.nextInt(3) - 1;
    return switch (random.nextInt(6)) {
      case 0 -> text + sign;
      case 1 -> sign + text;
      case 2 -> text.isEmpty() ? sign : text.substring(0, at) + sign + text.substring(at + 1);
      case 3 -> text.isEmpty() ? sign : text.substring(0, at) + text.substring(at + 1);
      case 4 -> "a".repeat(length);
      default -> "\ud83d\ude00".repeat(length);
    };
  }
}
