// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.Request;
import au.com.dius.pact.core.model.RequestResponseInteraction;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.support.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares answers with the response of an interaction, by the matchers of Pact JVM. Numbers
 * without a matcher are equal if their values are.
 *
 * @param pact the pact
 * @param interaction the interaction, with the values of its generators
 */
record Comparison(Pact pact, SynchronousRequestResponse interaction) {

  /** Creates one whose expected values may come from the states of a world. */
  static Comparison of(Pact pact, SynchronousRequestResponse interaction, ProviderWorld world) {
    return new Comparison(
        pact,
        new RequestResponseInteraction(
            interaction.getDescription(),
            interaction.getProviderStates(),
            (Request) interaction.getRequest().asHttpPart(),
            ExpectedResponse.of(interaction.getResponse(), world.generatorContext())));
  }

  /**
   * Returns what differs, one sentence each. A value is right if it is right as it was answered, or
   * with the name that the pact has for it.
   */
  List<String> differences(ProviderAnswer answer, Names names) {
    ProviderAnswer actual = answer.withTokenOf(interaction.getResponse());
    List<Mismatch> plain = mismatches(actual);
    if (plain.isEmpty() || names.isEmpty()) {
      return MismatchText.sentences(plain);
    }
    Set<String> places = plain.stream().map(MismatchText::place).collect(Collectors.toSet());
    return MismatchText.sentences(
        mismatches(actual.named(names)).stream()
            .filter(mismatch -> places.contains(MismatchText.place(mismatch)))
            .toList());
  }

  /** Returns how many differences an answer has as it is. */
  int count(ProviderAnswer answer) {
    return mismatches(answer).size();
  }

  /** Returns the bytes of the expected body; none if the pact has no body. */
  byte[] expectedBody() {
    byte @Nullable [] body = interaction.getResponse().getBody().getValue();
    return body == null ? new byte[0] : body;
  }

  private List<Mismatch> mismatches(ProviderAnswer answer) {
    return ResponseMatching.responseMismatches(
        pact, interaction, withNumbersOfPact(answer).forPact(), Map.of());
  }

  /** Returns an answer with each number as the pact writes it, where both have the same value. */
  ProviderAnswer withNumbersOfPact(ProviderAnswer answer) {
    Optional<JsonValue> expected = JsonText.parsed(interaction.getResponse().getBody());
    Optional<JsonValue> actual = JsonText.parsed(answer.body());
    if (expected.isEmpty() || actual.isEmpty()) {
      return answer;
    }
    NumberValues numbers =
        NumberValues.of(interaction.getResponse().getMatchingRules().rulesForCategory("body"));
    return answer.withBody(JsonText.bytes(numbers.of(expected.get(), actual.get())));
  }
}
