// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CycleTest {

  private static Instant beijing(String time) {
    return LocalDateTime.parse(time).toInstant(BusinessTime.ZONE);
  }

  @ParameterizedTest
  @CsvSource({
    // in the month of the use
    "2025-06-10T09:00:00, 2025-06-10T09:53:30, 2025-06, 2025-06-10",
    "2025-06-11T00:00:00, 2025-06-11T00:53:30, 2025-06, 2025-06-10",
    // the last hour of June, deducted on July 1
    "2025-07-01T00:00:00, 2025-07-01T00:53:30, 2025-06, 2025-06-30",
    "2025-07-01T00:00:00, 2025-07-01T23:59:59, 2025-06, 2025-06-30",
    // and deducted too late
    "2025-07-01T00:00:00, 2025-07-02T00:00:00, 2025-07, 2025-07-02",
    "2025-07-01T00:00:00, 2025-08-01T00:00:00, 2025-08, 2025-08-01",
    // across the end of a year
    "2026-01-01T00:00:00, 2026-01-01T00:53:30, 2025-12, 2025-12-31",
    // the rule of the years before June 2024
    "2024-05-01T00:00:00, 2024-05-01T00:53:30, 2024-05, 2024-05-01",
    "2024-06-01T00:00:00, 2024-06-01T00:53:30, 2024-05, 2024-05-31"
  })
  void the_end_of_the_use_and_the_deduction_decide(
      String end, String deducted, String cycle, LocalDate day) {
    assertThat(Cycle.ofUse(beijing(end), beijing(deducted))).hasToString(cycle);
    assertThat(Cycle.dayOfUse(beijing(end), beijing(deducted))).isEqualTo(day);
  }

  @Test
  void a_month_begins_at_midnight_in_beijing() {
    assertThat(Cycle.of(Instant.parse("2025-06-30T15:59:59Z"))).hasToString("2025-06");
    assertThat(Cycle.of(Instant.parse("2025-06-30T16:00:00Z"))).hasToString("2025-07");
  }

  @Test
  void a_month_has_its_days_and_neighbours() {
    Cycle february = Cycle.parse("2024-02").orElseThrow();

    assertThat(february.firstDay()).isEqualTo("2024-02-01");
    assertThat(february.lastDay()).isEqualTo("2024-02-29");
    assertThat(february.contains(LocalDate.parse("2024-02-29"))).isTrue();
    assertThat(february.contains(LocalDate.parse("2025-02-01"))).isFalse();
    assertThat(february.plus(-2)).hasToString("2023-12");
    assertThat(february).isLessThan(february.next());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025", "2025-6", "2025-13", "2025-00", "2025-06-01", "", "202a-06"})
  void other_texts_are_no_month(String text) {
    assertThat(Cycle.parse(text)).isEmpty();
  }
}
