// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.history.History.Beginning;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The memory that the histories of all worlds take together. */
class HistoriesTest {

  private static final Instant AT = Instant.parse("2026-01-31T15:30:00Z");
  private static final Surroundings NOTHING = new Surroundings() {};

  private final Histories all = new Histories(100_000);

  /** A world that gets a number with each write. */
  private static final class Given implements Place {
    private long number;

    @Override
    public ClockedWorld current() {
      return new ClockedWorld(World.empty(1, AT), WorldClock.frozen(AT), number);
    }

    @Override
    public Surroundings surroundings(boolean reset) {
      return NOTHING;
    }
  }

  private History history(Given place) {
    History history = new History(all, new Beginning("default", true, 0), place);
    history.begin();
    return history;
  }

  private static Command command(int characters) {
    return new Command(
        "TopUp", Command.STAFF, AT, Json.object().put("text", "x".repeat(characters)));
  }

  private static void write(History history, Given place, int characters) {
    place.number++;
    history.published(command(characters));
  }

  @Test
  void the_history_that_began_first_is_cleared_when_all_of_them_take_too_much() {
    Given first = new Given();
    Given second = new Given();
    History older = history(first);
    History newer = history(second);
    write(older, first, 20_000);

    write(newer, second, 20_000);
    write(newer, second, 20_000);

    assertThat(older.recorded().entries()).isEmpty();
    assertThat(newer.recorded().entries()).hasSize(2);
    assertThat(all.weight()).isBetween(80_000L, 100_000L).isEqualTo(newer.weight());
    write(older, first, 10);
    write(older, first, 10);
    assertThat(older.recorded().entries()).as("from its next write on").hasSize(1);
    assertThat(older.recorded().start().commandsBefore()).isEqualTo(2);
  }

  @Test
  void a_history_alone_that_takes_too_much_is_cleared() {
    Given place = new Given();
    History history = history(place);

    for (int i = 0; i < 20; i++) {
      write(history, place, 10_000);
      assertThat(all.weight()).isLessThanOrEqualTo(all.limit());
    }
  }

  @Test
  void a_world_that_is_removed_gives_its_memory_back_and_keeps_nothing_more() {
    Given place = new Given();
    History history = history(place);
    write(history, place, 1_000);
    history.close();

    write(history, place, 1_000);
    OpenRequest late = history.begin("a", command(10), null);
    late.decided();
    all.ended("a").orElseThrow().answered(200, "", new byte[500], KeptAnswer.WHOLE);

    assertThat(history.recorded().entries()).isEmpty();
    assertThat(all.weight()).isZero();
    assertThat(all.ended("a")).isEmpty();
    assertThat(history.running()).isZero();
  }

  @Test
  void an_answer_of_more_than_an_eighth_is_left_out() {
    Given place = new Given();
    History history = history(place);
    history.begin("a", command(10), null).decided();
    int eighth = 4 * 1024 * 1024 / 8;

    all.ended("a").orElseThrow().answered(200, "", new byte[eighth + 1], KeptAnswer.WHOLE);

    assertThat(history.recorded().entries().get(0).kept()).isEqualTo(KeptAnswer.TOO_LARGE);
    assertThat(history.weight()).isLessThan(2_000);
  }

  @Test
  void a_read_that_is_decided_after_a_write_but_saw_the_world_before_stands_before_it() {
    Given place = new Given();
    History history = history(place);
    write(history, place, 1);
    Command read = command(2);
    OpenRequest slow = history.begin("a", read, null);
    slow.sees(1, read);
    write(history, place, 3);
    slow.decided();

    assertThat(history.recorded().entries())
        .extracting(Entry::write)
        .containsExactly(true, false, true);
    assertThat(history.writesBefore("a").orElseThrow()).hasSize(1);
  }

  @Test
  void what_somebody_has_read_stays_as_it_is_when_the_history_drops_it() {
    Given place = new Given();
    History history = history(place);
    history.begin("a", command(3_000), null).decided();
    all.ended("a").orElseThrow().answered(200, "", new byte[] {1, 2, 3}, KeptAnswer.WHOLE);
    Entry read = history.recorded().entries().get(0);

    history.clear();
    for (int i = 0; i < 5; i++) {
      write(history, place, 3_001);
    }

    assertThat(read.command()).isEqualTo(command(3_000));
    assertThat(read.answer()).containsExactly(1, 2, 3);
  }
}
