// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.util.Map;

/** Expires a coupon. Its balance is lost, including what orders have reserved. */
final class CouponExpiryRule implements TimeRule {

  private static final String TYPE = "coupons.expiry";

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
    World lapsed = CouponChangeRecords.lapse(world, coupon, CouponTrade.EXPIRY, due.at());
    World expired =
        CouponEnd.end(lapsed, coupon, CouponStatus.EXPIRED, due.at())
            .applied("coupons.status.expires");
    return Settled.event(
        expired, due, "coupon-expired", Map.of("customer_id", coupon.customerId(), "amount", lost));
  }
}
