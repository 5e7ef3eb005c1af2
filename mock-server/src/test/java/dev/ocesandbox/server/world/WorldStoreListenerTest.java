// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import static dev.ocesandbox.server.world.GivenStore.NOTES;
import static dev.ocesandbox.server.world.GivenStore.OPERATION;
import static dev.ocesandbox.server.world.GivenStore.START;
import static dev.ocesandbox.server.world.GivenStore.empty;
import static dev.ocesandbox.server.world.GivenStore.noted;
import static dev.ocesandbox.server.world.GivenStore.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every change of a store is a command that its listener learns of, in order. */
class WorldStoreListenerTest {

  private static final Instant LATER = START.plusSeconds(60);

  private final List<String> published = new ArrayList<>();
  private final GivenStore given = GivenStore.observed(planned(empty(), LATER, "bell"), this::note);

  private void note(Command command, World before, World after) {
    published.add(
        "%s by %s at %s: %s to %s"
            .formatted(
                command.operation(),
                command.caller(),
                command.now().toString().substring(11),
                before.get(NOTES),
                after.get(NOTES)));
  }

  @Test
  void an_accepted_command_is_published_with_its_time() {
    given.note(START.plusSeconds(7), "one");
    given.note(START.plusSeconds(8), "two");

    assertThat(published)
        .containsExactly(
            "TestOperation by test at 08:30:07Z: [] to [one]",
            "TestOperation by test at 08:30:08Z: [one] to [one, two]");
  }

  @Test
  void what_changes_nothing_is_not_published() {
    given.write((world, now) -> Change.refused(Refusal.by("test.no")));
    given.preview(LATER, (world, now) -> Change.of(noted(world, "one"), "done"));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                given.write(
                    (world, now) -> {
                      throw new IllegalStateException("a bug");
                    }));
    given.advance(START, from -> from.minusSeconds(1));
    given.store().forecast(given.world(), LATER, 9);

    assertThat(published).isEmpty();
  }

  @Test
  void a_read_that_finds_something_due_publishes_a_settlement() {
    given.notes(LATER.minusSeconds(1));
    given.notes(LATER.plusSeconds(9));
    given.notes(LATER.plusSeconds(10));

    assertThat(published).containsExactly("Settle by time at 08:31:09Z: [] to [bell]");
  }

  @Test
  void a_command_that_finds_something_due_comes_after_its_settlement() {
    given.note(LATER, "one");

    assertThat(published)
        .containsExactly(
            "Settle by time at 08:31:00Z: [] to [bell]",
            "TestOperation by test at 08:31:00Z: [bell] to [bell, one]");
  }

  @Test
  void a_settlement_is_published_even_when_its_command_is_refused() {
    given.write(LATER, (world, now) -> Change.refused(Refusal.by("test.no")));

    assertThat(published).containsExactly("Settle by time at 08:31:00Z: [] to [bell]");
  }

  @Test
  void a_move_of_the_clock_is_one_command_at_the_time_it_began() {
    given.advance(START, from -> LATER.plusSeconds(30));
    given.set(START, true, from -> from.plusSeconds(1));

    assertThat(published)
        .containsExactly(
            "AdvanceClock by test at 08:30:00Z: [] to [bell]",
            "SetClock by test at 08:31:30Z: [bell] to [bell]");
  }

  @Test
  void a_replaced_world_and_a_change_beside_the_world_are_published() {
    World other = noted(empty(), "other");
    given.store().replace(START, OPERATION, new ClockedWorld(other, WorldClock.REAL));
    String result = given.store().record(LATER, OPERATION, () -> "kept");

    assertThat(result).isEqualTo("kept");
    assertThat(given.notes(START)).containsExactly("other");
    assertThat(published)
        .containsExactly(
            "TestOperation by test at 08:30:00Z: [] to [other]",
            "TestOperation by test at 08:31:00Z: [other] to [other]");
  }

  @Test
  void a_replayed_command_is_decided_at_its_own_time() {
    Change<Instant> change =
        given
            .store()
            .replay(
                OPERATION.at(LATER.plusSeconds(5)),
                (world, command) -> Change.of(noted(world, "again"), command.now()));

    assertThat(change).isInstanceOf(Change.Accepted.class);
    assertThat(published)
        .containsExactly(
            "Settle by time at 08:31:05Z: [] to [bell]",
            "TestOperation by test at 08:31:05Z: [bell] to [bell, again]");
  }

  @Test
  void a_replayed_settlement_is_published_once() {
    Command settlement = new Command(Command.SETTLE, Command.TIME, LATER, OPERATION.input());

    given.store().replaySettlement(settlement);
    given.store().replaySettlement(settlement);

    assertThat(published).containsExactly("Settle by time at 08:31:00Z: [] to [bell]");
  }
}
