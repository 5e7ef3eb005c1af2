// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.List;

/**
 * A package at an instant. Quotas are reset by the calendar without an event, so what is stored may
 * belong to an earlier cycle.
 *
 * @param pack the package with the cycle and quotas of the instant
 * @param term the paid term of the instant
 * @param expiresAt last second of the last paid term, UTC
 */
record CurrentPackage(ResourcePackage pack, QuotaPeriod term, Instant expiresAt) {

  /** The rule about the status of a package whose cycle is used up. */
  static final String CYCLE_USED_UP = "packages.state.cycle-used-up";

  static CurrentPackage of(World world, ResourcePackage stored, Instant now) {
    List<PaidTerm> terms =
        Resources.find(world, stored.id())
            .orElseThrow(() -> new IllegalStateException("no subscription behind " + stored.id()))
            .terms();
    QuotaPeriod cycle = Cycles.at(stored.reuse(), terms, now);
    boolean goesOn = !stored.status().isOver() && !cycle.equals(stored.window());
    return new CurrentPackage(
        goesOn ? stored.reset(cycle) : stored,
        Cycles.term(terms, now),
        terms.get(terms.size() - 1).end());
  }

  boolean isInLastCycle() {
    return pack.window().end().equals(term.end());
  }

  /** Returns whether it is in effect and nothing is left of this cycle. */
  boolean isCycleUsedUp() {
    return pack.status() == PackageStatus.IN_EFFECT && pack.isUsedUp();
  }

  /** Returns the number of the status that lists show. */
  int shownStatus(World world) {
    return isCycleUsedUp() && world.reads(CYCLE_USED_UP, "used-up")
        ? PackageStatus.USED_UP.code()
        : pack.status().code();
  }

  /** Returns whether lists show it: until 18 months after it expired (api_order_00027). */
  boolean isShownAt(Instant now) {
    return !expiresAt
        .atOffset(BusinessTime.ZONE)
        .plusMonths(PackagesLimits.MONTHS_SHOWN)
        .toInstant()
        .isBefore(now);
  }
}
