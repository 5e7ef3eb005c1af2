// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.Walks;
import dev.ocesandbox.server.world.World;
import java.time.Instant;

/** Ends coupons that are used up, expire or are reclaimed, and reopens them. */
final class CouponEnd {

  private CouponEnd() {}

  static World end(World world, Coupon coupon, CouponStatus as, Instant at) {
    CouponsState state = world.get(CouponsState.SLOT);
    World ended = world.with(CouponsState.SLOT, state.with(coupon.ended(as, at)));
    return Walks.noted(ended, CouponStatus.diagram(), coupon.status(), as)
        .plan(CouponUnlistingRule.due(coupon.id(), at));
  }

  /** Makes a coupon usable again. */
  static World reopen(World world, Coupon coupon) {
    CouponsState state = world.get(CouponsState.SLOT);
    World open =
        Walks.noted(
            world.with(CouponsState.SLOT, state.with(coupon.reopened())),
            CouponStatus.diagram(),
            coupon.status(),
            CouponStatus.AVAILABLE);
    Instant endedAt = coupon.endedAt();
    return endedAt == null ? open : open.unplan(CouponUnlistingRule.due(coupon.id(), endedAt));
  }
}
