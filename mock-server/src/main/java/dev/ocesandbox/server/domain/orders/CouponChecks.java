// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Card;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks the coupons and cards of a payment, one by one and in combination. */
final class CouponChecks {

  private static final int KOOGALLERY = 1;
  private static final int DEDICATED = 2;

  private final World world;
  private final Order order;
  private final String payerId;
  private final Instant now;
  private final List<OrderLine> priced;

  CouponChecks(World world, Order order, String payerId, Instant now) {
    this(world, order, payerId, now, order.lines());
  }

  private CouponChecks(
      World world, Order order, String payerId, Instant now, List<OrderLine> priced) {
    this.world = world;
    this.order = order;
    this.payerId = payerId;
    this.now = now;
    this.priced = priced;
  }

  /** Returns the same checks for the order with the price that a discount gives it. */
  CouponChecks priced(List<OrderLine> lines) {
    return new CouponChecks(world, order, payerId, now, lines);
  }

  /** Refuses by the first coupon or card that cannot be used for the order. */
  Optional<Refusal> each(List<PayRequest.Choice> choices) {
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    long distinct = choices.stream().map(PayRequest.Choice::id).distinct().count();
    return Checks.first(
        () -> OrdersError.AT_MOST_THREE_COUPONS.unless(choices.size() <= OrdersLimits.COUPONS),
        () -> OrdersError.NO_COUPON_TWICE.unless(distinct == choices.size()),
        () -> choices.stream().flatMap(choice -> one(choice).stream()).findFirst());
  }

  /** Returns the coupons and cards that exist. */
  SelectedCoupons found(List<PayRequest.Choice> choices) {
    return choices.isEmpty()
        ? SelectedCoupons.NONE
        : new SelectedCoupons(
            choices.stream().flatMap(c -> Coupons.find(world, c.id()).stream()).toList(),
            choices.stream().flatMap(c -> Cards.find(world, c.id()).stream()).toList());
  }

  /** Refuses coupons that exclude one another, by the table in api_order_00030. */
  Optional<Refusal> together(SelectedCoupons chosen) {
    if (chosen.coupons().isEmpty()) {
      return Optional.empty();
    }
    boolean discountCoupon = chosen.has(CouponKind.DISCOUNT);
    return Checks.first(
        () -> OrdersError.ONE_CASH_COUPON.unless(chosen.of(CouponKind.CASH).count() <= 1),
        () -> OrdersError.ONE_DISCOUNT_COUPON.unless(chosen.of(CouponKind.DISCOUNT).count() <= 1),
        () ->
            OrdersError.CASH_WITH_DISCOUNT_COUPON.unless(
                !discountCoupon || !chosen.has(CouponKind.CASH)),
        () ->
            OrdersError.KOOGALLERY_WITH_DEDICATED.unless(
                !chosen.hasGroup(KOOGALLERY) || !chosen.hasGroup(DEDICATED)),
        () ->
            OrdersError.COUPON_EXCLUDES_DISCOUNT_COUPON.unless(
                !discountCoupon
                    || chosen.of(CouponKind.FLEXI).noneMatch(Coupons::excludesDiscountCoupon)));
  }

  private Optional<Refusal> one(PayRequest.Choice choice) {
    Optional<Coupon> coupon = Coupons.find(world, choice.id());
    if (coupon.isPresent()) {
      return coupon(coupon.get(), choice.type());
    }
    return Cards.find(world, choice.id())
        .map(card -> card(card, choice.type()))
        .orElseGet(() -> OrdersError.COUPON_USABLE.unless(false));
  }

  private Optional<Refusal> coupon(Coupon coupon, int type) {
    return Checks.first(
        () -> OrdersError.COUPON_USABLE.unless(isUsable(coupon)),
        () -> OrdersError.COUPON_TYPE.unless(coupon.kind().payType() == type),
        () -> OrdersError.COUPON_FITS.unless(fits(coupon)));
  }

  private Optional<Refusal> card(Card card, int type) {
    return Checks.first(
        () ->
            OrdersError.COUPON_USABLE.unless(
                card.customerId().equals(payerId) && Cards.isUsable(world, card, now)),
        () -> OrdersError.COUPON_TYPE.unless(type == SelectedCoupons.CARD_TYPE));
  }

  /**
   * Returns whether a coupon is the payer's, can be used now, and has a balance that the order may
   * spend.
   */
  boolean isUsable(Coupon coupon) {
    return coupon.customerId().equals(payerId)
        && Coupons.isUsableBy(world, coupon, order.id(), now);
  }

  /**
   * Returns whether the limits of a coupon fit the order. Only a discount coupon is used before the
   * price is known.
   */
  boolean fits(Coupon coupon) {
    List<OrderLine> lines = coupon.kind() == CouponKind.DISCOUNT ? order.lines() : priced;
    return !Coupons.eligible(coupon, OrderCart.of(world, order, lines)).isEmpty();
  }
}
