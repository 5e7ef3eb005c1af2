// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.coupons.PayingUse;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The coupons of a payer during a settlement, in the order in which they pay. */
final class CouponPurse {

  private final List<Coupon> coupons;
  private final Map<String, Money> left = new HashMap<>();
  private final Map<String, Bill> first = new HashMap<>();
  private final Map<Wanted, Boolean> allowed = new HashMap<>();
  private final boolean discounts;

  private record Wanted(String couponId, PayingUse use) {}

  /**
   * Use that is to be paid.
   *
   * @param resourceId the resource
   * @param resourceTypeCode its type
   * @param period when
   * @param use what limits of coupons depend on
   * @param due amount due
   */
  record Bill(String resourceId, String resourceTypeCode, Period period, PayingUse use, Money due) {

    /** Returns whether this is a part of the same transaction. */
    boolean isWith(Bill other) {
      return resourceId.equals(other.resourceId) && period.equals(other.period);
    }
  }

  private CouponPurse(List<Coupon> coupons, boolean discounts) {
    this.coupons = coupons;
    this.discounts = discounts;
  }

  static CouponPurse empty() {
    return new CouponPurse(List.of(), false);
  }

  CouponPurse(World world, String payerId) {
    this(Coupons.payingUse(world, payerId), hasDiscountCoupons(world, payerId));
    coupons.forEach(coupon -> left.put(coupon.id(), Coupons.available(world, coupon)));
  }

  private static boolean hasDiscountCoupons(World world, String payerId) {
    return StreamSupport.stream(Coupons.of(world, payerId).spliterator(), false)
        .anyMatch(coupon -> coupon.kind() == CouponKind.DISCOUNT);
  }

  /** Lets coupons pay as much as they may and returns what each has paid. */
  List<Paid> pay(Bill bill, UseTrail trail) {
    List<Paid> parts = new ArrayList<>();
    List<Coupon> used = new ArrayList<>();
    trail.noteIf(discounts, "metering.pay.no-discount-coupons");
    Money open = bill.due();
    for (Coupon coupon : coupons) {
      Money part = open.min(most(coupon, bill, trail));
      if (part.isPositive()) {
        left.merge(coupon.id(), part, Money::minus);
        first.putIfAbsent(coupon.id(), bill);
        parts.add(new Paid(Purse.of(coupon.kind()), coupon.id(), part));
        used.add(coupon);
        open = open.minus(part);
      }
    }
    trail.paidByCoupons(used);
    return parts;
  }

  /** Returns the first bill that a coupon has paid. */
  Bill firstOf(String couponId) {
    return Objects.requireNonNull(first.get(couponId));
  }

  private Money most(Coupon coupon, Bill bill, UseTrail trail) {
    Money rest = Objects.requireNonNull(left.get(coupon.id()));
    if (!rest.isPositive() || !isUnused(coupon, bill)) {
      return Money.ZERO;
    }
    boolean valid = isValid(coupon, bill.period());
    boolean fits =
        allowed.computeIfAbsent(
            new Wanted(coupon.id(), bill.use()), wanted -> Coupons.allowsUse(coupon, bill.use()));
    trail.judged(coupon, valid, fits);
    return valid && fits ? rest.min(Coupons.cap(coupon, bill.due())) : Money.ZERO;
  }

  private static boolean isValid(Coupon coupon, Period period) {
    return !period.begin().isBefore(coupon.terms().validFrom())
        && !period.end().isAfter(coupon.terms().expiresAt());
  }

  /** A coupon that can be used once pays one transaction, with all usage factors of it. */
  private boolean isUnused(Coupon coupon, Bill bill) {
    Bill before = first.get(coupon.id());
    return before == null || !coupon.isSingleUse() || before.isWith(bill);
  }
}
