// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.world.LongMove;
import dev.ocesandbox.server.world.time.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MoveProgressTest {

  private static final Instant TO = ControlFixture.NOW.plusSeconds(1_000_000);

  @Test
  void a_move_is_told_about_every_two_seconds() {
    AtomicLong nanos = new AtomicLong(-1);
    List<LongMove> told = new ArrayList<>();
    MoveProgress progress = new MoveProgress("w", TO, told::add, nanos::get);

    for (int second = 0; second < 5; second++) {
      Instant at = ControlFixture.NOW.plusSeconds(second);
      Event event = new Event(at, "chimed", "bell", Map.of());
      progress.reached(at, List.of(event, event));
      nanos.addAndGet(1_000_000_000L);
    }

    assertThat(told)
        .containsExactly(
            new LongMove("w", ControlFixture.NOW.plusSeconds(2), TO, 6),
            new LongMove("w", ControlFixture.NOW.plusSeconds(4), TO, 10));
  }
}
