// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.metering.Paid.Source;
import dev.ocesandbox.server.world.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules by which the deductions of a settlement came about. They are noted in the world once,
 * because there may be thousands of deductions.
 */
final class UseTrail {

  private static final String CYCLE_TYPE = "cycleType";

  private final Set<String> rules = new LinkedHashSet<>();

  /** Notes how use came about. */
  void used(Metered resource, Pace pace, Use use) {
    note("metering.settlement.by-product");
    note("metering.settlement.delay");
    if (use.factor().isTime()) {
      note("metering.clock.by-the-second");
      note(pace == Pace.HOUR ? "metering.clock.whole-hours" : "metering.clock.days-and-months");
      noteIf(use.period().end().equals(resource.endedAt()), "metering.settlement.last-period");
      noteIf(isResized(resource, use), "metering.price.size-changes");
    }
  }

  private static boolean isResized(Metered resource, Use use) {
    return resource.sizes().size() > 1
        && resource.sizes().stream().skip(1).anyMatch(s -> s.from().equals(use.period().begin()));
  }

  /** Notes how the price of use came about. */
  void priced(Each each) {
    note("metering.price.list-price");
    note("metering.price.at-end-of-period");
    noteIf(!each.truncated().isZero(), "metering.price.cut-to-cents");
    noteIf(each.discountId() != null, "metering.price.discount");
  }

  /** Notes that the limits or the validity of a coupon were asked. */
  void judged(Coupon coupon, boolean inTime, boolean allowed) {
    boolean byCycle =
        coupon.terms().limits().stream().anyMatch(limit -> limit.key().equals(CYCLE_TYPE));
    noteIf(!inTime, "metering.pay.coupon-in-its-time");
    noteIf(inTime && byCycle, "metering.pay.coupon-of-use");
    noteIf(inTime && !allowed, "metering.pay.coupon-limits");
  }

  /** Notes that coupons have paid one deduction. */
  void paidByCoupons(List<Coupon> coupons) {
    noteIf(!coupons.isEmpty(), "metering.pay.coupons-automatic");
    noteIf(coupons.size() > 1, "metering.pay.several-coupons");
    noteIf(
        coupons.stream().anyMatch(coupon -> !coupon.terms().limits().isEmpty()),
        "metering.pay.limited-coupons-first");
  }

  /**
   * Notes who has paid one deduction.
   *
   * @param first whether it was the first one of the settlement that was not free
   */
  void paid(List<Paid> parts, boolean first) {
    noteIf(has(parts, Source.CREDIT), "metering.pay.cash-then-credit");
    noteIf(!first && has(parts, Source.DEBT), "metering.pay.oldest-resource-first");
  }

  private static boolean has(List<Paid> parts, Source source) {
    return parts.stream().anyMatch(part -> part.source() == source);
  }

  void noteIf(boolean holds, String rule) {
    if (holds) {
      note(rule);
    }
  }

  void note(String rule) {
    rules.add(rule);
  }

  /** Returns a world with these rules in its trail. */
  World on(World world) {
    World noted = world;
    for (String rule : rules) {
      noted = noted.applied(rule);
    }
    return noted;
  }
}
