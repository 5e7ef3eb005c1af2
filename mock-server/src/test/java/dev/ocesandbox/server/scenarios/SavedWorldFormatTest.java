// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Worlds saved by earlier releases: the files must stay readable when classes are renamed. */
class SavedWorldFormatTest {

  private static final Instant ANY_TIME = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void a_world_saved_in_format_1_is_read_and_written_in_format_2() throws IOException {
    HostedWorld world = read(Golden.text("saved-world-format-1.json"));

    assertThat(Given.export(world, ANY_TIME)).isEqualTo(Golden.text("saved-world-format-2.json"));
  }

  @Test
  void a_world_saved_in_format_2_is_read_and_written_with_the_same_bytes() throws IOException {
    String saved = Golden.text("saved-world-format-2.json");

    assertThat(Given.export(read(saved), ANY_TIME)).isEqualTo(saved);
  }

  @Test
  void both_formats_hold_the_same_records() throws IOException {
    String first = Golden.text("saved-world-format-1.json");
    String second = Golden.text("saved-world-format-2.json");

    assertThat(second.lines().filter(line -> !line.contains("\"versions\": ")).toList())
        .isEqualTo(
            first.lines().map(line -> line.replace("\"format\": 1,", "\"format\": 2,")).toList());
  }

  private static HostedWorld read(String saved) {
    return Given.FACTORY.create(
        new WorldPlan("w1234567", 1, ClockStart.REAL), Given.file(saved), ANY_TIME);
  }
}
