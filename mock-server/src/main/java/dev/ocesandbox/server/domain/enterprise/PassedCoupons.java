// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;

/**
 * Which coupons of members came from which coupons of their masters.
 *
 * @param coupons by the id of the coupon of the member
 * @param bySource ids of the coupons that were made of a coupon of a master
 */
record PassedCoupons(
    SharedMap<String, PassedCoupon> coupons, SharedMap<String, MapPSet<String>> bySource) {

  static final Slot<PassedCoupons> SLOT =
      new Slot<>(
          "passed_coupons",
          new PassedCoupons(SharedMap.empty(), SharedMap.empty()),
          List.of(
              new Slot.Section<PassedCoupons, PassedCoupon>(
                      "passed_coupons",
                      PassedCoupon.class,
                      state -> Slot.byKey(state.coupons),
                      PassedCoupons::with)
                  .checkedBy(() -> PassedCouponsCheck.COUPONS)));

  Optional<PassedCoupon> find(String couponId) {
    return Optional.ofNullable(coupons.get(couponId));
  }

  /** Returns the ids of the coupons that were made of a coupon. */
  MapPSet<String> madeOf(String sourceId) {
    return bySource.getOrDefault(sourceId, HashTreePSet.empty());
  }

  PassedCoupons with(PassedCoupon one) {
    return new PassedCoupons(
        coupons.plus(one.couponId(), one),
        bySource.plus(one.sourceId(), madeOf(one.sourceId()).plus(one.couponId())));
  }
}
