// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponTerms;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import java.util.Optional;

/** What must hold for passed-on coupons in a saved world. */
final class PassedCouponsCheck {

  static final RecordChecks<PassedCoupon> COUPONS =
      RecordChecks.<PassedCoupon>none()
          .names("passed coupon", "coupon_id", PassedCoupon::couponId)
          .refers(Coupons.KIND, "coupon_id", PassedCoupon::couponId)
          .refers(Coupons.KIND, "source_id", PassedCoupon::sourceId)
          .and(PassedCouponsCheck::coupon);

  private PassedCouponsCheck() {}

  private static void coupon(PassedCoupon one, Flaws flaws) {
    Optional<Coupon> coupon = Coupons.find(flaws.world(), one.couponId());
    Optional<Coupon> source = Coupons.find(flaws.world(), one.sourceId());
    if (coupon.isEmpty() || source.isEmpty()) {
      return; // said by the references
    }
    flaws.notNegative(one.reclaimed(), "reclaimed");
    flaws.unless(
        one.reclaimed().compareTo(coupon.get().terms().faceValue()) <= 0,
        "reclaimed",
        "must not be more than was passed on",
        "不能大于已拨付的金额");
    flaws.unless(
        !coupon.get().customerId().equals(source.get().customerId()),
        "source_id",
        "must be the coupon of another customer",
        "必须是其他客户的优惠券");
    flaws.unless(
        isLike(coupon.get().terms(), source.get().terms()),
        "source_id",
        "must be a coupon of the same kind, limits and validity",
        "必须是类型、使用限制和有效期相同的优惠券");
    flaws.unless(
        !isFirst(one, flaws) || isCovered(source.get(), flaws),
        "source_id",
        "must have a face value that covers what is left of it and of what was made of it",
        "其面值必须不小于自身余额与由其拨付的优惠券余额之和");
  }

  private static boolean isLike(CouponTerms one, CouponTerms other) {
    return one.kind() == other.kind()
        && one.version() == other.version()
        && one.validFrom().equals(other.validFrom())
        && one.expiresAt().equals(other.expiresAt())
        && one.limits().size() == other.limits().size();
  }

  /** Of the coupons that were made of one, only the first has the sum checked. */
  private static boolean isFirst(PassedCoupon one, Flaws flaws) {
    PassedCoupons state = flaws.world().get(PassedCoupons.SLOT);
    return state.madeOf(one.sourceId()).iterator().next().equals(one.couponId());
  }

  private static boolean isCovered(Coupon source, Flaws flaws) {
    Money left = Coupons.balance(flaws.world(), source);
    for (String id : flaws.world().get(PassedCoupons.SLOT).madeOf(source.id())) {
      left =
          left.plus(
              Coupons.find(flaws.world(), id)
                  .map(coupon -> Coupons.balance(flaws.world(), coupon))
                  .orElse(Money.ZERO));
    }
    return left.compareTo(source.terms().faceValue()) <= 0;
  }
}
