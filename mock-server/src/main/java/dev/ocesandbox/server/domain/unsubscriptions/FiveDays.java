// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsState.FiveDayCount;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;

/** The full refund within five days of a new purchase, ten times in a calendar year. */
final class FiveDays {

  private FiveDays() {}

  /** Returns whether a term began less than five days ago. */
  static boolean isWithin(PaidTerm term, Instant now) {
    return now.isBefore(term.begin().plus(UnsubscriptionsLimits.FIVE_DAYS));
  }

  /** Returns whether a customer has such refunds left in the year. */
  static boolean areLeft(World world, String customerId, Instant now) {
    return state(world).used(customerId, year(now)) < UnsubscriptionsLimits.FIVE_DAYS_PER_YEAR;
  }

  /** Uses up one refund of the year. */
  static World use(World world, String customerId, Instant now) {
    int used = state(world).used(customerId, year(now));
    return world.with(
        UnsubscriptionsState.SLOT,
        state(world).with(new FiveDayCount(customerId, year(now), used + 1)));
  }

  private static int year(Instant now) {
    return BusinessTime.day(now).getYear();
  }

  private static UnsubscriptionsState state(World world) {
    return world.get(UnsubscriptionsState.SLOT);
  }
}
