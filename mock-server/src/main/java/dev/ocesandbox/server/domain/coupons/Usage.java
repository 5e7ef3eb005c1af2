// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.World;

/** What becomes of a coupon that has paid, or that a refund has put money back on. */
final class Usage {

  private Usage() {}

  static World used(World world, CouponUse use) {
    World noted = limits(CouponBook.write(world, CouponTrade.PAYMENT, use), use);
    CouponsState state = noted.get(CouponsState.SLOT);
    Coupon coupon =
        state.coupon(use.couponId()).usedFor(String.join(",", use.paidOrders()), use.at());
    World after = noted.with(CouponsState.SLOT, state.with(coupon));
    if (coupon.status() == CouponStatus.USED) {
      return after;
    }
    boolean left = CouponBook.held(after, coupon).isPositive();
    if (left && !coupon.once()) {
      return after.applied("coupons.use.reusable-keeps-balance");
    }
    World forfeited =
        left
            ? CouponBook.lapse(after, coupon, CouponTrade.FORFEIT, use.at())
                .applied("coupons.use.one-time-forfeits-rest")
            : after;
    return Ending.of(forfeited, coupon, CouponStatus.USED, use.at())
        .applied("coupons.status.used-up");
  }

  private static World limits(World world, CouponUse use) {
    Coupon coupon = world.get(CouponsState.SLOT).coupon(use.couponId());
    World shaped = coupon.onceByLimit() ? world.applied("coupons.limit.usage-times") : world;
    return coupon.valuesOf(LimitKey.MAXIMUM_SHARE).findAny().isPresent()
        ? shaped.applied("coupons.limit.maximum-share")
        : shaped;
  }

  static World returned(World world, CouponUse use) {
    World noted = CouponBook.write(world, CouponTrade.RETURN, use);
    Coupon coupon = noted.get(CouponsState.SLOT).coupon(use.couponId());
    boolean over =
        coupon.status() == CouponStatus.RECLAIMED || !use.at().isBefore(coupon.terms().expiresAt());
    if (over) {
      return CouponBook.lapse(noted, coupon, CouponTrade.FORFEIT, use.at())
          .applied("coupons.use.return-after-end-is-lost");
    }
    return coupon.status() == CouponStatus.USED
        ? Ending.undone(noted, coupon).applied("coupons.status.usable-again")
        : noted;
  }
}
