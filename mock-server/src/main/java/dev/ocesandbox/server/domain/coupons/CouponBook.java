// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes down what moved the money of a coupon, and moves what is lost. */
final class CouponBook {

  private CouponBook() {}

  /** Leaves a record of money that has moved; none of a discount coupon, which carries none. */
  static World write(World world, CouponTrade trade, CouponUse use) {
    if (use.amount().isZero()) {
      return world;
    }
    CouponsState state = world.get(CouponsState.SLOT);
    Coupon coupon = state.coupon(use.couponId());
    CouponChange change =
        new CouponChange(
            state.changesOf(coupon.customerId()).size() + 1L,
            coupon.id(),
            coupon.customerId(),
            trade,
            use.amount(),
            held(world, coupon),
            use.orderId(),
            use.serviceTypeCode(),
            use.resourceTypeCode(),
            use.at());
    return world.with(CouponsState.SLOT, state.with(change)).applied(trade.rule());
  }

  /** Takes away all that is on a coupon, locked parts included, and leaves a record of it. */
  static World lapse(World world, Coupon coupon, CouponTrade trade, Instant at) {
    Money lost = held(world, coupon);
    if (lost.isZero()) {
      return world;
    }
    List<Posting> postings = new ArrayList<>();
    for (LedgerAccount account : List.of(coupon.account(), coupon.lockedAccount())) {
      Money on = world.ledger().balance(account);
      if (on.isPositive()) {
        postings.add(Posting.of(account, on.negated()));
      }
    }
    postings.add(Posting.of(LedgerAccount.vendor(Kind.LAPSED), lost));
    World posted = world.post(at, "coupon-lapse", coupon.id(), postings);
    // Inferred: a movement without an order has the coupon's own id as its transaction.
    return write(posted, trade, new CouponUse(coupon.id(), coupon.id(), lost, "", at));
  }

  /** Returns what is on a coupon, locked parts included. */
  static Money held(World world, Coupon coupon) {
    return world
        .ledger()
        .balance(coupon.account())
        .plus(world.ledger().balance(coupon.lockedAccount()));
  }
}
