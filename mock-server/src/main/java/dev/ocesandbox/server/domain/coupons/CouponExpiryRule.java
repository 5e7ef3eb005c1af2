// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Expires a coupon. Its balance is lost, including what orders have reserved; but what may still
 * pay use of before its end is lost only when that use is settled.
 */
final class CouponExpiryRule implements TimeRule {

  private static final String TYPE = "coupons.expiry";

  private final LateUse lateUse;

  CouponExpiryRule(LateUse lateUse) {
    this.lateUse = lateUse;
  }

  static Due dueOf(Coupon coupon) {
    return new Due(coupon.terms().expiresAt(), TYPE, coupon.id());
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subjects() {
    return Coupons.KIND;
  }

  @Override
  public Settled apply(World world, Due due) {
    Coupon coupon = world.get(CouponsState.SLOT).coupon(due.subject());
    if (coupon.status() != CouponStatus.AVAILABLE) {
      return Settled.nothing(world);
    }
    String lost = CouponChangeRecords.held(world, coupon).toString();
    Optional<Instant> kept =
        lateUse
            .settledAt(world, coupon.customerId(), due.at())
            .filter(until -> Coupons.available(world, coupon).isPositive());
    World lapsed =
        kept.isPresent()
            ? CouponLapseRule.plan(world, coupon, kept.get())
            : CouponChangeRecords.lapse(world, coupon, CouponTrade.EXPIRY, due.at());
    World expired =
        CouponEnd.end(lapsed, coupon, CouponStatus.EXPIRED, due.at())
            .applied("coupons.status.expires");
    return Settled.event(
        expired, due, "coupon-expired", Map.of("customer_id", coupon.customerId(), "amount", lost));
  }
}
