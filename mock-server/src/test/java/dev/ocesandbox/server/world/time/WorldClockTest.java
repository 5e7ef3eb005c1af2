// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorldClockTest {

  private static final Instant WALL = Instant.parse("2026-01-15T08:30:00Z");
  private static final Instant THEN = Instant.parse("2031-05-06T07:08:09Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void real_time_is_shown_in_whole_seconds() {
    assertThat(WorldClock.REAL.now(WALL)).isEqualTo(WALL);
    assertThat(WorldClock.REAL.now(WALL.plusMillis(999))).isEqualTo(WALL);
    assertThat(WorldClock.REAL.now(WALL.plusMillis(1000))).isEqualTo(WALL.plusSeconds(1));
    assertThat(WorldClock.REAL.isFrozen()).isFalse();
  }

  @Test
  void a_frozen_clock_stands_still() {
    WorldClock clock = WorldClock.frozen(THEN.plusMillis(750));

    assertThat(clock.now(WALL)).isEqualTo(THEN);
    assertThat(clock.now(WALL.plus(MINUTE))).isEqualTo(THEN);
    assertThat(clock.isFrozen()).isTrue();
  }

  @Test
  void a_running_clock_runs_on_from_an_instant() {
    WorldClock clock = WorldClock.runningFrom(THEN, WALL);

    assertThat(clock.now(WALL)).isEqualTo(THEN);
    assertThat(clock.now(WALL.plus(MINUTE))).isEqualTo(THEN.plus(MINUTE));
    assertThat(clock.isFrozen()).isFalse();
  }

  @Test
  void a_clock_that_is_moved_keeps_running_or_standing() {
    WorldClock standing = WorldClock.frozen(WALL).movedTo(THEN, WALL);
    WorldClock running = WorldClock.REAL.movedTo(THEN, WALL).movedTo(THEN.plus(MINUTE), WALL);

    assertThat(standing).isEqualTo(WorldClock.frozen(THEN));
    assertThat(running.now(WALL.plus(MINUTE))).isEqualTo(THEN.plus(MINUTE).plus(MINUTE));
    assertThat(running.isFrozen()).isFalse();
  }

  @Test
  void a_clock_that_is_released_runs_on_from_an_instant() {
    WorldClock fromStanding = WorldClock.frozen(WALL).released(THEN, WALL.plus(MINUTE));
    WorldClock fromRunning = WorldClock.REAL.released(THEN, WALL);

    assertThat(fromStanding.now(WALL.plus(MINUTE))).isEqualTo(THEN);
    assertThat(fromStanding.isFrozen()).isFalse();
    assertThat(fromRunning.now(WALL)).isEqualTo(THEN);
    assertThat(fromRunning.isFrozen()).isFalse();
  }

  @Test
  void a_world_can_start_in_real_time_or_at_an_instant_running_or_frozen() {
    assertThat(ClockStart.REAL.clock(WALL)).isEqualTo(WorldClock.REAL);
    assertThat(new ClockStart(false, THEN).clock(WALL))
        .isEqualTo(WorldClock.runningFrom(THEN, WALL));
    assertThat(new ClockStart(true, THEN).clock(WALL)).isEqualTo(WorldClock.frozen(THEN));
    assertThat(new ClockStart(true, null).clock(WALL)).isEqualTo(WorldClock.frozen(WALL));
  }
}
