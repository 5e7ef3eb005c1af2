// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;

/**
 * The coupons of a world.
 *
 * @param coupons by id
 * @param lists coupons that lists show, by customer; newest first
 * @param lockedBy ids of the coupons that an order has reserved, by order
 * @param changes change records by customer; newest first
 */
record CouponsState(
    HashPMap<String, Coupon> coupons,
    HashPMap<String, Ranked<Coupon>> lists,
    HashPMap<String, MapPSet<String>> lockedBy,
    HashPMap<String, Ranked<CouponChange>> changes) {

  static final Slot<CouponsState> SLOT =
      new Slot<>(
          "coupons",
          new CouponsState(
              HashTreePMap.empty(),
              HashTreePMap.empty(),
              HashTreePMap.empty(),
              HashTreePMap.empty()),
          List.of(
              SavedCouponForm.upgrading(
                      new Slot.Section<>(
                          "coupons",
                          Coupon.class,
                          state -> Slot.byKey(state.coupons()),
                          CouponsState::with))
                  .checkedBy(CouponsCheck.COUPONS),
              new Slot.Section<CouponsState, CouponChange>(
                      "coupon_changes",
                      CouponChange.class,
                      state -> () -> state.allChanges().iterator(),
                      CouponsState::with)
                  .checkedBy(CouponsCheck.CHANGES)));

  /** Adds or replaces a coupon in every index. */
  CouponsState with(Coupon coupon) {
    Ranked<Coupon> list = listOf(coupon.customerId());
    Coupon before = coupons.get(coupon.id());
    HashPMap<String, MapPSet<String>> locks = lockedBy;
    for (CouponLock lock : before == null ? List.<CouponLock>of() : before.locks()) {
      locks = put(locks, lock, in(locks, lock).minus(coupon.id()));
    }
    for (CouponLock lock : coupon.locks()) {
      locks = put(locks, lock, in(locks, lock).plus(coupon.id()));
    }
    return new CouponsState(
        coupons.plus(coupon.id(), coupon),
        lists.plus(coupon.customerId(), coupon.listed() ? list.plus(coupon) : list.minus(coupon)),
        locks,
        changes);
  }

  private static MapPSet<String> in(HashPMap<String, MapPSet<String>> locks, CouponLock lock) {
    return locks.getOrDefault(lock.orderId(), HashTreePSet.empty());
  }

  private static HashPMap<String, MapPSet<String>> put(
      HashPMap<String, MapPSet<String>> locks, CouponLock lock, MapPSet<String> ids) {
    return ids.isEmpty() ? locks.minus(lock.orderId()) : locks.plus(lock.orderId(), ids);
  }

  CouponsState with(CouponChange change) {
    Ranked<CouponChange> more = changesOf(change.customerId()).plus(change);
    return new CouponsState(coupons, lists, lockedBy, changes.plus(change.customerId(), more));
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

  Ranked<CouponChange> changesOf(String customerId) {
    Ranked<CouponChange> known = changes.get(customerId);
    return known == null ? Ranked.by(CouponChange.NEWEST_FIRST) : known;
  }

  private Stream<CouponChange> allChanges() {
    return StreamSupport.stream(Slot.byKey(changes).spliterator(), false)
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false));
  }
}
