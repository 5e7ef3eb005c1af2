// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ProviderStates;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state of the vocabulary is set by its example, and shows in the faked API as {@code
 * state-effects.txt} says. A state without an example or a row fails.
 */
class StateExamplesConformance {

  static Stream<ProviderStates.State> states() {
    return Contracts.load().states().all().stream();
  }

  @ParameterizedTest
  @MethodSource("states")
  void every_state_shows_in_the_faked_api(ProviderStates.State state) {
    StateEffect effect = StateEffect.of(state.example());
    StateWorld without = StateWorld.create();
    StateWorld with = StateWorld.create();
    effect.before().forEach(without::set);
    effect.before().forEach(with::set);

    TestServer.Answer set = with.set(state.example(), state.exampleParameters());

    assertThat(set.status()).as("%s", set.body()).isEqualTo(200);
    assertThat(effect.isShownBy(with)).as("it shows in %s", with.answers()).isTrue();
    assertThat(effect.isShownBy(without)).as("it shows without the state").isFalse();
  }
}
