// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  /** Returns a page of a list that is sorted from new to old. Reads only the rows of the page. */
  public <T> Page<T> page(Ranked<T> newestFirst, Function<T, Instant> at, PageRequest request) {
    return page(newestFirst, at, request, false);
  }

  /** Returns such a page, from old to new if {@code oldestFirst}. */
  public <T> Page<T> page(
      Ranked<T> newestFirst, Function<T, Instant> at, PageRequest request, boolean oldestFirst) {
    int begin = firstRankBefore(newestFirst, at, BusinessTime.startOf(last.plusDays(1)));
    int end = Math.max(begin, firstRankBefore(newestFirst, at, BusinessTime.startOf(first)));
    List<T> rows = new ArrayList<>();
    for (long i = (long) begin + request.offset(); i < end && i < begin + request.end(); i++) {
      rows.add(newestFirst.get(oldestFirst ? begin + end - 1 - (int) i : (int) i));
    }
    return new Page<>(rows, end - begin);
  }

  /** Returns a page of the items that match a filter. Reads every item of these days. */
  public <T> Page<T> page(
      Ranked<T> newestFirst, Function<T, Instant> at, PageRequest request, Predicate<T> filter) {
    return page(newestFirst, at, request, filter, false);
  }

  /** Returns such a page, from old to new if {@code oldestFirst}. */
  public <T> Page<T> page(
      Ranked<T> newestFirst,
      Function<T, Instant> at,
      PageRequest request,
      Predicate<T> filter,
      boolean oldestFirst) {
    Page<T> all = page(newestFirst, at, new PageRequest(0, Integer.MAX_VALUE), oldestFirst);
    List<T> matching = all.rows().stream().filter(filter).toList();
    List<T> rows = matching.stream().skip(request.offset()).limit(request.limit()).toList();
    return new Page<>(rows, matching.size());
  }

  private static <T> int firstRankBefore(
      Ranked<T> newestFirst, Function<T, Instant> at, Instant instant) {
    int low = 0;
    int high = newestFirst.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at.apply(newestFirst.get(middle)).isBefore(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
