// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;

/** Takes back what an expired coupon kept for use before its expiry that was settled after it. */
final class CouponLapseRule implements TimeRule {

  private static final String TYPE = "coupons.lapse";

  /** Plans the loss after the last settlement that the coupon may pay. */
  static World plan(World world, Coupon coupon, Instant settlement) {
    return world.plan(new Due(settlement.plusSeconds(1), TYPE, coupon.id()));
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
    return Settled.nothing(
        coupon.status() == CouponStatus.EXPIRED
            ? CouponChangeRecords.lapse(world, coupon, CouponTrade.EXPIRY, due.at())
            : world);
  }
}
