// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.List;

/**
 * A package as it stands at an instant. Quotas come back by the calendar, without anybody noting
 * it: what was left of an earlier cycle counts no more.
 *
 * @param one the package with the cycle and the quotas of the instant
 * @param term the paid term of the instant
 * @param expiresAt the end of the last paid term, UTC
 */
record Standing(ResourcePackage one, Window term, Instant expiresAt) {

  private static final int MONTHS_SHOWN = 18;

  static Standing of(World world, ResourcePackage stored, Instant now) {
    List<PaidTerm> terms =
        Resources.find(world, stored.id())
            .orElseThrow(() -> new IllegalStateException("no subscription behind " + stored.id()))
            .terms();
    Window cycle = Cycles.at(stored.reuse(), terms, now);
    boolean goesOn = !stored.status().isOver() && !cycle.equals(stored.window());
    return new Standing(
        goesOn ? stored.reset(cycle) : stored,
        Cycles.term(terms, now),
        terms.get(terms.size() - 1).end());
  }

  boolean isInLastCycle() {
    return one.window().end().equals(term.end());
  }

  /** A package is shown for 18 months after it expired (api_order_00027). */
  boolean isShownAt(Instant now) {
    return !expiresAt
        .atOffset(BusinessTime.ZONE)
        .plusMonths(MONTHS_SHOWN)
        .toInstant()
        .isBefore(now);
  }
}
