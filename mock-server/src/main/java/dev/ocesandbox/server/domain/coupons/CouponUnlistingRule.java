// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;

/**
 * Removes a coupon from lists twelve months after it ended (api-oce/mp_02001.html). No event is
 * recorded.
 */
final class CouponUnlistingRule implements TimeRule {

  private static final String TYPE = "coupons.unlisting";

  /** Returns the agenda item of a coupon that ended at an instant. */
  static Due due(String couponId, Instant endedAt) {
    Instant at =
        endedAt.atOffset(BusinessTime.ZONE).plusMonths(CouponsLimits.MONTHS_LISTED).toInstant();
    return new Due(at, TYPE, couponId);
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
    CouponsState state = world.get(CouponsState.SLOT);
    Coupon coupon = state.coupon(due.subject());
    return Settled.nothing(
        coupon.status() == CouponStatus.AVAILABLE
            ? world
            : world.with(CouponsState.SLOT, state.with(coupon.unlisted())));
  }
}
