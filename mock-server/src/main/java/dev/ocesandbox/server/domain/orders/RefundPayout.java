// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.accounts.AccountMovement;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.domain.accounts.Trade;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.CouponUse;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;

/**
 * Pays refund orders out: what cash paid goes to the cash account, what credit paid restores the
 * credit line, what coupons and cards paid goes back to them. What goes back to an expired coupon
 * or card is lost.
 */
final class RefundPayout {

  private final Order order;
  private final Instant now;
  private final RefundTargets targets;

  private RefundPayout(World world, Order order, Instant now) {
    this.order = order;
    this.now = now;
    this.targets = RefundTargets.of(world, order);
  }

  static World payOut(World world, Order order, Instant now) {
    return new RefundPayout(world, order, now).paidOut(world);
  }

  private World paidOut(World before) {
    World world = benefits(posted(before).applied("orders.refund.back-to-sources"));
    if (usedCashCoupon(world) && !returnsCashCoupon()) {
      world = world.applied("orders.refund.cash-coupon-not-returned");
    }
    world =
        world
            .appliedIf(targets.restoreCredit(), "orders.refund.restores-credit")
            .appliedIf(targets.exceedCredit(), "orders.refund.beyond-used-credit");
    for (RefundTargets.Balance balance : targets.balances()) {
      world = recorded(world, balance);
    }
    for (RefundTargets.Balance balance : targets.balances()) {
      world = Accounts.withdrawExpiredCredit(world, balance.owner(), now);
    }
    return world;
  }

  private World posted(World world) {
    return targets.transfers().isEmpty()
        ? world
        : world.post(now, EntryKind.REFUND, order.id(), targets.transfers());
  }

  private World benefits(World before) {
    World world = before;
    for (Funding back : Fundings.bySource(order)) {
      world =
          switch (back.source()) {
            case CASH_COUPON, FLEXI_COUPON -> coupon(world, back);
            case CARD -> Cards.returned(world, back.reference(), back.amount(), now);
            case CASH, CREDIT, SETTLEMENT -> world;
          };
    }
    return world;
  }

  private World coupon(World world, Funding back) {
    return Coupons.returned(
        world,
        new CouponUse(back.reference(), order.id(), back.amount(), order.serviceTypeCode(), now));
  }

  private World recorded(World world, RefundTargets.Balance balance) {
    Money amount = balance.amount();
    return Accounts.addRecord(
        world.appliedIf(balance.type() == BalanceType.DEBIT, "unsubscriptions.refund.record"),
        new AccountMovement(
            balance.owner(),
            balance.type(),
            Trade.UNSUBSCRIPTION,
            amount,
            order.id(),
            order.serviceTypeCode(),
            now));
  }

  private boolean returnsCashCoupon() {
    return Fundings.bySource(order).stream()
        .anyMatch(back -> back.source() == Funding.Source.CASH_COUPON);
  }

  private boolean usedCashCoupon(World world) {
    return order.refund() != null
        && Orders.find(world, order.refund().baseOrderId()).stream()
            .flatMap(base -> base.lines().stream())
            .anyMatch(line -> line.paidBy(Funding.Source.CASH_COUPON).isPositive());
  }
}
