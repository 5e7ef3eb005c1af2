// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.server.files.InvalidFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

/** The forms in which the versions and languages of Pact write the same thing. */
class PactReaderTest {

  private static PactFile read(String json) {
    return PactReader.read("a.json", json.getBytes(UTF_8));
  }

  private static Interaction only(String interaction, String version) {
    PactFile pact =
        read(
            """
            {"consumer": {"name": "c"}, "provider": {"name": "p"},
             "interactions": [%s],
             "metadata": {"pactSpecification": {"version": "%s"}}}
            """
                .formatted(interaction, version));
    assertThat(pact.interactions()).hasSize(1);
    return pact.interactions().get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a=1&b=x%20y&a=2\"",
        "\"?a=1&a=2&b=x%20y\"",
        "{\"a\": [\"1\", \"2\"], \"b\": [\"x y\"]}",
        "{\"a\": [\"1\", \"2\"], \"b\": \"x y\"}"
      })
  void a_query_is_a_text_or_an_object(String query) {
    Interaction one =
        only("{\"request\": {\"query\": %s}, \"response\": {}}".formatted(query), "2.0.0");

    assertThat(one.request().query()).containsOnlyKeys("a", "b");
    assertThat(one.request().query().get("a")).extracting(Located::text).containsExactly("1", "2");
    assertThat(one.request().query().get("b")).extracting(Located::text).containsExactly("x y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"provider_state\": \"s\" | 1.1.0",
        "\"providerState\": \"s\" | 2.0.0",
        "\"providerStates\": [{\"name\": \"s\"}] | 3.0.0",
        "\"providerStates\": [{\"name\": \"s\", \"params\": {\"a\": 1}}], \"type\": \"Synchronous/HTTP\" | 4.0"
      })
  void states_have_a_form_per_version(String states, String version) {
    Interaction one = only("{%s, \"request\": {}, \"response\": {}}".formatted(states), version);

    assertThat(one.states()).extracting(Interaction.State::name).containsExactly("s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.0.0 | {\"id\": 1}",
        "3.0.0 | {\"id\": 1}",
        "3.0.0 | \"{\\\"id\\\": 1}\"",
        "4.0 | {\"content\": {\"id\": 1}, \"contentType\": \"application/json\", \"encoded\": false}",
        "4.0 | {\"content\": \"{\\\"id\\\": 1}\", \"contentType\": \"application/json\", \"encoded\": \"JSON\"}",
        "4.0 | {\"content\": \"eyJpZCI6IDF9\", \"contentType\": \"application/json\", \"encoded\": \"base64\"}",
        "4.0 | {\"content\": \"eyJpZCI6IDF9\", \"encoded\": true}"
      })
  void bodies_are_json_a_text_or_an_envelope(String version, String body) {
    Interaction one =
        only(
            "{\"request\": {}, \"response\": {\"status\": 200, \"body\": %s}}".formatted(body),
            version);

    BodyPart part = one.response().body().orElseThrow();
    assertThat(part.isJson()).isTrue();
    assertThat(part.json().path("id").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"2.0.0, null", "4.0, null", "4.0, {}", "4.0, '{\"content\": null}'"})
  void a_body_can_be_absent(String version, String body) {
    assertThat(
            only("{\"request\": {\"body\": %s}, \"response\": {}}".formatted(body), version)
                .request()
                .body())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"$.body.a[*].b\": {\"match\": \"type\"}} | body | $.a[*].b",
        "{\"$['body']['a']\": {\"match\": \"type\"}} | body | $['a']",
        "{\"$.headers.X-A\": {\"match\": \"type\"}} | header | X-A",
        "{\"$.query.a[0]\": {\"match\": \"type\"}} | query | a",
        "{\"$.path\": {\"match\": \"regex\", \"regex\": \"x\"}} | path | $",
        "{\"body\": {\"$.a\": {\"combine\": \"AND\", \"matchers\": [{\"match\": \"type\"}]}}} | body | $.a",
        "{\"header\": {\"X-A[0]\": {\"matchers\": [{\"match\": \"type\"}]}}} | header | X-A",
        "{\"header\": {\"$['X-A'][0]\": {\"matchers\": [{\"match\": \"type\"}]}}} | header | X-A",
        "{\"query\": {\"a\": {\"matchers\": [{\"match\": \"type\"}]}}} | query | a",
        "{\"path\": {\"combine\": \"AND\", \"matchers\": [{\"match\": \"type\"}]}} | path | $",
        "{\"status\": {\"$\": {\"matchers\": [{\"match\": \"type\"}]}}} | status | $"
      })
  void rules_are_by_path_or_by_part(String rules, String part, String expression) {
    MatchingRule rule =
        only("{\"request\": {\"matchingRules\": %s}, \"response\": {}}".formatted(rules), "3.0.0")
            .request()
            .rules()
            .get(0);

    assertThat(rule.part()).isEqualTo(part);
    assertThat(rule.expression()).isEqualTo(expression);
    assertThat(rule.matchers()).hasSize(1);
  }

  @Test
  void messages_and_incomplete_interactions_are_set_apart() {
    PactFile pact =
        read(
            """
            {"interactions": [{"type": "Asynchronous/Messages"}, {"request": {}}, {"request": {}, "response": {}}],
             "messages": [{}]}
            """);

    assertThat(pact.others()).hasSize(2);
    assertThat(pact.broken()).hasSize(1);
    assertThat(pact.interactions()).hasSize(1);
  }

  @Test
  void each_value_knows_its_line() {
    PactFile pact =
        read("{\"interactions\": [\n{\"request\": {},\n\"response\": {\"body\": {\n\"a\":\n1}}}]}");

    JsonPointer a = JsonPointer.compile("/interactions/0/response/body/a");
    assertThat(pact.line(a)).isEqualTo(4);
    assertThat(pact.line(a.appendProperty("missing"))).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | is empty",
        "{} | line 1, is not a pact: it has no list \"interactions\"",
        "[1] | line 1, is not a pact",
        "{\"interactions\": 7} | line 1, is not a pact",
        "{\"interactions\": [ | line 1",
        "{\"interactions\": []} {} | has more than one JSON value",
        "{\"interactions\": [], \"interactions\": []} | line 1",
        "not json | line 1"
      })
  void what_is_no_pact_is_refused_with_its_line(String text, String reason) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidFile.class)
        .hasMessageContaining(reason);
  }

  @Test
  void what_is_too_large_or_too_deep_is_refused() {
    assertThatThrownBy(() -> PactReader.read("a", new byte[PactReader.MAX_BYTES + 1]))
        .isInstanceOf(InvalidFile.class)
        .hasMessageContaining("larger than 10 MiB");
    assertThatThrownBy(() -> read("{\"interactions\": " + "[".repeat(5_000)))
        .isInstanceOf(InvalidFile.class);
  }
}
