// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Which rule rejects a faulty field. */
class CheckRulesTest {

  private static final JsonNode BODY =
      Json.read(
          """
          {"allOf": [
            {"$ref": "#/components/schemas/Base"},
            {"oneOf": [
              {"properties": {
                "same": {"x-check-rule": "same"},
                "differs": {"x-check-rule": "one"},
                "here": {"x-check-rule": "here"}}},
              {"properties": {
                "same": {"x-check-rule": "same"},
                "differs": {"x-check-rule": "other"}}}]}],
           "properties": {"near": {"x-check-rule": "near", "$ref": "#/components/schemas/Far"}}}
          """);

  private static final JsonNode DOCUMENT =
      Json.read(
          """
          {"components": {"schemas": {
            "Far": {"x-check-rule": "far"},
            "Base": {"x-check-rule": "base", "properties": {
              "plain": {"type": "string"},
              "far": {"$ref": "#/components/schemas/Far"},
              "rows": {"x-check-rule": "rows", "items": {"anyOf": [
                {"properties": {"id": {"x-check-rule": "row-id"}}}, {"type": "null"}]}}}}}}}
          """);

  @ParameterizedTest
  @CsvSource({
    "body, base",
    "plain, base",
    "far, far",
    "near, near",
    "rows, rows",
    "rows[3], rows",
    "rows[3].id, row-id",
    "rows[3].odd, rows",
    "same, same",
    "here, here",
    "differs, base",
  })
  void the_deepest_place_that_names_a_rule_counts(String field, String rule) {
    JsonNode operation = Json.object().put("x-check-rule", "operation");

    Problem problem =
        new CheckRules(DOCUMENT, operation).ofField(new Problem(field, "is wrong", "有误"), BODY);

    assertThat(problem.rule()).isEqualTo(rule);
  }
}
