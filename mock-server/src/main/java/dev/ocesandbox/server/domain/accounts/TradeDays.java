// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.world.Merged;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The days that a query for change records of accounts or coupons covers.
 *
 * @param first first day, GMT+8
 * @param last last day, GMT+8; if it is before the first, the query covers nothing
 */
public record TradeDays(LocalDate first, LocalDate last) {

  /** Creates the range from two days. The defaults are the same day one year ago and today. */
  public static TradeDays of(Optional<String> begin, Optional<String> end, Instant now) {
    LocalDate today = BusinessTime.day(now);
    return new TradeDays(
        begin.map(LocalDate::parse).orElse(today.minusYears(AccountsLimits.RECORD_YEARS)),
        end.map(LocalDate::parse).orElse(today));
  }

  /** Returns whether the last day is more than one year after the first. */
  public boolean exceedOneYear() {
    return first.isBefore(last.minusYears(AccountsLimits.RECORD_YEARS));
  }

  /** Returns the items of these days in a list that is sorted from new to old. */
  public <T> Ranked<T> of(Ranked<T> newestFirst, Function<T, Instant> at) {
    return newestFirst.between(isFrom(at, last.plusDays(1)), isFrom(at, first));
  }

  /** Returns the items of these days in lists that are sorted from new to old. */
  public <T> Merged<T> of(Merged<T> newestFirst, Function<T, Instant> at) {
    return newestFirst.between(isFrom(at, last.plusDays(1)), isFrom(at, first));
  }

  private static <T> Predicate<T> isFrom(Function<T, Instant> at, LocalDate day) {
    Instant start = BusinessTime.startOf(day);
    return item -> !at.apply(item).isBefore(start);
  }
}
