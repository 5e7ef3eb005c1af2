// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2019-05-06T08:05:01Z, 2019-05-06T08:05:01Z",
    "2019-05-06T08:05:01.999Z, 2019-05-06T08:05:01Z",
    "2019-05-06T08:05:00Z, 2019-05-06T08:05:00Z"
  })
  void an_instant_is_written_in_utc_with_seconds(Instant instant, String text) {
    assertThat(BusinessTime.wire(instant)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31T15:59:59Z, 2026-10, 2026-10-31",
    "2026-10-31T16:00:00Z, 2026-11, 2026-11-01",
    "2025-12-31T16:00:00Z, 2026-01, 2026-01-01"
  })
  void days_and_bill_cycles_begin_at_midnight_in_china(
      Instant instant, String cycle, LocalDate day) {
    assertThat(BusinessTime.cycle(instant)).isEqualTo(cycle);
    assertThat(BusinessTime.day(instant)).isEqualTo(day);
  }

  @Test
  void a_day_lasts_from_its_first_to_its_last_second() {
    LocalDate day = LocalDate.parse("2026-11-01");

    assertThat(BusinessTime.startOf(day)).isEqualTo("2026-10-31T16:00:00Z");
    assertThat(BusinessTime.endOf(day)).isEqualTo("2026-11-01T15:59:59Z");
  }
}
