// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a fault strikes, and how many there may be. */
class FaultTest {

  private final PlanRegistry<FaultPlan, Fault> book = Fault.registry();

  private Fault planned(@Nullable Integer times, int after, double probability, long seed) {
    FaultPlan.Trigger trigger = new FaultPlan.Trigger(times, after, probability, seed);
    return book.plan(
            new FaultPlan(
                Set.of("PayOrders"),
                null,
                "reset",
                "sandbox.fault.reset",
                new FaultEffect.Reset(),
                trigger,
                Json.object()))
        .orElseThrow();
  }

  private static List<Boolean> drawn(Fault fault, int requests) {
    return IntStream.range(0, requests).mapToObj(i -> fault.triggers()).toList();
  }

  @Test
  void it_strikes_every_request_unless_told_otherwise() {
    assertThat(drawn(planned(null, 0, 1, 1), 50)).containsOnly(true);
  }

  @Test
  void it_lets_some_pass_and_then_strikes_so_many_times() {
    Fault fault = planned(2, 3, 1, 1);

    assertThat(drawn(fault, 7)).containsExactly(false, false, false, true, true, false, false);
    assertThat(fault.tally()).isEqualTo(new Fault.Tally(7, 2));
  }

  @Test
  void the_same_seed_gives_the_same_draws_and_another_seed_others() {
    List<Boolean> draws = drawn(planned(null, 0, 0.3, 7), 1_000);

    assertThat(drawn(planned(null, 0, 0.3, 7), 1_000)).isEqualTo(draws);
    assertThat(drawn(planned(null, 0, 0.3, 8), 1_000)).isNotEqualTo(draws);
    assertThat(draws.stream().filter(struck -> struck).count()).isBetween(250L, 350L);
  }

  @Test
  void requests_that_are_let_pass_use_up_no_draw() {
    List<Boolean> draws = drawn(planned(null, 0, 0.5, 7), 100);

    assertThat(drawn(planned(null, 5, 0.5, 7), 105).subList(5, 105)).isEqualTo(draws);
  }

  @Test
  void a_world_has_at_most_100_and_ids_are_never_given_twice() {
    for (int i = 0; i < 100; i++) {
      planned(null, 0, 1, 1);
    }
    FaultPlan plan = book.all().get(0).plan();

    assertThat(book.plan(plan)).isEmpty();
    assertThat(book.remove("f-100")).isTrue();
    assertThat(book.remove("f-100")).isFalse();
    assertThat(book.plan(plan).orElseThrow().id()).isEqualTo("f-101");
  }
}
