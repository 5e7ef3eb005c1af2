// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockControlTest {

  private static final String CLOCK = "/_sandbox/worlds/default/clock";

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
  }

  @Test
  void a_frozen_clock_stands_still() {
    sandbox.wall(ControlFixture.NOW.plusSeconds(3_600));

    Answered clock = sandbox.get(CLOCK);

    assertThat(clock.at("/mode")).isEqualTo("frozen");
    assertThat(clock.at("/now")).isEqualTo("2026-01-15T08:30:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "P31D, 2026-02-15T08:30:00Z",
    "P1M, 2026-02-15T08:30:00Z",
    "P1Y2M3DT4H5M6S, 2027-03-18T12:35:06Z",
    "P2W, 2026-01-29T08:30:00Z",
    "PT0S, 2026-01-15T08:30:00Z",
    "P100Y, 2126-01-15T08:30:00Z"
  })
  void a_span_moves_the_clock_by_the_calendar(String by, String to) {
    Answered move = sandbox.post(CLOCK + "/advance", "{\"by\": \"" + by + "\"}");

    assertThat(move.at("/from")).isEqualTo("2026-01-15T08:30:00Z");
    assertThat(move.at("/to")).isEqualTo(to);
    assertThat(sandbox.get(CLOCK).at("/now")).isEqualTo(to);
  }

  @Test
  void a_month_is_one_of_the_calendar_in_china() {
    sandbox.post(CLOCK + "/advance", "{\"to\": \"2026-01-30T17:00:00Z\"}");

    Answered move = sandbox.post(CLOCK + "/advance", "{\"by\": \"P1M\"}");

    // 31 January, 01:00 in GMT+8, becomes 28 February, 01:00 in GMT+8.
    assertThat(move.at("/to")).isEqualTo("2026-02-27T17:00:00Z");
  }

  @Test
  void what_came_due_has_happened_and_is_listed_in_order_of_time() {
    Instant tomorrow = ControlFixture.NOW.plusSeconds(86_400);
    sandbox.replace(
        sandbox
            .world()
            .plan(new Due(tomorrow.plusSeconds(1), Chime.TYPE, "second"))
            .plan(new Due(tomorrow, Chime.TYPE, "first"))
            .plan(new Due(tomorrow.plusSeconds(86_400), Chime.TYPE, "third")));

    Answered move = sandbox.post(CLOCK + "/advance", "{\"by\": \"P1DT1H\"}");

    assertThat(move.json().path("events")).hasSize(2);
    assertThat(move.at("/events/0/at")).isEqualTo("2026-01-16T08:30:00Z");
    assertThat(move.at("/events/0/type")).isEqualTo("chimed");
    assertThat(move.at("/events/0/subject")).isEqualTo("first");
    assertThat(move.at("/events/0/loud")).isEqualTo("yes");
    assertThat(move.at("/events/1/subject")).isEqualTo("second");
    assertThat(sandbox.world().get(Chime.SLOT).all()).hasSize(2);
  }

  @Test
  void the_clock_never_goes_back() {
    Answered advance = sandbox.post(CLOCK + "/advance", "{\"to\": \"2026-01-15T08:29:59Z\"}");
    Answered set = sandbox.put(CLOCK, "{\"mode\": \"real\", \"now\": \"2020-01-01T00:00:00Z\"}");

    assertThat(advance.status()).isEqualTo(409);
    assertThat(advance.rule()).isEqualTo("control.clock-forward");
    assertThat(advance.at("/detail")).contains("2026-01-15T08:30:00Z");
    assertThat(set.rule()).isEqualTo("control.clock-forward");
    assertThat(sandbox.get(CLOCK).at("/mode")).isEqualTo("frozen");
  }

  @Test
  void a_move_reaches_at_most_100_years_ahead() {
    Answered span = sandbox.post(CLOCK + "/advance", "{\"by\": \"P100YT1S\"}");
    Answered instant =
        sandbox.put(CLOCK, "{\"mode\": \"frozen\", \"now\": \"2126-01-15T08:30:01Z\"}");

    assertThat(span.status()).isEqualTo(400);
    assertThat(span.rule()).isEqualTo("control.clock-reach");
    assertThat(instant.rule()).isEqualTo("control.clock-reach");
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', body",
    "'{\"by\": \"P1D\", \"to\": \"2027-01-01T00:00:00Z\"}', body",
    "'{\"by\": 3}', by",
    "'{\"by\": \"P\"}', by",
    "'{\"by\": \"-P1D\"}', by",
    "'{\"by\": \"P99999999999999999999D\"}', by",
    "'{\"by\": \"P999999999Y\"}', by",
    "'{\"by\": \"PT9999999999999999H\"}', by",
    "'{\"to\": \"2026-02-30T00:00:00Z\"}', to",
    "'{\"to\": \"2027-01-01T00:00:00+08:00\"}', to",
    "'{\"to\": \"tomorrow\"}', to",
    "'{\"For\": \"P1D\"}', For",
    "'[]', body",
    "'', body"
  })
  void a_body_that_makes_no_sense_is_refused(String body, String field) {
    Answered answer = sandbox.post(CLOCK + "/advance", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.rule()).isEqualTo("control.body-valid");
    assertThat(answer.at("/field")).isEqualTo(field);
  }

  @Test
  void a_released_clock_runs_on_from_where_it_stood() {
    Answered released = sandbox.put(CLOCK, "{\"mode\": \"real\"}");
    sandbox.wall(ControlFixture.NOW.plusSeconds(90));

    assertThat(released.at("/mode")).isEqualTo("real");
    assertThat(sandbox.get(CLOCK).at("/now")).isEqualTo("2026-01-15T08:31:30Z");
  }

  @Test
  void a_running_clock_keeps_its_offset_and_can_be_frozen_ahead() {
    sandbox.put(CLOCK, "{\"mode\": \"real\"}");
    sandbox.post(CLOCK + "/advance", "{\"by\": \"P1D\"}");
    sandbox.wall(ControlFixture.NOW.plusSeconds(60));

    assertThat(sandbox.get(CLOCK).at("/now")).isEqualTo("2026-01-16T08:31:00Z");
    Answered frozen =
        sandbox.put(CLOCK, "{\"mode\": \"frozen\", \"now\": \"2026-03-01T00:00:00.750Z\"}");
    assertThat(frozen.at("/to")).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(sandbox.get(CLOCK).at("/mode")).isEqualTo("frozen");
  }
}
