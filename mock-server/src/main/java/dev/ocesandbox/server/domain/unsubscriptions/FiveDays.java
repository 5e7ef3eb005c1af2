// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.domain.resources.Mark;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsState.FiveDayCount;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The unsubscription within five days of a new purchase, ten of them in a calendar year. */
final class FiveDays {

  private static final Duration LONG = Duration.ofDays(5);
  private static final int PER_YEAR = 10;

  private FiveDays() {}

  /** Tells whether a running term is refunded in full. */
  static boolean cover(World world, Resource resource, PaidTerm term, Instant now) {
    boolean newPurchase = term.equals(resource.terms().get(0));
    return newPurchase
        && now.isBefore(term.begin().plus(LONG))
        && !resource.has(Mark.NO_FIVE_DAYS)
        && state(world).used(resource.customerId(), year(now)) < PER_YEAR;
  }

  /** Returns the rules by which a purchase that is younger than five days is not covered. */
  static List<String> rules(World world, Resource resource, Instant now) {
    PaidTerm first = resource.terms().get(0);
    if (!first.hasBegun(now) || !now.isBefore(first.begin().plus(LONG))) {
      return List.of();
    }
    List<String> rules = new ArrayList<>();
    if (resource.has(Mark.NO_FIVE_DAYS)) {
      rules.add("refund.five-day-not-promoted");
    }
    if (state(world).used(resource.customerId(), year(now)) >= PER_YEAR) {
      rules.add("refund.five-day-quota");
    }
    return rules;
  }

  /** Uses up one of the year. */
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
