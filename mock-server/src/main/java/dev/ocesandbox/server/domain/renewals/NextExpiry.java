// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The end of a further term of a resource.
 *
 * @param world with the rules that were applied
 * @param before day on which the term before ends
 * @param usual day on which it would end without a unified day of expiry
 * @param aligned day on which it ends
 */
record NextExpiry(World world, LocalDate before, LocalDate usual, LocalDate aligned) {

  private static final int LAST = -1;

  static NextExpiry of(World world, Resource main, Term term) {
    LocalDate before = BusinessTime.day(main.expiresAt());
    LocalDate usual = BusinessTime.day(term.endAfter(main.expiresAt(), anchor(main)));
    World noted =
        world
            .applied("renewals.renew.from-old-expiry")
            .appliedIf(usual.getDayOfMonth() != before.getDayOfMonth(), "renewals.renew.days-kept");
    Integer day = Resources.config(world, main.customerId()).expireDay();
    return day == null
        ? new NextExpiry(noted, before, usual, usual)
        : aligned(
            noted
                .applied("renewals.expiry-day.aligns")
                .appliedIf(day == LAST, "renewals.expiry-day.last-of-month"),
            before,
            usual,
            day);
  }

  private static NextExpiry aligned(World world, LocalDate before, LocalDate usual, int day) {
    LocalDate inMonth = in(YearMonth.from(usual), day);
    if (before.equals(in(YearMonth.from(before), day))) {
      return new NextExpiry(world, before, inMonth, inMonth);
    }
    LocalDate aligned =
        inMonth.isBefore(usual) ? in(YearMonth.from(usual).plusMonths(1), day) : inMonth;
    return new NextExpiry(
        world.appliedIf(aligned.isAfter(usual), "renewals.expiry-day.moves-forward"),
        before,
        usual,
        aligned);
  }

  /** A term that was moved to another day of the month continues from that day. */
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
