// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;

/** Reserves parts of coupons for unpaid orders and releases them. */
final class CouponLocks {

  private CouponLocks() {}

  /** Inferred: a coupon that can be used only once is reserved as a whole. */
  static World lock(World world, Coupon coupon, CouponLock wanted) {
    Money aside = coupon.isSingleUse() ? world.ledger().balance(coupon.account()) : wanted.amount();
    CouponLock lock = new CouponLock(wanted.orderId(), aside, wanted.at());
    CouponsState state = world.get(CouponsState.SLOT);
    World locked = world.with(CouponsState.SLOT, state.with(coupon.with(lock)));
    return moved(locked, coupon.account(), coupon.lockedAccount(), lock).applied(rule(coupon));
  }

  private static String rule(Coupon coupon) {
    if (coupon.kind() == CouponKind.DISCOUNT) {
      return "coupons.lock.discount-coupon-whole";
    }
    return coupon.isSingleUse() ? "coupons.lock.one-time-whole" : "coupons.lock.sets-amount-aside";
  }

  static World release(World world, String orderId, Instant now) {
    World released = world;
    CouponsState before = world.get(CouponsState.SLOT);
    MapPSet<String> ids = before.lockedBy().getOrDefault(orderId, HashTreePSet.empty());
    for (String id : ids) {
      Coupon coupon = before.coupon(id);
      CouponLock all = new CouponLock(orderId, coupon.lockedBy(orderId), now);
      CouponsState state = released.get(CouponsState.SLOT);
      released =
          moved(
              released.with(CouponsState.SLOT, state.with(coupon.withoutLocksOf(orderId))),
              coupon.lockedAccount(),
              coupon.account(),
              all);
    }
    return released;
  }

  private static World moved(World world, LedgerAccount from, LedgerAccount to, CouponLock lock) {
    return lock.amount().isZero()
        ? world
        : world.post(
            lock.at(),
            to.kind() == LedgerAccount.Kind.COUPON
                ? EntryKind.COUPON_RELEASE
                : EntryKind.COUPON_LOCK,
            lock.orderId(),
            List.of(new Transfer(from, to, lock.amount())));
  }
}
