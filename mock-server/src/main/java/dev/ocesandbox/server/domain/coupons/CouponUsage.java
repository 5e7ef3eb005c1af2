// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.World;

/** Updates coupons after payments and refunds. */
final class CouponUsage {

  private CouponUsage() {}

  static World used(World world, CouponUse use) {
    World noted = CouponChangeRecords.write(world, CouponTrade.PAYMENT, use);
    CouponsState state = noted.get(CouponsState.SLOT);
    Coupon coupon =
        state.coupon(use.couponId()).usedFor(String.join(",", use.paidOrders()), use.at());
    World after = noted.with(CouponsState.SLOT, state.with(coupon));
    if (coupon.status() == CouponStatus.USED) {
      return after;
    }
    boolean left = CouponChangeRecords.held(after, coupon).isPositive();
    if (left && !coupon.isSingleUse()) {
      return after.applied("coupons.use.reusable-keeps-balance");
    }
    World forfeited =
        left
            ? CouponChangeRecords.lapse(after, coupon, CouponTrade.FORFEIT, use.at())
                .applied("coupons.use.one-time-forfeits-rest")
                .appliedIf(coupon.isSingleUseByLimit(), "coupons.limit.usage-times")
            : after;
    return coupon.status() == CouponStatus.EXPIRED
        ? forfeited
        : CouponEnd.end(forfeited, coupon, CouponStatus.USED, use.at())
            .applied("coupons.status.used-up");
  }

  static World returned(World world, CouponUse use) {
    World noted = CouponChangeRecords.write(world, CouponTrade.RETURN, use);
    Coupon coupon = noted.get(CouponsState.SLOT).coupon(use.couponId());
    boolean over =
        coupon.status() == CouponStatus.RECLAIMED || !use.at().isBefore(coupon.terms().expiresAt());
    if (over) {
      return CouponChangeRecords.lapse(noted, coupon, CouponTrade.FORFEIT, use.at())
          .applied("coupons.use.return-after-end-is-lost");
    }
    return coupon.status() == CouponStatus.USED
        ? CouponEnd.reopen(noted, coupon).applied("coupons.status.usable-again")
        : noted;
  }
}
