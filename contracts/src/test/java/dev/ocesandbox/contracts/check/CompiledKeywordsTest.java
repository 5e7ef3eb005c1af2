// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import dev.ocesandbox.contracts.compiled.CompiledSchema;
import dev.ocesandbox.contracts.compiled.SchemaReader;
import dev.ocesandbox.contracts.json.FixedObject;
import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each keyword, alone and combined with others, beside the validator. */
class CompiledKeywordsTest {

  private static final YAMLMapper YAML = new YAMLMapper();

  private static final JsonNode DOCUMENT =
      read(
          """
          {components: {schemas: {
            Name: {type: string, minLength: 1, maxLength: 3},
            Again: {$ref: '#/components/schemas/Name'},
            Loop: {$ref: '#/components/schemas/Loop'},
            Tree: {type: object, additionalProperties: false, properties: {
              a: {$ref: '#/components/schemas/Tree'},
              b: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}}}}
          """);

  private static final List<JsonNode> VALUES = values();

  private static List<JsonNode> values() {
    List<JsonNode> values = new ArrayList<>(Mutants.ODD);
    for (String value :
        List.of(
            "a",
            "aa",
            "aaa",
            "aaaa",
            "b",
            "'12\n'",
            "'12'",
            "'12.34'",
            "'12.345'",
            "'a$'",
            "'\u4e2d\u6587'",
            "'2026-01-31'",
            "'2026-01-31T08:30:00Z'",
            "2",
            "4",
            "-3",
            "0.05",
            "{a: 1, b: 2}",
            "{a: x}",
            "{b: 1}",
            "{a: 2, x: 3}",
            "{c: 1, a: 5}",
            "{a: {b: [{}]}}",
            "{a: {b: [{c: 1}]}}",
            "[1, 2]",
            "[1, 1.0]",
            "[a, b]",
            "[a, null]",
            "[{a: 1}]")) {
      values.add(read(value));
    }
    values.add(FixedObject.of((ObjectNode) read("{a: 1}")));
    values.add(FixedObject.of((ObjectNode) read("{a: x, b: [1]}")));
    return values;
  }

  static Stream<String> schemas() {
    return Stream.concat(SampleSchemas.SIMPLE.stream(), SampleSchemas.UNKNOWN.stream());
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void a_keyword_accepts_only_what_the_validator_accepts(String schema) {
    compare(read(schema));
    compare(Json.object().set("not", read(schema)));
    compare(Json.object().set("items", read(schema)));
    compare(read("{additionalProperties: " + schema + "}"));
  }

  @Test
  void combinations_accept_only_what_the_validator_accepts() {
    Random random = new Random(5);
    int accepted = 0;
    for (int i = 0; i < (Boolean.getBoolean("oce.deep") ? 20_000 : 300); i++) {
      accepted += compare(combined(random, 2));
    }

    assertThat(accepted).isGreaterThan(3_000);
  }

  private static JsonNode combined(Random random, int depth) {
    if (depth == 0) {
      List<String> all = random.nextInt(8) == 0 ? SampleSchemas.UNKNOWN : SampleSchemas.SIMPLE;
      return read(all.get(random.nextInt(all.size())));
    }
    ObjectNode schema = Json.object();
    if (random.nextBoolean() && combined(random, 0) instanceof ObjectNode plain) {
      schema.setAll(plain);
    }
    switch (random.nextInt(5)) {
      case 0 -> schema.set("not", combined(random, depth - 1));
      case 1 -> {
        schema.set("if", combined(random, depth - 1));
        schema.set("then", combined(random, depth - 1));
        if (random.nextBoolean()) {
          schema.set("else", combined(random, depth - 1));
        }
      }
      default -> {
        String keyword = List.of("allOf", "anyOf", "oneOf").get(random.nextInt(3));
        for (int i = 0; i <= random.nextInt(3); i++) {
          schema.withArray(keyword).add(combined(random, depth - 1));
        }
      }
    }
    return schema;
  }

  /** Returns how many values the compiled form accepts. */
  private static int compare(JsonNode schema) {
    CompiledSchema compiled = new SchemaReader(DOCUMENT).read(schema);
    Schema validator = SchemaCompiler.compileOnce(DOCUMENT, schema);
    int accepted = 0;
    for (JsonNode value : VALUES) {
      for (JsonNode each : List.of(value, Json.object().set("a", value))) {
        if (compiled.accepts(each)) {
          accepted++;
          assertThat(accepts(validator, each)).as("%s: %s", schema, each).isTrue();
        }
      }
    }
    return accepted;
  }

  private static boolean accepts(Schema validator, JsonNode value) {
    try {
      return validator.validate(value).isEmpty();
    } catch (JsonNodeException e) {
      // It fails at integers beyond 64 bits that are written with an exponent.
      return true;
    }
  }

  @ParameterizedTest
  @MethodSource("unknown")
  void a_schema_with_an_unknown_keyword_accepts_nothing(String schema) {
    CompiledSchema compiled = new SchemaReader(DOCUMENT).read(read(schema));

    assertThat(VALUES).noneMatch(compiled::accepts);
  }

  static Stream<String> unknown() {
    return SampleSchemas.UNKNOWN.stream().filter(schema -> !schema.startsWith("{items"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{$ref: '#/components/schemas/Loop'}", "{$ref: other.json}"})
  void a_reference_to_nowhere_accepts_nothing(String schema) {
    CompiledSchema compiled = new SchemaReader(DOCUMENT).read(read(schema));

    assertThat(VALUES).noneMatch(compiled::accepts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{type: string, maxLength: 2} | '\ud83d\ude00\ud83d\ude00'",
        "{type: string, minLength: 2} | 'ab'",
        "{type: number, multipleOf: 0.01} | 1.50",
        "{type: integer, minimum: 0, maximum: 5} | 5",
        "{format: date} | '2024-02-29'",
        "{format: date-time} | '2026-01-31T08:30:00.5Z'",
        "{format: uri} | 'http://127.0.0.1:8080/v3'",
        "{type: [string, 'null'], enum: [a, null]} | null",
        "{anyOf: [{$ref: '#/components/schemas/Name'}, {type: 'null'}]} | abc",
        "{oneOf: [{required: [a]}, {required: [b]}]} | {b: 1}",
        "{if: {properties: {a: {const: 1}}}, then: {required: [b]}} | {a: 2}",
        "{uniqueItems: true, items: {type: string}} | [a, b]",
        "{$ref: '#/components/schemas/Tree'} | {a: {b: [{}, {a: {}}]}}",
      })
  void a_usual_value_is_accepted_at_once(String schema, String value) {
    assertThat(new SchemaReader(DOCUMENT).read(read(schema)).accepts(read(value))).isTrue();
  }

  @Test
  void a_fixed_object_is_looked_at_once_by_the_same_schema_only() {
    SchemaReader reader = new SchemaReader(DOCUMENT);
    CompiledSchema row = reader.read(read("{type: object, required: [a]}"));
    FixedObject fixed = FixedObject.of((ObjectNode) read("{a: 1}"));

    assertThat(row.accepts(fixed)).isTrue();
    assertThat(fixed.isCheckedBy(row)).isTrue();

    CompiledSchema other = reader.read(read("{type: object, required: [b]}"));
    assertThat(other.accepts(fixed)).isFalse();
    assertThat(fixed.isCheckedBy(other)).isFalse();
  }

  @Test
  void a_value_that_is_nested_too_deeply_is_left_to_the_validator() {
    CompiledSchema tree = new SchemaReader(DOCUMENT).read(read("{additionalProperties: true}"));
    JsonNode deep = Mutants.nested(400);

    assertThat(tree.accepts(deep)).isTrue();
    assertThat(
            new SchemaReader(
                    read("{s: {items: {$ref: '#/s'}, additionalProperties: {$ref: '#/s'}}}"))
                .read(read("{$ref: '#/s'}"))
                .accepts(deep))
        .isFalse();
  }

  /** Reads a value in the flow style of YAML: JSON with fewer quotes. */
  private static JsonNode read(String text) {
    return Json.read(Json.bytes(YAML.readTree(text)));
  }
}
