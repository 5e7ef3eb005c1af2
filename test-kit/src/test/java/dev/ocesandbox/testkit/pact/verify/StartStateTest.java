// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.core.model.ProviderState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartStateTest {

  @Test
  void a_scenario_that_does_not_exist_fails_the_interaction() {
    InteractionResult result =
        PactJson.only(
            PactJson.pact(
                "3.0.0",
                PactJson.get(
                    PactJson.BALANCES,
                    200,
                    "{}",
                    "the world has scenario nowhere, seed 1 and time 2026-03-01T00:00:00Z")));

    assertThat(result.isFailure()).isTrue();
    assertThat(result.problems().get(0)).contains("nowhere");
  }

  private static StartState of(String state, Map<String, Object> parameters) {
    return StartState.of(List.of(new ProviderState(state, parameters)));
  }

  @Test
  void an_interaction_without_states_starts_in_the_standard_world() {
    StartState standard = new StartState("default", 1, Instant.parse("2026-01-15T08:30:00Z"));

    assertThat(StartState.of(List.of())).isEqualTo(standard);
    assertThat(of("account acme has no cash", Map.of())).isEqualTo(standard);
  }

  @Test
  void the_first_state_can_name_scenario_seed_and_time() {
    StartState expected = new StartState("empty", 7, Instant.parse("2026-03-01T00:00:00Z"));

    assertThat(of("The world has scenario empty, seed 7 and time 2026-03-01T00:00:00Z", Map.of()))
        .isEqualTo(expected);
    assertThat(
            of(
                "the world has scenario {scenario}, seed {seed} and time {time}",
                Map.of("scenario", "empty", "seed", 7, "time", "2026-03-01T00:00:00Z")))
        .isEqualTo(expected);
  }

  @Test
  void a_parameter_that_contradicts_the_start_is_named() {
    assertThatThrownBy(
            () ->
                of(
                    "the world has scenario empty, seed 7 and time 2026-03-01T00:00:00Z",
                    Map.of("seed", 8)))
        .isInstanceOf(InteractionProblem.class)
        .hasMessageContaining("seed 7, its parameters say 8");
  }

  @Test
  void a_start_that_cannot_be_read_is_named() {
    assertThatThrownBy(() -> of("the world has scenario empty, seed x and time y", Map.of()))
        .isInstanceOf(InteractionProblem.class)
        .hasMessageContaining("but was x");
    assertThatThrownBy(() -> of("the world has scenario empty, seed 1 and time y", Map.of()))
        .hasMessageContaining("but was y");
    assertThatThrownBy(
            () ->
                of(
                    "the world has scenario ../etc/a.json, seed 1 and time 2026-03-01T00:00:00Z",
                    Map.of()))
        .hasMessageContaining("but was ../etc/a.json");
  }
}
