// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Numeric text and unknown fields where a schema combines others, and texts that are refused. */
class BodyWalkTest {

  private static final YAMLMapper YAML = new YAMLMapper();

  private static final JsonNode DOCUMENT =
      read(
          """
          {components: {schemas: {
            Base: {type: object, properties: {count: {type: integer}, name: {type: string}}},
            Months: {properties: {kind: {const: months}, num: {type: integer}}},
            Until: {properties: {kind: {const: until}, num: {type: string}, day: {type: string}}},
            Tree: {properties: {size: {type: number},
              more: {type: array, items: {$ref: '#/components/schemas/Tree'}}}},
            Loop: {allOf: [{$ref: '#/components/schemas/Loop'}, {$ref: '#/components/schemas/Base'}]},
            T: {properties: {a: {$ref: '#/components/schemas/T'}}},
            U: {properties: {a: {$ref: '#/components/schemas/U'}}},
            Twins: {oneOf: [
              {properties: {a: {allOf: [{$ref: '#/components/schemas/Twins'}, {$ref: '#/components/schemas/T'}]}}},
              {properties: {a: {allOf: [{$ref: '#/components/schemas/Twins'}, {$ref: '#/components/schemas/U'}]}}}]}
          }}}
          """);

  private static final String TERM =
      "{oneOf: [{$ref: '#/components/schemas/Months'}, {$ref: '#/components/schemas/Until'}]}";

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a\0", "\ud83d", "\ude00a", "\ude00\ud83d"})
  void a_text_that_no_answer_could_show_is_refused(String text) {
    BodyWalk walk = new BodyWalk(new Shapes(DOCUMENT), new FindingList());

    walk.walk(Json.object().put("name", text), read("{$ref: '#/components/schemas/Base'}"));

    assertThat(walk.problem())
        .hasToString("Optional[name: must be Unicode text without NUL characters]");
  }

  @Test
  void any_other_text_is_accepted_and_so_is_any_text_of_unknown_fields() {
    BodyWalk walk = new BodyWalk(new Shapes(DOCUMENT), new FindingList());

    walk.walk(
        Json.object().put("name", "\ud83d\ude00 \u202e\n").put("odd", "\0\ud83d"),
        read("{$ref: '#/components/schemas/Base'}"));

    assertThat(walk.problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1e19", "-1e30", "12345678901234567890.5"})
  void a_number_beyond_64_bits_is_refused_where_it_should_be_an_integer(BigDecimal number) {
    BodyWalk walk = new BodyWalk(new Shapes(DOCUMENT), new FindingList());
    BodyWalk open = new BodyWalk(new Shapes(DOCUMENT), new FindingList());

    walk.walk(Json.object().put("count", number), read("{$ref: '#/components/schemas/Base'}"));
    open.walk(
        Json.object().put("size", number).put("odd", number),
        read("{$ref: '#/components/schemas/Tree'}"));

    assertThat(walk.problem()).hasToString("Optional[count: numeric value out of bounds]");
    assertThat(open.problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-9223372036854775808", "9223372036854775807"})
  void an_integer_of_64_bits_is_left_to_the_validator(BigDecimal number) {
    BodyWalk walk = new BodyWalk(new Shapes(DOCUMENT), new FindingList());

    walk.walk(Json.object().put("count", number), read("{$ref: '#/components/schemas/Base'}"));

    assertThat(walk.problem()).isEmpty();
  }

  @Test
  void a_number_beyond_64_bits_is_left_to_the_validator_where_values_are_listed() {
    BodyWalk walk = new BodyWalk(new Shapes(DOCUMENT), new FindingList());

    walk.walk(
        Json.object().put("status", new BigDecimal("1e19")),
        read("{properties: {status: {type: integer, enum: [2, 3]}}}"));

    assertThat(walk.problem()).isEmpty();
  }

  @Test
  void a_body_in_which_nothing_changes_is_not_copied() {
    BodyWalk walk = new BodyWalk(new Shapes(DOCUMENT), new FindingList());
    JsonNode body = read("{count: 1, name: '2', odd: [{a: x}]}");

    assertThat(walk.walk(body, read("{$ref: '#/components/schemas/Base'}"))).isSameAs(body);
  }

  @Test
  void a_body_in_which_something_changes_stays_as_it_was_sent() {
    BodyWalk walk = new BodyWalk(new Shapes(DOCUMENT), new FindingList());
    JsonNode body = read("{more: [{size: 1}, {odd: 1, size: '2', more: []}, {size: 3}]}");
    String sent = body.toString();

    JsonNode walked = walk.walk(body, read("{$ref: '#/components/schemas/Tree'}"));

    assertThat(walked)
        .hasToString("{\"more\":[{\"size\":1},{\"odd\":1,\"size\":2,\"more\":[]},{\"size\":3}]}");
    assertThat(body).hasToString(sent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {extra: {}}}]}",
        "{allOf: [{allOf: [{$ref: '#/components/schemas/Base'}]}], properties: {extra: {}}}",
        "{$ref: '#/components/schemas/Base', properties: {extra: {}}}",
        "{$ref: '#/components/schemas/Loop', properties: {extra: {}}}",
        "{anyOf: [{$ref: '#/components/schemas/Base'}, {type: 'null'}], properties: {extra: {}}}",
      })
  void fields_of_combined_schemas_are_known_and_typed(String schema) {
    BodyWalk walk = new BodyWalk(new Shapes(DOCUMENT), new FindingList());

    JsonNode walked = walk.walk(read("{count: '3', name: '4', extra: '5', odd: 6}"), read(schema));

    assertThat(walked).isEqualTo(read("{count: 3, name: '4', extra: '5', odd: 6}"));
    assertThat(walk.findings())
        .containsExactly(new Finding("numeric-text", "count"), new Finding("unknown-field", "odd"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kind: months, num: '3'} | {kind: months, num: 3} | numeric-text num",
        "{kind: until, num: '3'} | {kind: until, num: '3'} | ''",
        "{num: '3'} | {num: '3'} | ''",
        "{kind: other, num: '3'} | {kind: other, num: '3'} | ''",
        "{kind: until, day: '3'} | {kind: until, day: '3'} | ''",
        "{kind: months, day: '3'} | {kind: months, day: '3'} | unknown-field day",
        "{day: '3', odd: 1} | {day: '3', odd: 1} | unknown-field odd",
      })
  void of_alternatives_those_count_that_may_apply(String body, String expected, String findings) {
    BodyWalk walk = new BodyWalk(new Shapes(DOCUMENT), new FindingList());

    assertThat(walk.walk(read(body), read(TERM))).isEqualTo(read(expected));
    assertThat(texts(walk)).isEqualTo(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{oneOf: [{type: integer}, {type: number}]} | 5",
        "{oneOf: [{type: integer}, {type: 'null'}]} | 5",
        "{anyOf: [{type: string, enum: [auto]}, {type: integer}]} | 5",
        "{anyOf: [{const: auto}, {type: integer}]} | 5",
        "{allOf: [{type: [integer, string]}, {type: [integer, 'null']}]} | 5",
        "{type: [integer, string, 'null'], enum: [5, '', null]} | 5",
        "{oneOf: [{type: integer}, {type: string}]} | '5'",
        "{oneOf: [{type: integer}, {}]} | '5'",
        "{oneOf: [{type: integer}, {type: boolean}]} | '5'",
        "{anyOf: [{type: string, enum: ['5']}, {type: integer}]} | '5'",
        "{type: [string, number]} | '5'",
        "{} | '5'",
      })
  void a_text_is_converted_only_where_nothing_permits_it(String schema, String expected) {
    JsonNode properties = Json.object().set("properties", Json.object().set("x", read(schema)));

    JsonNode walked =
        new BodyWalk(new Shapes(DOCUMENT), new FindingList()).walk(read("{x: '5'}"), properties);

    assertThat(walked.path("x")).hasToString(read(expected).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{pay: 'YES', n: '7', m: '8'} | {pay: 'YES', n: 7, m: '8'}",
        "{pay: 'NO', n: '7', m: '8'} | {pay: 'NO', n: '7', m: 8}",
      })
  void a_condition_decides_which_fields_are_numbers(String body, String expected) {
    JsonNode schema =
        read(
            """
            {properties: {pay: {type: string}, n: {}, m: {}},
             allOf: [
              {if: {properties: {pay: {const: 'YES'}}}, then: {properties: {n: {type: integer}}}},
              {if: {properties: {pay: {const: 'NO'}}}, then: {properties: {m: {type: integer}}}}]}
            """);

    assertThat(new BodyWalk(new Shapes(DOCUMENT), new FindingList()).walk(read(body), schema))
        .isEqualTo(read(expected));
  }

  @Test
  void an_alternative_that_lists_no_fields_permits_all() {
    BodyWalk walk = new BodyWalk(new Shapes(DOCUMENT), new FindingList());

    walk.walk(read("{odd: 1}"), read("{oneOf: [{properties: {a: {}}}, {type: object}]}"));

    assertThat(walk.findings()).isEmpty();
  }

  @Test
  void items_are_walked_with_the_alternatives_of_each() {
    BodyWalk walk = new BodyWalk(new Shapes(DOCUMENT), new FindingList());
    JsonNode schema = read("{allOf: [{items: " + TERM + "}, {type: array}]}");

    JsonNode walked =
        walk.walk(
            read("[{kind: months, num: '1'}, {kind: until, num: '2'}, {kind: months, day: 3}]"),
            schema);

    assertThat(walked)
        .isEqualTo(
            read("[{kind: months, num: 1}, {kind: until, num: '2'}, {kind: months, day: 3}]"));
    assertThat(walk.findings())
        .containsExactly(
            new Finding("numeric-text", "[0].num"), new Finding("unknown-field", "[2].day"));
  }

  @Test
  void a_schema_may_contain_itself() {
    BodyWalk walk = new BodyWalk(new Shapes(DOCUMENT), new FindingList());

    JsonNode walked =
        walk.walk(
            read("{size: '1', more: [{more: [{size: '2.5', odd: 1}]}]}"),
            read("{$ref: '#/components/schemas/Tree'}"));

    assertThat(walked).hasToString("{\"size\":1,\"more\":[{\"more\":[{\"size\":2.5,\"odd\":1}]}]}");
    assertThat(texts(walk))
        .isEqualTo(
            "numeric-text size, numeric-text more[0].more[0].size, unknown-field"
                + " more[0].more[0].odd");
  }

  @Test
  void alternatives_that_multiply_with_the_depth_cost_no_time() {
    JsonNode body = read("{a: ".repeat(90) + "1" + "}".repeat(90));
    JsonNode schema = read("{$ref: '#/components/schemas/Twins'}");

    JsonNode walked =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> new BodyWalk(new Shapes(DOCUMENT), new FindingList()).walk(body, schema));

    assertThat(walked).isEqualTo(body);
  }

  private static String texts(BodyWalk walk) {
    List<String> texts = walk.findings().stream().map(f -> f.kind() + " " + f.field()).toList();
    return String.join(", ", texts);
  }

  /** Reads a value in the flow style of YAML: JSON with fewer quotes. */
  private static JsonNode read(String text) {
    return YAML.readTree(text);
  }
}
