// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.replay.HistoryFile;
import dev.ocesandbox.server.replay.Replay;
import dev.ocesandbox.server.replay.Replay.Row;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A history that is exported and run again gives the same answers, byte for byte. With {@code
 * -Doce.deep=true} there are more and longer stories.
 */
class HistoryReplayProperty {

  private static final boolean DEEP = Boolean.getBoolean("oce.deep");
  private static final int STORIES = DEEP ? 12 : 4;
  private static final int STEPS = DEEP ? 1_000 : 250;
  private static final Instant WALL = Instant.parse("2026-01-31T15:30:00.250Z");
  private static final ClockStart FROZEN =
      new ClockStart(true, Instant.parse("2027-02-27T01:02:03Z"));

  static LongStream seeds() {
    return LongStream.rangeClosed(1, STORIES);
  }

  private static StoryServer lived(long seed, String history) {
    StoryServer server = new StoryServer(seed, seed % 2 == 0 ? FROZEN : ClockStart.REAL, WALL);
    ReplayStory story = new ReplayStory(server, seed, WALL);
    for (int i = 0; i < STEPS || (i < 2 * STEPS && isWhole(server, history)); i++) {
      // Resets and restored snapshots bring the settings back.
      if (!history.isEmpty() && i % 5 == 0) {
        server.control(story.wall(), "PUT", "/settings", Json.object().put("history", history));
      }
      story.step();
    }
    return server;
  }

  /** Returns whether a history that must lose its beginning has it, as after a late reset. */
  private static boolean isWhole(StoryServer server, String history) {
    return !history.isEmpty() && server.history().recorded().start().isBeginning();
  }

  private static List<Row> replayed(HistoryFile file, StoryServer server) {
    return Replay.run(server.replayer(), file, done -> {});
  }

  private static void assertSame(List<Row> rows) {
    for (Row row : rows) {
      assertThat(row.answered().status() + " " + row.answered().answer())
          .as("%d %s %s", row.entry().number(), row.entry().command(), row.entry().rule())
          .isEqualTo(
              row.isDifferent()
                  ? row.entry().status() + " " + row.entry().answer()
                  : row.answered().status() + " " + row.answered().answer());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_history_that_is_run_again_gives_the_same_answers(long seed) {
    StoryServer server = lived(seed, "");

    HistoryFile file = server.replayer().read(server.exportedHistory(WALL));

    assertThat(file.entries()).isNotEmpty();
    assertSame(replayed(file, server));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_history_that_has_lost_its_beginning_gives_the_same_answers(long seed) {
    StoryServer server = lived(seed, "48KiB");

    HistoryFile file = server.replayer().read(server.exportedHistory(WALL));

    assertThat(file.commandsBefore()).isPositive();
    assertThat(file.entries()).isNotEmpty();
    assertSame(replayed(file, server));
  }

  @Test
  void one_changed_byte_of_an_answer_is_seen() {
    StoryServer server = lived(1, "");
    String text = new String(server.exportedHistory(WALL), UTF_8);
    int at = text.lastIndexOf("\"answer\":\"{");
    int digit = at;
    while (!Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    char other = text.charAt(digit) == '7' ? '8' : '7';
    String changed = text.substring(0, digit) + other + text.substring(digit + 1);

    HistoryFile file = server.replayer().read(changed.getBytes(UTF_8));

    assertThat(replayed(file, server)).filteredOn(Row::isDifferent).hasSize(1);
  }
}
