// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.replay.HistoryFile;
import dev.ocesandbox.server.replay.Replay;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** A history under any alternative of any rule gives the same answers when it is run again. */
class GuessesReplayProperty {

  private static final int STEPS = 60;
  private static final int STEPS_BETWEEN_SETTINGS = 5;
  private static final Instant WALL = Instant.parse("2026-01-31T15:30:00.250Z");

  @ParameterizedTest(name = "{0} = {1}, seed {2}")
  @MethodSource("dev.ocesandbox.server.OtherReadings#withSeeds")
  void a_history_gives_the_same_answers_by_any_reading(String rule, String alternative, long seed) {
    ObjectNode settings = Json.object();
    settings.putObject("guesses").put(rule, alternative);
    StoryServer server = new StoryServer(seed, ClockStart.REAL, WALL);
    ReplayStory story = new ReplayStory(server, seed + (rule + alternative).hashCode(), WALL);
    for (int i = 0; i < STEPS; i++) {
      // Resets and restored snapshots bring the settings back.
      if (i % STEPS_BETWEEN_SETTINGS == 0) {
        server.control(story.wall(), "PUT", "/settings", settings);
      }
      story.step();
    }

    HistoryFile file = server.replayer().read(server.exportedHistory(WALL));
    List<Replay.Row> rows = Replay.run(server.replayer(), file, done -> {});

    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .filteredOn(Replay.Row::isDifferent)
        .extracting(
            row ->
                row.entry().command()
                    + " "
                    + row.entry().answer()
                    + " but "
                    + row.answered().answer())
        .isEmpty();
  }
}
