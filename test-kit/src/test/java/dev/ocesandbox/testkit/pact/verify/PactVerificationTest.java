// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import static dev.ocesandbox.testkit.pact.verify.PactJson.BALANCES;
import static dev.ocesandbox.testkit.pact.verify.PactJson.get;
import static dev.ocesandbox.testkit.pact.verify.PactJson.only;
import static dev.ocesandbox.testkit.pact.verify.PactJson.pact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.ocesandbox.testkit.pact.verify.InteractionResult.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PactVerificationTest {

  private static final String BALANCE =
      "{\"account_balances\": [{\"account_type\": 1, \"amount\": 1.5, \"currency\": \"CNY\"}]}";

  @Test
  void an_answer_of_the_agreed_form_passes() {
    InteractionResult result = only(pact("3.0.0", get(BALANCES, 200, BALANCE)));

    assertThat(result.problems()).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.consumer()).isEqualTo("billing-portal");
    assertThat(result.description()).isEqualTo("GET " + BALANCES);
  }

  @Test
  void a_field_that_does_not_exist_is_named_with_its_place() {
    String body = "{\"account_balances\": [{\"account_type\": 1, \"balance\": 1.5}]}";

    InteractionResult result = only(pact("3.0.0", get(BALANCES, 200, body)));

    assertThat(result.isFailure()).isTrue();
    assertThat(result.problems())
        .allMatch(problem -> problem.contains("balance"), "names the field")
        .anyMatch(problem -> problem.startsWith("$.account_balances[0]"));
  }

  @Test
  void a_wrong_path_is_refused_and_the_reason_is_passed_on() {
    InteractionResult result = only(pact("3.0.0", get(BALANCES + "s", 200, BALANCE)));

    assertThat(result.problems())
        .contains("status: expected 200, was 404")
        .anyMatch(problem -> problem.contains("refused by rule gateway."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Authorization': 'SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date, Signature=00'",
        "'X-Auth-Token': 'a-token-of-the-pact'",
        "'X-Sdk-Date': '20200101T000000Z'",
        "'X-Domain-Id': 'a-domain-of-the-pact', 'Host': 'bss.myhuaweicloud.com'"
      })
  void credentials_of_the_pact_are_replaced(String headers) {
    String interaction =
        get(BALANCES, 200, BALANCE)
            .replace("\"path\":", "\"headers\": {" + headers.replace('\'', '"') + "}, \"path\":");

    assertThat(only(pact("3.0.0", interaction)).problems()).isEmpty();
  }

  @Test
  void a_refusal_for_missing_credentials_is_agreed_without_credentials() {
    String refusal = "{\"error_code\": \"APIGW.0301\", \"error_msg\": \"any\"}";

    InteractionResult result = only(pact("3.0.0", get(BALANCES, 401, refusal)));

    assertThat(result.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0.0", "1.1.0", "2.0.0"})
  void older_versions_are_read(String version) {
    String interaction =
        """
        {"description": "orders", "provider_state": null,
         "request": {"method": "get", "path": "/v2/orders/customer-orders", "query": "limit=1&offset=0"},
         "response": {"status": 200, "matchingRules": {"$.body.total_count": {"match": "type"}},
                      "body": %s}}
        """
            .formatted(version.equals("2.0.0") ? "{\"total_count\": 3}" : "{}");

    assertThat(only(pact(version, interaction)).problems()).isEmpty();
  }

  @Test
  void interactions_of_version_4_are_verified_and_messages_skipped() {
    String http =
        """
        {"type": "Synchronous/HTTP", "description": "balances", "key": "one", "pending": false,
         "request": {"method": "GET", "path": "%s"},
         "response": {"status": 200, "headers": {"Content-Type": ["application/json"]},
           "body": {"content": {"debt_amount": 9.5}, "contentType": "application/json", "encoded": false},
           "matchingRules": {"body": {"$.debt_amount": {"combine": "AND", "matchers": [{"match": "decimal"}]}}}}}
        """
            .formatted(BALANCES);
    String message =
        """
        {"type": "Asynchronous/Messages", "description": "an event", "key": "two",
         "contents": {"content": {}, "contentType": "application/json", "encoded": false}}
        """;

    List<InteractionResult> results =
        PactVerification.of(pact("4.0", http, message)).run(result -> {});

    assertThat(results)
        .extracting(InteractionResult::outcome)
        .containsExactly(Outcome.PASSED, Outcome.SKIPPED);
    assertThat(results.get(1).problems().get(0)).contains("message");
    assertThat(results).extracting(InteractionResult::index).containsExactly(0, 1);
  }

  @Test
  void a_pending_interaction_is_reported_and_does_not_fail() {
    String pending =
        """
        {"type": "Synchronous/HTTP", "description": "later", "key": "one", "pending": true,
         "request": {"method": "GET", "path": "/v9/nothing"}, "response": {"status": 200}}
        """;

    InteractionResult result = only(pact("4.0", pending));

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.isFailure()).isFalse();
  }

  @Test
  void each_interaction_has_a_world_of_its_own_and_results_come_one_by_one() {
    String read = get(BALANCES, 200, BALANCE);
    List<String> heard = new ArrayList<>();

    List<InteractionResult> results =
        PactVerification.of(pact("3.0.0", read, read.replace("GET ", "again GET ")))
            .only(interaction -> interaction.getDescription().startsWith("again"))
            .run(result -> heard.add(result.description()));

    assertThat(results).hasSize(1);
    assertThat(heard).containsExactly("again GET " + BALANCES);
  }

  @Test
  void a_regular_expression_that_never_ends_is_cut_off() {
    String slow =
        get("/v2/orders/customer-orders/details/CS00", 400, "{\"error_msg\": \"No such order!\"}")
            .replace(
                "{\"$\": {\"matchers\": [{\"match\": \"type\"}]}}",
                "{\"$.error_msg\": {\"matchers\": [{\"match\": \"regex\","
                    + " \"regex\": \"(([A-Za-z ,.]+)*)*!\"}]}}");

    List<InteractionResult> results =
        PactVerification.of(pact("3.0.0", slow)).limit(Duration.ofSeconds(3)).run(result -> {});

    assertThat(results.get(0).problems())
        .singleElement(STRING)
        .startsWith("The interaction took more than 3000 ms.");
  }

  @Test
  void an_interaction_that_breaks_the_matchers_fails_alone() {
    String broken =
        get(BALANCES, 200, "{\"currency\": \"CNY\"}")
            .replace("{\"match\": \"type\"}", "{\"match\": \"regex\", \"regex\": \"(\"}");

    List<InteractionResult> results =
        PactVerification.of(pact("3.0.0", broken, get(BALANCES, 200, BALANCE))).run(result -> {});

    assertThat(results)
        .extracting(InteractionResult::outcome)
        .containsExactly(Outcome.FAILED, Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{}", "nothing", "{\"consumer\": {\"name\": \"a\"}}", "{\"a\": "})
  void what_is_no_pact_is_named(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PactVerification.read("the-file.json", text))
        .withMessageStartingWith("the-file.json is no pact: ");
  }
}
