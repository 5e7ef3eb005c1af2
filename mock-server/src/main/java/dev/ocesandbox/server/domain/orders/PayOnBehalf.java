// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Orders of members under financial custody that their master pays (api_order_00030). When a member
 * pays by hand, the order is left to the master, and a usable coupon of the master is used although
 * no request names it.
 *
 * <p>Inferred: it is the one that an automatic payment would use. The order reserves it when it is
 * left to the master, and the master uses it unless it names other coupons or declines coupons.
 */
final class PayOnBehalf {

  private PayOnBehalf() {}

  static Change<Order> leave(World world, Order order, String masterId, Instant now) {
    World left = leftTo(world, order, masterId, now);
    return Change.of(
        left.applied("orders.pay.on-behalf-of-custody-member"),
        Orders.find(left, order.id()).orElseThrow());
  }

  /** Leaves an order to a master and reserves a coupon of the master, unless that was done. */
  static World leftTo(World world, Order order, String masterId, Instant now) {
    Order left = order.with(order.progress().leftTo(masterId));
    Optional<Coupon> coupon =
        order.terms().lockedCoupons().stream().anyMatch(id -> holds(world, order, masterId, id))
            ? Optional.empty()
            : AutomaticCoupon.of(
                world, order, AutomaticPayment.offer(world, order, now), masterId, now);
    return coupon
        .map(one -> reserving(world, left, one, now))
        .orElseGet(() -> Orders.put(world, left));
  }

  private static World reserving(World world, Order order, Coupon coupon, Instant now) {
    World reserved =
        CouponReservation.of(world, order, coupon, order.amountAfterDiscount(), now).world();
    return Orders.put(reserved, order.with(order.terms().reserving(coupon.id())))
        .applied("orders.pay.custody-coupon-reserved");
  }

  /** Returns whether an order still holds a reserved part of a coupon of a customer. */
  private static boolean holds(World world, Order order, String customerId, String couponId) {
    return Coupons.find(world, couponId)
        .filter(coupon -> coupon.customerId().equals(customerId))
        .filter(coupon -> Coupons.locked(world, coupon, order.id()).isPositive())
        .isPresent();
  }

  /** Returns whether a customer's money pays an order. */
  static boolean isPayer(World world, Order order, String customerId) {
    return world.customer(order.customerId()).payerId().equals(customerId);
  }

  /** Returns whether an order has been left to a customer, who still pays for its owner. */
  static boolean isDue(World world, Order order, String customerId) {
    return customerId.equals(order.progress().payingAgent()) && isPayer(world, order, customerId);
  }

  /** Returns whether an order is shown to a customer who has been left to pay it, or has paid. */
  static boolean isShown(World world, Order order, String customerId) {
    return isDue(world, order, customerId)
        || (customerId.equals(order.progress().payingAgent()) && order.progress().paidAt() != null);
  }

  /**
   * Returns whether a customer may pay with coupons and name none: for an order of a member in
   * custody, whether the member or the master pays.
   */
  static boolean mayNameNone(World world, Order order, String customerId) {
    return !isPayer(world, order, order.customerId())
        && (order.customerId().equals(customerId) || isDue(world, order, customerId));
  }

  /** Returns the coupons of a payment; a coupon of the master if the master names none. */
  static List<PayRequest.Choice> coupons(
      World world, Order order, @Nullable OrderOffer offer, PayRequest request, Instant now) {
    return isUnnamed(order, request)
        ? ofMaster(world, order, offer, request.customerId(), now).stream()
            .map(coupon -> new PayRequest.Choice(coupon.id(), coupon.kind().payType()))
            .toList()
        : request.coupons();
  }

  /** Returns what is reserved; without one that can be used, what an automatic payment uses. */
  private static List<Coupon> ofMaster(
      World world, Order order, @Nullable OrderOffer offer, String masterId, Instant now) {
    List<OrderLine> lines = offer == null ? order.lines() : offer.lines();
    CouponChecks checks = new CouponChecks(world, order, masterId, now).priced(lines);
    List<Coupon> reserved =
        order.terms().lockedCoupons().stream()
            .filter(id -> holds(world, order, masterId, id))
            .flatMap(id -> Coupons.find(world, id).stream())
            .filter(checks::isUsable)
            .filter(checks::fits)
            .filter(coupon -> DiscountExclusions.allows(world, order, offer, coupon))
            .toList();
    return reserved.isEmpty()
        ? AutomaticCoupon.of(world, order, offer, masterId, now).stream().toList()
        : reserved;
  }

  /** Returns whether a master pays an order of a member by hand and leaves the coupon open. */
  private static boolean isUnnamed(Order order, PayRequest request) {
    return !order.customerId().equals(request.customerId())
        && !request.automatic()
        && !request.declinesCoupons()
        && request.coupons().isEmpty();
  }

  /** Notes what becomes of the reserved coupon in a payment by a master. */
  static World noted(World world, Order order, PayRequest request, List<PayRequest.Choice> chosen) {
    String payer = request.customerId();
    boolean unused =
        !order.customerId().equals(payer)
            && order.terms().lockedCoupons().stream()
                .filter(id -> holds(world, order, payer, id))
                .anyMatch(id -> chosen.stream().noneMatch(choice -> choice.id().equals(id)));
    return world
        .appliedIf(
            isUnnamed(order, request) && !chosen.isEmpty(), "orders.pay.custody-coupon-unnamed")
        .appliedIf(unused, "orders.pay.custody-coupon-replaced");
  }
}
