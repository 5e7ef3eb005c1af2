// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ProviderStates.State;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.pact.files.Interaction;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** {@code pact states}, and the words that {@code pact check} knows. */
class StatesCommandTest {

  private static Optional<String> problem(String name) {
    return problem(name, Json.object());
  }

  private static Optional<String> problem(String name, JsonNode params) {
    Map<String, JsonNode> values =
        params.properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Vocabulary().problem(new Interaction.State(name, values, JsonPointer.empty()));
  }

  @Test
  void every_state_is_listed_with_its_values_and_an_example() {
    Checked states = Checked.run("pact", "states");

    assertThat(states.code()).isZero();
    for (State state : Contracts.load().states().all()) {
      assertThat(states.out())
          .contains(state.pattern(), state.text().zh(), "example: " + state.example());
    }
    assertThat(states.out()).contains("values: account default acme, amount (money)");
  }

  @Test
  void a_word_narrows_the_list() {
    assertThat(Checked.run("states", "coupon").out())
        .contains("has a cash coupon {coupon} of {amount}")
        .doesNotContain("is pending payment");
    assertThat(Checked.run("states", "zebra").code()).isEqualTo(2);
  }

  @Test
  void every_example_is_known() {
    assertThat(Contracts.load().states().all())
        .allSatisfy(
            state ->
                assertThat(problem(state.example(), state.exampleParameters()))
                    .as(state.example())
                    .isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"account acme is in cash or not", "an order", "${O}", "x"})
  void other_words_are_not(String name) {
    assertThat(problem(name))
        .hasValueSatisfying(text -> assertThat(text).contains("the nearest are"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "account acme has ten yuan in cash | {} | amount: \"ten yuan\" is not of the type money",
        "the next ListCustomerOrder answers 503 | {} | did you mean ListCustomerOrders?",
        "the next {operation} answers 503 | {\"operation\": \"PayBills\"} | operation: \"PayBills\"",
        "the next SetCash fails with CBC.0999 | {} | operation: \"SetCash\" is not an operation",
        "the cash balance is {amount} | {\"amount\": null} | amount: ",
        "the cash balance is {amount} | {} | amount: is missing",
        "account acme has 5.00 yuan in cash | {\"acount\": \"solo\"} | did you mean account?",
        "account acme has 5.00 yuan in cash | {\"amount\": \"6.00\"} | amount: the sentence says",
        "order customer_id is completed | {} | customer_id is a field of the answer"
      })
  void a_value_that_no_world_can_have_is_named(String name, String params, String problem) {
    assertThat(problem(name, Json.read(params)))
        .hasValueSatisfying(text -> assertThat(text).contains(problem));
  }

  @Test
  void a_fault_in_all_operations_is_known() {
    assertThat(problem("the next * answers 503")).isEmpty();
  }

  @Test
  void a_recorded_request_is_known_by_its_operation() {
    Vocabulary words = new Vocabulary();

    assertThat(words.problem(recorded("PayOrders"))).isEmpty();
    assertThat(words.problem(recorded("NoSuchOperation"))).isPresent();
  }

  private static Interaction.State recorded(String operation) {
    return new Interaction.State(
        "order CS1 was paid",
        Map.of("request", Json.object().put("operation", operation)),
        JsonPointer.empty());
  }
}
