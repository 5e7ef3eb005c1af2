// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees are written as the mapper writes them. */
class TreeWriterTest {

  private static final String NINES = "9".repeat(18);

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static void isWrittenAsByTheMapper(JsonNode tree) {
    assertThat(text(Json.bytes(tree))).isEqualTo(text(Json.mapped(tree)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void each_character() {
    for (int code = 0; code <= Character.MAX_VALUE; code++) {
      if (!Character.isSurrogate((char) code)) {
        isWrittenAsByTheMapper(NODES.stringNode("a" + (char) code + "b"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "}{", "😀", "华为云 😀 \"x\"", "a/b\\c", "\u0000\u007f\u0080߿ࠀ￿"})
  void texts_and_names(String text) {
    isWrittenAsByTheMapper(NODES.stringNode(text));
    isWrittenAsByTheMapper(Json.object().put(text, text).put("next", 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xD800, 0xD83D, 0xDC00, 0xDFFF})
  void half_a_surrogate_pair(int half) {
    isWrittenAsByTheMapper(Json.object().put("half", "a" + (char) half).put("after", "it"));
    isWrittenAsByTheMapper(Json.object().put("half", (char) half + "b"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2_000, 8_192, 8_193, 100_000})
  void texts_of_any_length(int length) {
    ArrayNode texts = NODES.arrayNode();
    for (int i = 0; i < 5; i++) {
      texts.add("云x".repeat(length / 2) + "/".repeat(length % 2));
    }
    isWrittenAsByTheMapper(texts);
  }

  @Test
  void numbers() {
    ArrayNode numbers = NODES.arrayNode();
    for (long power = 1; power > 0; power *= 10) {
      numbers.add(power).add(power - 1).add(-power).add(1 - power);
    }
    numbers.add(Long.MAX_VALUE).add(Long.MIN_VALUE).add(Integer.MIN_VALUE).add((short) 7);
    numbers.add(new BigInteger("123456789012345678901234567890")).add(1.5).add(2.5f);
    isWrittenAsByTheMapper(numbers);
  }

  @Test
  void decimals() {
    ArrayNode decimals = NODES.arrayNode();
    for (String digits :
        List.of("0", "1", "-5", "12", "100", "-70", NINES, "1" + NINES, NINES + "0", "-" + NINES)) {
      for (int scale = -30; scale <= 30; scale++) {
        decimals.add(new BigDecimal(new BigInteger(digits), scale));
      }
    }
    isWrittenAsByTheMapper(decimals);
  }

  @Test
  void deep_trees() {
    for (int depth : List.of(99, 100, 101, 102, 300)) {
      JsonNode tree = Json.object().put("leaf", true);
      for (int i = 0; i < depth; i++) {
        tree = i % 2 == 0 ? NODES.arrayNode().add(tree) : Json.object().set("in", tree);
      }
      isWrittenAsByTheMapper(tree);
    }
  }

  @Test
  void a_fixed_object_that_is_first_written_within_another_tree() {
    ObjectNode rows = Json.object().put("before", 1);
    rows.putArray("rows").add(FixedObject.of(FixedObjectTest.plain())).add(1);
    rows.put("after", 2);

    isWrittenAsByTheMapper(rows);
  }

  @Test
  void random_trees() {
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      isWrittenAsByTheMapper(tree(random, 5));
    }
  }

  private static JsonNode tree(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 7)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(random.nextLong() >> random.nextInt(64));
      case 3 -> NODES.numberNode(random.nextInt() >> random.nextInt(32));
      case 4 ->
          NODES.numberNode(
              BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(24) - 2));
      case 5, 6 -> NODES.stringNode(text(random));
      case 7 -> array(random, depth);
      case 8 -> FixedObject.of(object(random, depth));
      default -> object(random, depth);
    };
  }

  private static ArrayNode array(Random random, int depth) {
    ArrayNode array = NODES.arrayNode();
    for (int i = random.nextInt(6); i > 0; i--) {
      array.add(tree(random, depth - 1));
    }
    return array;
  }

  private static ObjectNode object(Random random, int depth) {
    ObjectNode object = Json.object();
    for (int i = random.nextInt(6); i > 0; i--) {
      object.set(text(random), tree(random, depth - 1));
    }
    return object;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      int range = random.nextInt(20) == 0 ? Character.MAX_CODE_POINT : 0x7F;
      int code = random.nextInt(range);
      text.appendCodePoint(code >= 0xD800 && code < 0xE000 ? '云' : code);
    }
    return text.toString();
  }
}
