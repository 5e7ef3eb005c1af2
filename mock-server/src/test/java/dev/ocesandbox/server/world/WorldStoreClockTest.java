// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import static dev.ocesandbox.server.world.GivenStore.NOTES;
import static dev.ocesandbox.server.world.GivenStore.START;
import static dev.ocesandbox.server.world.GivenStore.empty;
import static dev.ocesandbox.server.world.GivenStore.planned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.world.time.Event;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How the clock of a store moves, and that it never runs back. */
class WorldStoreClockTest {

  private static final Instant NOON = Instant.parse("2026-01-16T12:00:00Z");

  private final World twoBells =
      planned(planned(empty(), NOON, "noon"), NOON.plusSeconds(3600), "one o'clock");

  @Test
  void a_frozen_clock_moves_only_when_it_is_moved() {
    GivenStore given = GivenStore.frozen(twoBells);

    assertThat(given.store().now(START.plusSeconds(500))).isEqualTo(START);
    given.advance(START, from -> from.plusSeconds(10));

    assertThat(given.store().now(START.plusSeconds(500))).isEqualTo(START.plusSeconds(10));
    assertThat(given.store().clock().isFrozen()).isTrue();
  }

  @Test
  void a_running_clock_runs_on_from_where_it_was_moved_to() {
    GivenStore given = GivenStore.running(twoBells);

    given.advance(START, from -> NOON);

    assertThat(given.store().now(START)).isEqualTo(NOON);
    assertThat(given.store().now(START.plusSeconds(5))).isEqualTo(NOON.plusSeconds(5));
    assertThat(given.store().clock().isFrozen()).isFalse();
  }

  @Test
  void a_move_ends_when_all_that_was_due_has_happened() {
    GivenStore given = GivenStore.frozen(twoBells);

    ClockMove move = given.advance(START, from -> NOON).orElseThrow();

    assertThat(move.from()).isEqualTo(START);
    assertThat(move.to()).isEqualTo(NOON);
    assertThat(move.events()).extracting(Event::at).containsExactly(NOON);
    assertThat(move.events()).extracting(Event::subject).containsExactly("noon");
    assertThat(move.applied()).containsExactly("test.bell.rings");
    assertThat(given.notes()).containsExactly("noon");
    assertThat(given.world().settledTo()).isEqualTo(NOON);
    assertThat(given.world().trail()).isEmpty();
    assertThat(given.world().agenda().items()).hasSize(1);
  }

  @Test
  void a_move_by_nothing_is_a_move() {
    GivenStore given = GivenStore.frozen(twoBells);

    ClockMove move = given.advance(START, from -> from).orElseThrow();

    assertThat(move.from()).isEqualTo(move.to()).isEqualTo(START);
    assertThat(move.events()).isEmpty();
    assertThat(move.applied()).isEmpty();
  }

  @Test
  void a_move_back_is_none() {
    GivenStore given = GivenStore.frozen(twoBells);
    given.advance(START, from -> NOON);
    World before = given.world();

    assertThat(given.advance(START, from -> NOON.minusSeconds(1))).isEmpty();
    assertThat(given.set(START, false, from -> NOON.minusSeconds(1))).isEmpty();

    assertThat(given.store().now(START)).isEqualTo(NOON);
    assertThat(given.store().clock().isFrozen()).isTrue();
    assertThat(given.world()).isSameAs(before);
  }

  @Test
  void a_clock_can_be_frozen_ahead() {
    GivenStore given = GivenStore.running(twoBells);

    ClockMove move = given.set(START, true, from -> NOON).orElseThrow();

    assertThat(move.events()).hasSize(1);
    assertThat(given.store().now(START.plusSeconds(90))).isEqualTo(NOON);
    assertThat(given.store().clock().isFrozen()).isTrue();
  }

  @Test
  void a_frozen_clock_can_be_released() {
    GivenStore given = GivenStore.frozen(twoBells);

    given.set(START.plusSeconds(100), false, from -> from);

    assertThat(given.store().now(START.plusSeconds(130))).isEqualTo(START.plusSeconds(30));
    assertThat(given.store().clock().isFrozen()).isFalse();
  }

  @Test
  void a_running_clock_that_is_released_keeps_what_it_is_ahead() {
    GivenStore given = GivenStore.running(twoBells);
    given.advance(START, from -> from.plusSeconds(1000));

    given.set(START.plusSeconds(5), false, from -> from.plusSeconds(10));

    assertThat(given.store().now(START.plusSeconds(6))).isEqualTo(START.plusSeconds(1016));
  }

  @Test
  void the_time_of_a_world_does_not_run_back_when_real_time_does() {
    GivenStore given = GivenStore.running(twoBells);
    Instant later = START.plusSeconds(60);
    given.note(later, "one");

    assertThat(given.store().now(START)).isEqualTo(later);
    assertThat(given.store().now(later.plusSeconds(1))).isEqualTo(later.plusSeconds(1));
    assertThat(given.store().view(START).at()).isEqualTo(later);
    given.write(
        START,
        (world, now) -> {
          assertThat(now).isEqualTo(later);
          return Change.of(world, now);
        });
    assertThat(given.advance(START, from -> from).orElseThrow().from()).isEqualTo(later);
    assertThat(given.advance(START, from -> later.minusSeconds(1))).isEmpty();
  }

  @Test
  void what_would_happen_is_foreseen_without_happening() {
    GivenStore given = GivenStore.frozen(twoBells);
    World before = given.world();

    Settled one = given.store().forecast(before, NOON.plusSeconds(9999), 1);
    Settled all = given.store().forecast(before, NOON.plusSeconds(9999), 100);

    assertThat(one.events()).extracting(Event::subject).containsExactly("noon");
    assertThat(all.events()).extracting(Event::subject).containsExactly("noon", "one o'clock");
    assertThat(all.world().get(NOTES)).hasSize(2);
    assertThat(given.world()).isSameAs(before);
  }
}
