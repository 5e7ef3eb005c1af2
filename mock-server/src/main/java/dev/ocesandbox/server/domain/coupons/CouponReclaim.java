// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reclaims coupons for their issuer. */
final class CouponReclaim {

  /** More coupons than these are not compared with an unknown id. */
  private static final int MAX_IDS = 1_000;

  private CouponReclaim() {}

  static Change<Coupon> of(World world, String customerId, String couponId, Instant now) {
    Optional<Coupon> found =
        Coupons.find(world, couponId).filter(coupon -> coupon.customerId().equals(customerId));
    if (found.isEmpty()) {
      return Change.refused(
          new Refusal(
              "control.coupon-exists",
              Nearest.suggest(
                  Map.of("account", world.customer(customerId).name(), "coupon", couponId),
                  couponId,
                  StreamSupport.stream(Coupons.of(world, customerId).spliterator(), false)
                      .limit(MAX_IDS)
                      .map(Coupon::id)
                      .toList())));
    }
    Coupon coupon = found.get();
    boolean usable =
        coupon.status() == CouponStatus.AVAILABLE && now.isBefore(coupon.terms().expiresAt());
    if (!usable || !coupon.locks().isEmpty()) {
      return Change.refused(Refusal.by("control.coupon-reclaimable"));
    }
    World lapsed = CouponChangeRecords.lapse(world, coupon, CouponTrade.RECLAIM, now);
    World reclaimed = CouponEnd.end(lapsed, coupon, CouponStatus.RECLAIMED, now);
    return Change.of(reclaimed, reclaimed.get(CouponsState.SLOT).coupon(couponId));
  }
}
