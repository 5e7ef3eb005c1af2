// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The coupons of customers, for other rooms. All amounts are in yuan. */
public final class Coupons {

  private Coupons() {}

  /** Returns a coupon when there is one of that id. */
  public static Optional<Coupon> find(World world, String id) {
    return Optional.ofNullable(world.get(CouponsState.SLOT).coupons().get(id));
  }

  /** Returns the coupons of a customer that lists show, newest first. */
  public static Iterable<Coupon> of(World world, String customerId) {
    return world.get(CouponsState.SLOT).listOf(customerId);
  }

  /** Tells whether a coupon could pay something: in time, not ended, not frozen, not empty. */
  public static boolean isUsable(World world, Coupon coupon, Instant now) {
    Coupon current = current(world, coupon);
    return current.valid(now)
        && (current.kind() == CouponKind.DISCOUNT || CouponBook.held(world, current).isPositive());
  }

  /** Tells whether an order could use a coupon, beside what other orders have locked of it. */
  public static boolean isUsableBy(World world, Coupon coupon, String orderId, Instant now) {
    Coupon current = current(world, coupon);
    return isUsable(world, current, now)
        && !current.occupiedByOther(orderId)
        && (current.kind() == CouponKind.DISCOUNT
            || available(world, current).plus(locked(world, current, orderId)).isPositive());
  }

  /** Returns what is on a coupon and not locked; zero on a discount coupon. */
  public static Money available(World world, Coupon coupon) {
    return world.ledger().balance(coupon.account());
  }

  /** Returns what an order has locked of a coupon. */
  public static Money locked(World world, Coupon coupon, String orderId) {
    return current(world, coupon).lockedBy(orderId);
  }

  /** Returns the lines that the limits of a coupon let it pay; none means that it does not fit. */
  public static List<CartLine> eligible(Coupon coupon, Cart cart) {
    return Eligibility.of(coupon, cart);
  }

  /** Returns how much of a payable amount a coupon may cover at most, by maxDeductionRatio. */
  public static Money cap(Coupon coupon, Money payable) {
    return ratios(coupon, LimitKey.MAXIMUM_SHARE)
        .min(Comparator.naturalOrder())
        .map(payable::times)
        .orElse(payable);
  }

  /**
   * Tells whether a coupon forbids a kind of discount: 0 promotion, 1 contract, 2 commercial, 3
   * partner-granted. A price adjustment (609) is never forbidden.
   */
  public static boolean excludesDiscount(Coupon coupon, int discountType) {
    return switch (discountType) {
      case 0 -> forbids(coupon, LimitKey.WITH_PROMOTION_DISCOUNT);
      case 1, 2 -> forbids(coupon, LimitKey.WITH_COMMERCIAL_DISCOUNT);
      case 3 -> forbids(coupon, LimitKey.WITH_PARTNER_DISCOUNT);
      default -> false;
    };
  }

  /** Tells whether a coupon forbids discount coupons beside it. */
  public static boolean excludesDiscountCoupon(Coupon coupon) {
    return forbids(coupon, LimitKey.WITH_DISCOUNT_COUPON);
  }

  /** Returns the lowest ratio that a discount may leave for a coupon to go with it. */
  public static Optional<Ratio> minimumRatio(Coupon coupon) {
    return ratios(coupon, LimitKey.MINIMUM_DISCOUNT).max(Comparator.naturalOrder());
  }

  /** Issues a coupon, whose id is returned. */
  public static Drawn grant(World world, CouponGrant grant, Instant now) {
    return Issue.of(world, grant, now);
  }

  /**
   * Takes a coupon back; refused by {@code control.coupon-exists} when it is not the customer's and
   * by {@code control.coupon-reclaimable} when it has ended or an order has locked some of it.
   */
  public static Change<Coupon> reclaim(
      World world, String customerId, String couponId, Instant now) {
    return Reclaim.of(world, customerId, couponId, now);
  }

  /**
   * Sets part of a coupon aside for an unpaid order; of a coupon that can be used only once all of
   * it. Whether the order may have it is for the caller to ask.
   */
  public static World lock(
      World world, String couponId, String orderId, Money amount, Instant now) {
    Coupon coupon = world.get(CouponsState.SLOT).coupon(couponId);
    return Locks.lock(world, coupon, new CouponLock(orderId, amount, now));
  }

  /** Frees all that an order has locked, of whatever coupons. */
  public static World release(World world, String orderId, Instant now) {
    return Locks.release(world, orderId, now);
  }

  /** Frees all that an order has locked, so that the order itself can spend it now. */
  public static World releaseToSpend(World world, String orderId, Instant now) {
    boolean locked = world.get(CouponsState.SLOT).lockedBy().containsKey(orderId);
    World released = Locks.release(world, orderId, now);
    return locked ? released.applied("coupons.lock.own-order-may-spend") : released;
  }

  /** Does the books of a coupon after the payment has been posted from its ledger account. */
  public static World used(World world, CouponUse use) {
    return Usage.used(world, use);
  }

  /**
   * Does the books of a coupon after a refund has been posted to its ledger account; what comes
   * back to a coupon that has meanwhile expired or been taken back is lost.
   */
  public static World returned(World world, CouponUse use) {
    return Usage.returned(world, use);
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
