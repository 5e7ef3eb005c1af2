// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static final World WORLD = World.empty(7, Instant.EPOCH);
  private static final World NEXT = WORLD.withSeed(8);
  private static final Refusal NO = new Refusal("test.no", Map.of("why", "because"));

  private final Change<String> accepted = Change.of(WORLD, "value");
  private final Change<String> refused = Change.refused(NO);

  @Test
  void both_cases_can_be_looked_at() {
    assertThat(accepted.<String>fold((world, value) -> value + world.seed(), Refusal::rule))
        .isEqualTo("value7");
    assertThat(refused.<String>fold((world, value) -> value, Refusal::rule)).isEqualTo("test.no");
  }

  @Test
  void the_value_of_an_accepted_change_can_be_turned_into_another() {
    assertThat(accepted.map(String::length)).isEqualTo(Change.of(WORLD, 5));
    assertThat(refused.map(String::length)).isEqualTo(Change.refused(NO));
  }

  @Test
  void a_further_change_follows_an_accepted_one_only() {
    List<String> ran = new ArrayList<>();

    Change<Integer> both =
        accepted.then(
            (world, value) -> {
              ran.add(value);
              return Change.of(NEXT, value.length());
            });
    Change<Integer> neither =
        refused.then(
            (world, value) -> {
              ran.add("after a refusal");
              return Change.of(NEXT, 0);
            });

    assertThat(both).isEqualTo(Change.of(NEXT, 5));
    assertThat(neither).isEqualTo(Change.refused(NO));
    assertThat(accepted.then((world, value) -> Change.<Integer>refused(NO)))
        .isEqualTo(Change.refused(NO));
    assertThat(ran).containsExactly("value");
  }

  @Test
  void the_first_refusal_in_order_counts_and_later_checks_do_not_run() {
    List<String> ran = new ArrayList<>();

    Optional<Refusal> first =
        Checks.first(
            () -> Checks.require(true, "test.fine"),
            () -> Checks.require(false, "test.first"),
            () -> {
              ran.add("later");
              return Checks.require(false, "test.second");
            });

    assertThat(first).contains(Refusal.by("test.first"));
    assertThat(ran).isEmpty();
    assertThat(Checks.first(() -> Checks.require(true, "test.fine"))).isEmpty();
    assertThat(Checks.first()).isEmpty();
  }

  @Test
  void a_refusal_keeps_the_arguments_it_was_made_with() {
    Map<String, String> arguments = new HashMap<>(Map.of("order", "CS1"));
    Refusal refusal = new Refusal("test.no", arguments);

    arguments.clear();

    assertThat(refusal.arguments()).containsExactly(Map.entry("order", "CS1"));
    assertThat(Refusal.by("test.no").arguments()).isEmpty();
  }
}
