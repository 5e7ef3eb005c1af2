// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Grouped;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.pcollections.ConsPStack;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;
import org.pcollections.PStack;
import org.pcollections.TreePMap;

/**
 * The coupons of a world.
 *
 * @param coupons by id
 * @param lists coupons that lists show, by customer; newest first
 * @param groups the same, grouped
 * @param byOrder ids of the coupons that an order used
 * @param byPlan ids of the coupons that were issued under a plan
 * @param lockedBy ids of the coupons that an order has reserved, by order
 * @param changes change records by customer
 */
record CouponsState(
    SharedMap<String, Coupon> coupons,
    SharedMap<String, Ranked<Coupon>> lists,
    SharedMap<String, Grouped<CouponGroup, Coupon>> groups,
    TreePMap<String, PStack<String>> byOrder,
    TreePMap<String, PStack<String>> byPlan,
    SharedMap<String, MapPSet<String>> lockedBy,
    SharedMap<String, CouponHistory> changes) {

  static final Slot<CouponsState> SLOT =
      new Slot<>(
          "coupons",
          new CouponsState(
              SharedMap.empty(),
              SharedMap.empty(),
              SharedMap.empty(),
              TreePMap.empty(),
              TreePMap.empty(),
              SharedMap.empty(),
              SharedMap.empty()),
          List.of(
              SavedCouponForm.upgrading(
                      new Slot.Section<>(
                          "coupons",
                          Coupon.class,
                          state -> Slot.byKey(state.coupons()),
                          CouponsState::with))
                  .checkedBy(() -> CouponsCheck.COUPONS),
              new Slot.Section<CouponsState, CouponChange>(
                      "coupon_changes",
                      CouponChange.class,
                      state -> () -> state.allChanges().iterator(),
                      CouponsState::with)
                  .checkedBy(() -> CouponsCheck.CHANGES)));

  /** Adds or replaces a coupon in every index. */
  CouponsState with(Coupon coupon) {
    Ranked<Coupon> list = listOf(coupon.customerId());
    Coupon before = coupons.get(coupon.id());
    SharedMap<String, MapPSet<String>> locks = lockedBy;
    for (CouponLock lock : before == null ? List.<CouponLock>of() : before.locks()) {
      locks = put(locks, lock, in(locks, lock).minus(coupon.id()));
    }
    for (CouponLock lock : coupon.locks()) {
      locks = put(locks, lock, in(locks, lock).plus(coupon.id()));
    }
    return new CouponsState(
        coupons.plus(coupon.id(), coupon),
        lists.plus(coupon.customerId(), coupon.listed() ? list.plus(coupon) : list.minus(coupon)),
        groups.plus(coupon.customerId(), grouped(before, coupon)),
        withOrders(before, coupon),
        before == null ? added(byPlan, coupon.terms().planId(), coupon.id()) : byPlan,
        locks,
        changes);
  }

  private static MapPSet<String> in(SharedMap<String, MapPSet<String>> locks, CouponLock lock) {
    return locks.getOrDefault(lock.orderId(), HashTreePSet.empty());
  }

  private static SharedMap<String, MapPSet<String>> put(
      SharedMap<String, MapPSet<String>> locks, CouponLock lock, MapPSet<String> ids) {
    return ids.isEmpty() ? locks.minus(lock.orderId()) : locks.plus(lock.orderId(), ids);
  }

  private Grouped<CouponGroup, Coupon> grouped(@Nullable Coupon before, Coupon coupon) {
    Grouped<CouponGroup, Coupon> others =
        before == null || !before.listed()
            ? groupsOf(coupon.customerId())
            : groupsOf(coupon.customerId()).minus(CouponGroup.of(before), before);
    return coupon.listed() ? others.plus(CouponGroup.of(coupon), coupon) : others;
  }

  /** Payments are only added. */
  private TreePMap<String, PStack<String>> withOrders(@Nullable Coupon before, Coupon coupon) {
    List<String> payments = coupon.payments();
    int known = before == null ? 0 : before.payments().size();
    TreePMap<String, PStack<String>> orders = byOrder;
    for (String payment : payments.subList(Math.min(known, payments.size()), payments.size())) {
      for (String order : Coupon.orders(payment)) {
        orders = added(orders, order, coupon.id());
      }
    }
    return orders;
  }

  private static TreePMap<String, PStack<String>> added(
      TreePMap<String, PStack<String>> lists, String key, String id) {
    return lists.plus(key, lists.getOrDefault(key, ConsPStack.empty()).plus(id));
  }

  /** Returns the coupons that an order used; one that it used twice is listed twice. */
  Stream<Coupon> usedBy(String orderId) {
    return byOrder.getOrDefault(orderId, ConsPStack.empty()).stream().map(this::coupon);
  }

  /** Returns the coupons that were issued under a plan. */
  Stream<Coupon> ofPlan(String planId) {
    return byPlan.getOrDefault(planId, ConsPStack.empty()).stream().map(this::coupon);
  }

  /** Returns the coupons that lists show to a customer, grouped. */
  Grouped<CouponGroup, Coupon> groupsOf(String customerId) {
    Grouped<CouponGroup, Coupon> known = groups.get(customerId);
    return known == null ? Grouped.by(Coupon.NEWEST_FIRST) : known;
  }

  CouponsState with(CouponChange change) {
    CouponHistory more = historyOf(change.customerId()).with(change);
    return new CouponsState(
        coupons, lists, groups, byOrder, byPlan, lockedBy, changes.plus(change.customerId(), more));
  }

  /** Returns a coupon; throws an IllegalArgumentException for an unknown id. */
  Coupon coupon(String id) {
    Coupon coupon = coupons.get(id);
    if (coupon == null) {
      throw new IllegalArgumentException("no coupon " + id + " in this world");
    }
    return coupon;
  }

  Ranked<Coupon> listOf(String customerId) {
    Ranked<Coupon> known = lists.get(customerId);
    return known == null ? Ranked.by(Coupon.NEWEST_FIRST) : known;
  }

  CouponHistory historyOf(String customerId) {
    return changes.getOrDefault(customerId, CouponHistory.NONE);
  }

  Ranked<CouponChange> changesOf(String customerId) {
    return historyOf(customerId).all();
  }

  private Stream<CouponChange> allChanges() {
    return StreamSupport.stream(Slot.byKey(changes).spliterator(), false)
        .flatMap(history -> StreamSupport.stream(history.all().spliterator(), false));
  }
}
