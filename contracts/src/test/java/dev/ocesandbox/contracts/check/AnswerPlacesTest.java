// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Where an answer can have values, and which. */
class AnswerPlacesTest {

  private static final JsonNode DOCUMENT =
      Json.read(
          """
          {"components": {"schemas": {
             "Order": {"type": "object", "additionalProperties": false, "required": ["id"],
                       "properties": {"id": {"type": "string", "maxLength": 3},
                                      "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Order"}}}},
             "Paid": {"type": "object", "required": ["id", "paid"],
                      "properties": {"id": {"type": "string"}, "paid": {"type": "boolean"}}}}}}
          """);

  private static final AnswerPlaces PLACES =
      new AnswerPlaces(
          DOCUMENT,
          List.of(
              Json.read(
                  """
                  {"type": "object", "additionalProperties": false, "required": ["rows"],
                   "properties": {
                     "rows": {"type": ["array", "null"], "items": {"$ref": "#/components/schemas/Order"}},
                     "either": {"anyOf": [{"$ref": "#/components/schemas/Order"},
                                          {"$ref": "#/components/schemas/Paid"}, {"type": "null"}]},
                     "both": {"allOf": [{"$ref": "#/components/schemas/Order"}, {"required": ["parts"]}]},
                     "free": {"type": "object"},
                     "text": {"type": "string", "enum": ["a", "b"]}}}
                  """)));

  private static JsonPointer at(String path) {
    return JsonPointer.compile(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/rows",
        "/rows/0",
        "/rows/17/id",
        "/rows/-",
        "/rows/0/parts/1/parts/2/id",
        "/either/paid",
        "/either/parts/0",
        "/both/parts/0/id",
        "/free/what/ever/3",
        "/text"
      })
  void a_place_that_the_schemas_name_or_leave_open_exists(String path) {
    assertThat(PLACES.exists(at(path))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/row",
        "/rows/id",
        "/rows/01",
        "/rows/0/ids",
        "/text/0",
        "/text/x",
        "/either/other/x",
        "/both/paid",
        "/rows/0/id/0",
        "/"
      })
  void another_place_does_not(String path) {
    assertThat(PLACES.exists(at(path))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/rows, true",
    "/text, false",
    "/rows/0/id, true",
    "/rows/0/parts, false",
    "/rows/0, false",
    "/either/id, false",
    "/both/parts, true",
    "/both/id, true"
  })
  void a_field_is_required_if_every_alternative_says_so(String path, boolean required) {
    assertThat(PLACES.isRequired(at(path))).isEqualTo(required);
  }

  @ParameterizedTest
  @CsvSource({
    "/new, true",
    "/free/new, true",
    "/rows/0, true",
    "/rows/x, false",
    "/rows/0/new, true",
    "/text/new, false",
    "/new/deep, false",
    "/rows/0/id/x, false"
  })
  void a_value_is_held_by_an_object_or_a_list(String path, boolean held) {
    assertThat(PLACES.isHeld(at(path))).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "/rows, null,",
        "/text, \"a\",",
        "/text, \"c\", `\"c\" must be one of a, b`",
        "/rows/3/id, \"long\", `\"long\" must have at most 3 characters, but has 4`",
        "/rows/0, {}, is required",
        "/either, null,",
        "/unknown, 1, is not a known field"
      })
  void a_value_is_checked_against_the_schema_of_its_place(
      String path, String value, String reason) {
    assertThat(PLACES.valueProblem(at(path), Json.read(value)).map(Problem::reason))
        .isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void an_answer_without_a_body_has_no_places() {
    AnswerPlaces none = new AnswerPlaces(DOCUMENT, List.of());

    assertThat(none.exists(at("/rows"))).isFalse();
    assertThat(none.isHeld(at("/rows"))).isFalse();
    assertThat(none.isRequired(at("/rows"))).isFalse();
  }
}
