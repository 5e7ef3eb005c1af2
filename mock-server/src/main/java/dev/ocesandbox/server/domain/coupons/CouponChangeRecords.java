// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Adds change records of coupons, and posts what is lost. */
final class CouponChangeRecords {

  private CouponChangeRecords() {}

  /**
   * Adds a record of a movement that has been posted; discount coupons carry no money and have
   * none.
   */
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

  /** Posts the loss of the whole balance, including reserved parts, and adds a record. */
  static World lapse(World world, Coupon coupon, CouponTrade trade, Instant at) {
    Money lost = held(world, coupon);
    if (lost.isZero()) {
      return world;
    }
    List<Transfer> transfers = new ArrayList<>();
    for (LedgerAccount account : List.of(coupon.account(), coupon.lockedAccount())) {
      Money balance = world.ledger().balance(account);
      if (balance.isPositive()) {
        transfers.add(new Transfer(account, LedgerAccount.vendor(Kind.LAPSED), balance));
      }
    }
    World posted = world.post(at, EntryKind.COUPON_LAPSE, coupon.id(), transfers);
    // Inferred: a movement without an order has the id of the coupon as its transaction id.
    return write(posted, trade, new CouponUse(coupon.id(), coupon.id(), lost, "", at));
  }

  /** Returns the balance of a coupon, including reserved parts. */
  static Money held(World world, Coupon coupon) {
    return world
        .ledger()
        .balance(coupon.account())
        .plus(world.ledger().balance(coupon.lockedAccount()));
  }
}
