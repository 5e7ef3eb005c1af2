// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Entry point to the coupons of a world. All amounts are in yuan. */
public final class Coupons {

  /** Kind of the ids of coupons in references of saved worlds. */
  public static final String KIND = "coupon";

  private Coupons() {}

  /** Returns the coupon with an id; empty if there is none. */
  public static Optional<Coupon> find(World world, String id) {
    return Optional.ofNullable(world.get(CouponsState.SLOT).coupons().get(id));
  }

  /** Returns the coupons of a customer that lists show, newest first. */
  public static Iterable<Coupon> of(World world, String customerId) {
    return world.get(CouponsState.SLOT).listOf(customerId);
  }

  /** Returns those of them that have not ended, newest first; the others are not visited. */
  public static Iterable<Coupon> open(World world, String customerId) {
    return world
        .get(CouponsState.SLOT)
        .groupsOf(customerId)
        .where(group -> group.status() == CouponStatus.AVAILABLE);
  }

  /** Returns whether a coupon can be used: it is valid, not ended, not frozen and not empty. */
  public static boolean isUsable(World world, Coupon coupon, Instant now) {
    Coupon current = current(world, coupon);
    return current.isValid(now)
        && (current.kind() == CouponKind.DISCOUNT
            || CouponChangeRecords.held(world, current).isPositive());
  }

  /** Returns whether an order can use a coupon, apart from what other orders have reserved. */
  public static boolean isUsableBy(World world, Coupon coupon, String orderId, Instant now) {
    Coupon current = current(world, coupon);
    return isUsable(world, current, now)
        && !current.isReservedByOther(orderId)
        && (current.kind() == CouponKind.DISCOUNT
            || available(world, current).plus(locked(world, current, orderId)).isPositive());
  }

  /** Returns the balance of a coupon without reserved parts; zero for a discount coupon. */
  public static Money available(World world, Coupon coupon) {
    return world.ledger().balance(coupon.account());
  }

  /** Returns the balance of a coupon with reserved parts; zero for a discount coupon. */
  public static Money balance(World world, Coupon coupon) {
    return CouponChangeRecords.held(world, coupon);
  }

  /** Returns what an order has reserved of a coupon. */
  public static Money locked(World world, Coupon coupon, String orderId) {
    return current(world, coupon).lockedBy(orderId);
  }

  /** Returns the lines that a coupon may pay; empty if it does not fit. */
  public static List<CartLine> eligible(Coupon coupon, Cart cart) {
    return CouponEligibility.of(coupon, cart);
  }

  /** Returns what the lines that a coupon may pay cost together. */
  public static Money payable(Coupon coupon, Cart cart) {
    return Money.sum(eligible(coupon, cart).stream().map(CartLine::payable).toList());
  }

  /** Returns how much of an amount a coupon may pay at most (maxDeductionRatio). */
  public static Money cap(Coupon coupon, Money payable) {
    return ratios(coupon, LimitKey.MAXIMUM_SHARE)
        .min(Comparator.naturalOrder())
        .map(payable::times)
        .orElse(payable);
  }

  /**
   * Returns whether a coupon excludes a kind of discount: 0 promotion, 1 contract, 2 commercial, 3
   * partner-granted. A price adjustment (609) is never excluded.
   */
  public static boolean excludesDiscount(Coupon coupon, int discountType) {
    return switch (discountType) {
      case 0 -> forbids(coupon, LimitKey.WITH_PROMOTION_DISCOUNT);
      case 1, 2 -> forbids(coupon, LimitKey.WITH_COMMERCIAL_DISCOUNT);
      case 3 -> forbids(coupon, LimitKey.WITH_PARTNER_DISCOUNT);
      default -> false;
    };
  }

  /** Returns whether a coupon excludes discount coupons. */
  public static boolean excludesDiscountCoupon(Coupon coupon) {
    return forbids(coupon, LimitKey.WITH_DISCOUNT_COUPON);
  }

  /** Returns the lowest ratio of a discount that a coupon can be combined with; empty for any. */
  public static Optional<Ratio> minimumRatio(Coupon coupon) {
    return ratios(coupon, LimitKey.MINIMUM_DISCOUNT).max(Comparator.naturalOrder());
  }

  /**
   * Returns the cash and flexi-purchase coupons of a customer that have a balance, in the order in
   * which they pay for use.
   */
  public static List<Coupon> payingUse(World world, String customerId) {
    return UseCoupons.of(world, customerId);
  }

  /** Returns whether the limits of a coupon, apart from its validity, allow it to pay for use. */
  public static boolean allowsUse(Coupon coupon, PayingUse use) {
    return UseCoupons.allow(coupon, use);
  }

  /** Issues a coupon and returns its id. */
  public static IssuedId grant(World world, CouponGrant grant, Instant now) {
    return CouponIssue.of(world, grant, now);
  }

  /**
   * Reclaims a coupon; refused by {@code control.coupon-exists} if the customer does not have it
   * and by {@code control.coupon-reclaimable} if it has ended or an order has reserved part of it.
   */
  public static Change<Coupon> reclaim(
      World world, String customerId, String couponId, Instant now) {
    return CouponReclaim.of(world, customerId, couponId, now);
  }

  /**
   * Reserves part of a coupon for an unpaid order; a coupon that can be used only once is reserved
   * as a whole. The caller must check that the order can use it.
   */
  public static World lock(
      World world, String couponId, String orderId, Money amount, Instant now) {
    Coupon coupon = world.get(CouponsState.SLOT).coupon(couponId);
    return CouponLocks.lock(world, coupon, new CouponLock(orderId, amount, now));
  }

  /** Releases everything that an order has reserved. */
  public static World release(World world, String orderId, Instant now) {
    return CouponLocks.release(world, orderId, now);
  }

  /** Releases everything that an order has reserved, so that the order can spend it. */
  public static World releaseToSpend(World world, String orderId, Instant now) {
    boolean locked = world.get(CouponsState.SLOT).lockedBy().containsKey(orderId);
    World released = CouponLocks.release(world, orderId, now);
    return locked ? released.applied("coupons.lock.own-order-may-spend") : released;
  }

  /** Updates a coupon after a payment from its ledger account has been posted. */
  public static World used(World world, CouponUse use) {
    return CouponUsage.used(world, use);
  }

  /**
   * Updates a coupon after a refund to its ledger account has been posted. The refund is lost if
   * the coupon has expired or been reclaimed.
   */
  public static World returned(World world, CouponUse use) {
    return CouponUsage.returned(world, use);
  }

  /**
   * Passes a coupon, or a part of it, on to another customer and returns the id of the new coupon.
   * The caller must check that it may be passed on and that the money is there.
   */
  public static IssuedId passOn(World world, CouponPass pass) {
    return CouponPassing.on(world, pass);
  }

  /**
   * Gives what is left of a coupon back to the coupon that it came from. The caller must check that
   * something is left, that no order has reserved it, and that both can be used in time.
   */
  public static World giveBack(World world, CouponGivingBack back) {
    return CouponPassing.back(world, back);
  }

  private static Coupon current(World world, Coupon coupon) {
    return world.get(CouponsState.SLOT).coupon(coupon.id());
  }

  private static boolean forbids(Coupon coupon, LimitKey key) {
    return coupon.valuesOf(key).anyMatch("0"::equals);
  }

  private static Stream<Ratio> ratios(Coupon coupon, LimitKey key) {
    return coupon.valuesOf(key).map(Ratio::parse).flatMap(Optional::stream);
  }
}
