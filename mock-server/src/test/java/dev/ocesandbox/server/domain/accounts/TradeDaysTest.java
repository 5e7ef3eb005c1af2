// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Ranked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TradeDaysTest {

  @Test
  void without_days_a_query_covers_the_year_until_today_in_beijing() {
    TradeDays days =
        TradeDays.of(Optional.empty(), Optional.empty(), Instant.parse("2026-01-15T16:00:00Z"));

    assertThat(days)
        .isEqualTo(new TradeDays(LocalDate.parse("2025-01-16"), LocalDate.parse("2026-01-16")));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-10-20, 2025-10-20, false",
    "2024-10-20, 2025-10-21, true",
    "2024-02-29, 2025-02-28, false",
    "2024-02-29, 2025-03-01, true",
    "2023-02-28, 2024-02-29, false",
    "2023-02-28, 2024-03-01, true",
    "2025-10-21, 2025-10-20, false",
  })
  void a_range_may_have_one_year(LocalDate first, LocalDate last, boolean tooLong) {
    assertThat(new TradeDays(first, last).exceedOneYear()).isEqualTo(tooLong);
  }

  @Test
  void the_range_without_days_is_never_too_long() {
    Instant day = Instant.parse("2024-02-28T20:00:00Z");

    assertThat(TradeDays.of(Optional.empty(), Optional.empty(), day).exceedOneYear()).isFalse();
  }

  @Test
  void a_page_holds_what_a_scan_would_find() {
    Instant start = Instant.parse("2025-12-31T00:00:00Z");
    Ranked<Instant> list = Ranked.by(Comparator.<Instant>reverseOrder());
    for (int i = 0; i < 50; i++) {
      list = list.plus(start.plus(Duration.ofHours(7L * i)));
    }
    for (int first = 0; first < 16; first++) {
      for (int last = first - 1; last < 16; last++) {
        LocalDate day = LocalDate.parse("2025-12-31");
        TradeDays days = new TradeDays(day.plusDays(first), day.plusDays(last));
        PageRequest request = new PageRequest(2, 3);

        Page<Instant> page = days.of(list, Function.identity()).page(request);

        assertThat(page).isEqualTo(list.page(request, at -> isWithin(days, at)));
      }
    }
  }

  private static boolean isWithin(TradeDays days, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.ofHours(8));
    return !day.isBefore(days.first()) && !day.isAfter(days.last());
  }
}
