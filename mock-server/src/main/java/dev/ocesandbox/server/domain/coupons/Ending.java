// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Due;
import dev.ocesandbox.server.world.time.Settled;
import dev.ocesandbox.server.world.time.TimeRule;
import java.time.Instant;

/**
 * A coupon is used up, expires or is taken back. Twelve months later lists leave it out, which no
 * event tells of (api-oce/mp_02001.html).
 */
final class Ending implements TimeRule {

  private static final String TYPE = "coupons.unlisting";
  private static final int MONTHS_LISTED = 12;

  static World of(World world, Coupon coupon, CouponStatus as, Instant at) {
    CouponsState state = world.get(CouponsState.SLOT);
    return world
        .with(CouponsState.SLOT, state.with(coupon.ended(as, at)))
        .plan(unlisting(coupon.id(), at));
  }

  /** Undoes the end of a coupon that can be used again. */
  static World undone(World world, Coupon coupon) {
    CouponsState state = world.get(CouponsState.SLOT);
    World open = world.with(CouponsState.SLOT, state.with(coupon.reopened()));
    Instant endedAt = coupon.endedAt();
    return endedAt == null ? open : open.unplan(unlisting(coupon.id(), endedAt));
  }

  private static Due unlisting(String couponId, Instant endedAt) {
    Instant at = endedAt.atOffset(BusinessTime.ZONE).plusMonths(MONTHS_LISTED).toInstant();
    return new Due(at, TYPE, couponId);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settled apply(World world, Due due) {
    CouponsState state = world.get(CouponsState.SLOT);
    Coupon hidden = state.coupon(due.subject()).unlisted();
    return Settled.nothing(world.with(CouponsState.SLOT, state.with(hidden)));
  }
}
