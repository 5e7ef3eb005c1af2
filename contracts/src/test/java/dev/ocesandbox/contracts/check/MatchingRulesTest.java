// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Which answers and requests are as good as a recorded one. */
class MatchingRulesTest {

  private static final JsonNode DOCUMENT =
      Json.read(
          """
          {"components": {"schemas": {"Part": {"type": "object", "properties": {
             "always": {"type": "string"}, "sometimes": {"type": "string"}}}}},
           "paths": {"/things/{thing_id}": {"get": {
            "parameters": [
              {"name": "thing_id", "in": "path", "schema": {"type": "string", "pattern": "^T\\\\d+$"}},
              {"name": "state", "in": "query", "schema": {"type": "string", "enum": ["a", "b"]}},
              {"name": "count", "in": "query", "schema": {"type": "integer"}},
              {"name": "flag", "in": "query", "schema": {"type": "boolean"}},
              {"name": "month", "in": "query", "schema": {"type": "string", "pattern": "^\\\\d{4}-\\\\d{2}$"}}],
            "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {
              "choice": {"type": "string", "enum": ["YES", "NO"]}, "amount": {"type": "number"},
              "note": {"type": ["string", "null"]}, "list": {"type": "array", "items": {"type": "string"}}}}}}},
            "responses": {"200": {"content": {"application/json": {"schema": {"type": "object", "properties": {
              "fixed": {"const": 7}, "level": {"type": "integer", "enum": [1, 2]},
              "color": {"enum": ["r.d", "blue", null]}, "day": {"type": "string", "format": "date"},
              "at": {"type": "string", "format": "date-time"}, "open": {},
              "either": {"type": ["string", "integer"]}, "prefix": {"type": "string", "pattern": "^MII"},
              "ahead": {"type": "string", "pattern": "^(?=a)b$"}, "a-b": {"type": "boolean"},
              "part": {"anyOf": [{"$ref": "#/components/schemas/Part"}, {"type": "null"}]},
              "parts": {"type": "array", "minItems": 2, "items": {"$ref": "#/components/schemas/Part"}},
              "order_id": {"type": "string", "minLength": 1, "maxLength": 9}}}}}}}}}}}
          """);

  private static final MatchingRules RULES =
      new SchemaCompiler().checkOf(DOCUMENT, "/things/{thing_id}", "GET", true).matchingRules();

  private static Matching answer(String json) {
    return RULES.answer(200, Json.read(json.replace('\'', '"'))).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'fixed': 7} ; $.fixed ; {'combine':'AND','matchers':[{'match':'equality'}]}",
        "{'level': 1} ; $.level ; {'combine':'AND','matchers':[{'match':'integer'},{'match':'regex','regex':'^(1|2)$'}]}",
        "{'color': 'blue'} ; $.color ; {'combine':'OR','matchers':[{'match':'null'},{'match':'regex','regex':'^(r\\\\.d|blue)$'}]}",
        "{'color': null} ; $.color ; {'combine':'OR','matchers':[{'match':'null'},{'match':'regex','regex':'^(r\\\\.d|blue)$'}]}",
        "{'day': '2026-01-02'} ; $.day ; {'combine':'AND','matchers':[{'match':'date','format':'yyyy-MM-dd'}]}",
        "{'open': 'x'} ; $.open ; {'combine':'AND','matchers':[{'match':'type'}]}",
        "{'either': 'x'} ; $.either ; {'combine':'OR','matchers':[{'match':'integer'},{'match':'type'}]}",
        "{'prefix': 'MIIx'} ; $.prefix ; {'combine':'AND','matchers':[{'match':'regex','regex':'^MII[\\\\s\\\\S]*$'}]}",
        "{'ahead': 'ab'} ; $.ahead ; {'combine':'AND','matchers':[{'match':'type'}]}",
        "{'a-b': true} ; $['a-b'] ; {'combine':'AND','matchers':[{'match':'type'}]}",
        "{'parts': []} ; $.parts ; {'combine':'AND','matchers':[{'match':'type','min':2}]}",
        "{'order_id': 'CS1'} ; $.order_id ; {'combine':'AND','matchers':[{'match':'regex','regex':'^[0-9A-Za-z_.:-]{1,9}$'}]}"
      })
  void rules_come_from_the_contract_and_not_from_the_values(String body, String path, String rule) {
    assertThat(answer(body).rules().path(path).toString()).isEqualTo(rule.replace('\'', '"'));
  }

  @Test
  void times_without_a_pattern_may_have_any_zone() {
    JsonNode rule = answer("{'at': '2026-01-02T03:04:05Z'}").rules().path("$.at");

    Pattern pattern = Pattern.compile(rule.at("/matchers/0/regex").asString());
    assertThat("2026-01-02T03:04:05.678+08:00").matches(pattern);
    assertThat("2026-01-02 03:04:05").doesNotMatch(pattern);
  }

  @Test
  void a_list_keeps_its_first_item_with_the_fields_that_all_items_have() {
    Matching list =
        answer("{'parts': [{'always': 'x', 'sometimes': 'y'}, {'always': 'z'}], 'part': null}");

    assertThat(list.example().toString()).isEqualTo("{\"parts\":[{\"always\":\"x\"}]}");
    assertThat(list.rules().propertyNames()).containsExactly("$.parts", "$.parts[*].always");
    assertThat(answer("{'part': {'always': 'x'}}").example().toString()).contains("always");
  }

  @Test
  void a_request_stays_as_it_is_and_so_do_its_choices() {
    JsonNode body =
        Json.read(
            "{\"choice\": \"NO\", \"amount\": 1.5, \"note\": null, \"list\": [\"a\", \"b\"]}");

    Matching request = RULES.request(body).orElseThrow();

    assertThat(request.example()).isEqualTo(body);
    assertThat(request.rules().path("$.choice").toString()).contains("equality");
    assertThat(request.rules().path("$.note").toString()).contains("equality");
    assertThat(request.rules().path("$.amount").toString()).contains("number");
    assertThat(request.rules().path("$.list[*]").toString()).contains("type");
  }

  @Test
  void an_error_keeps_its_code_without_its_request_id() {
    Matching refusal =
        RULES
            .refusal(
                403,
                Json.read(
                    "{\"error_code\": \"A.1\", \"error_msg\": \"no\", \"request_id\": \"7\"}"))
            .orElseThrow();

    assertThat(refusal.example().toString())
        .isEqualTo("{\"error_code\":\"A.1\",\"error_msg\":\"no\"}");
    assertThat(refusal.rules().path("$.error_code").toString()).contains("equality");
  }

  @ParameterizedTest
  @CsvSource({
    "state, a, ''",
    "flag, true, ''",
    "count, 5, ^-?\\d+$",
    "month, 2026-01, ^\\d{4}-\\d{2}$",
    "month, january, ''"
  })
  void parameters_that_decide_have_no_rule(String name, String value, String regex) {
    Optional<String> rule =
        RULES.parameter(name, List.of(value)).map(one -> one.at("/matchers/0/regex").asString());

    assertThat(rule.orElse("")).isEqualTo(regex);
  }

  @Test
  void ids_in_a_path_match_by_their_pattern() {
    JsonNode rule = RULES.path(List.of("things", "{thing_id}")).orElseThrow();

    assertThat(rule.at("/matchers/0/regex").asString()).isEqualTo("^/things/(T\\d+)$");
    assertThat(RULES.path(List.of("things"))).isEmpty();
  }

  @Test
  void bodies_that_no_rules_can_be_written_for_have_none() {
    assertThat(RULES.answer(200, Json.read("{\"it's\": 1}"))).isEmpty();
    StringBuilder wide = new StringBuilder("{\"x\": 0");
    for (int i = 0; i < 2_100; i++) {
      wide.append(", \"f").append(i).append("\": 1");
    }
    assertThat(RULES.answer(200, Json.read(wide + "}"))).isEmpty();
  }

  /** The documented examples stand for whatever values there may be. */
  @Test
  void every_operation_has_rules_for_its_documented_examples() {
    Contracts contracts = Contracts.load();
    int answers = 0;
    for (Operation operation : contracts.operations()) {
      JsonNode described =
          contracts
              .openApi(operation.room())
              .path("paths")
              .path(operation.path().text())
              .path(operation.method().toLowerCase(java.util.Locale.ROOT));
      MatchingRules rules = contracts.check(operation.id()).matchingRules();
      assertThat(rules.path(operation.path().segments()).isPresent())
          .isEqualTo(operation.path().text().contains("{"));
      JsonNode example = described.at("/responses/200/content/application~1json/example");
      if (example.isObject()) {
        answers++;
        assertThat(rules.answer(200, example)).as(operation.id()).isPresent();
      }
    }
    assertThat(answers).isGreaterThan(0);
  }
}
