// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a further term of a resource ends.
 *
 * @param before day on which the term before ends
 * @param usual day on which it would end by itself
 * @param aligned day on which it ends: the usual one, or the unified day of expiry after it
 */
record NextEnd(LocalDate before, LocalDate usual, LocalDate aligned) {

  private static final int LAST = -1;

  static NextEnd of(Resource main, Term term, @Nullable Integer unifiedDay) {
    LocalDate before = BusinessTime.day(main.expiresAt());
    LocalDate usual = BusinessTime.day(term.endAfter(main.expiresAt(), anchor(main)));
    if (unifiedDay == null) {
      return new NextEnd(before, usual, usual);
    }
    if (before.equals(in(YearMonth.from(before), unifiedDay))) {
      LocalDate kept = in(YearMonth.from(usual), unifiedDay);
      return new NextEnd(before, kept, kept);
    }
    LocalDate inMonth = in(YearMonth.from(usual), unifiedDay);
    return new NextEnd(
        before,
        usual,
        inMonth.isBefore(usual) ? in(YearMonth.from(usual).plusMonths(1), unifiedDay) : inMonth);
  }

  /** A term that was moved to another day of the month goes on from that day. */
  private static Instant anchor(Resource main) {
    LocalDate before = BusinessTime.day(main.expiresAt());
    int first = BusinessTime.day(main.effectiveAt()).getDayOfMonth();
    boolean kept = before.getDayOfMonth() == Math.min(first, before.lengthOfMonth());
    return kept ? main.effectiveAt() : main.expiresAt();
  }

  private static LocalDate in(YearMonth month, int day) {
    return day == LAST ? month.atEndOfMonth() : month.atDay(day);
  }

  Instant end() {
    return BusinessTime.endOf(aligned);
  }

  long extraDays() {
    return ChronoUnit.DAYS.between(usual, aligned);
  }

  long usualDays() {
    return ChronoUnit.DAYS.between(before, usual);
  }
}
