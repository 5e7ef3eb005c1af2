// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({
    "P31D, 2026-03-03T08:00:00Z, 2026-04-03T08:00:00Z",
    "P1M, 2026-01-31T08:00:00Z, 2026-02-28T08:00:00Z",
    "P1M, 2026-01-30T20:00:00Z, 2026-02-27T20:00:00Z",
    "P1Y2M3W, 2026-01-01T00:00:00Z, 2027-03-22T00:00:00Z",
    "PT36H, 2026-01-01T00:00:00Z, 2026-01-02T12:00:00Z",
    "P1DT2H3M4S, 2026-01-01T00:00:00Z, 2026-01-02T02:03:04Z",
    "PT0.5S, 2026-01-01T00:00:00Z, 2026-01-01T00:00:00.500Z"
  })
  void a_span_is_added_on_the_calendar_of_gmt_8(String text, Instant from, Instant to) {
    assertThat(Span.parse(text).orElseThrow().after(from)).isEqualTo(to);
  }

  @Test
  void a_span_is_taken_off_as_it_is_added() {
    Instant from = Instant.parse("2026-05-15T08:00:00Z");
    Span span = Span.parse("P1M2DT3H").orElseThrow();

    assertThat(span.before(span.after(from))).isEqualTo(from);
    assertThat(Span.ZERO.before(from)).isEqualTo(from);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "PT",
        "P1",
        "1D",
        "P1H",
        "PT1D",
        "P1D2Y",
        "P1DT",
        "p1d ",
        "P99999999999D"
      })
  void other_texts_are_no_spans(String text) {
    assertThat(Span.parse(text)).isEmpty();
  }
}
