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
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Pays refund orders out: what the balance paid goes to the cash account, what coupons and cards
 * paid goes back to them. What goes back to an expired coupon or card is lost.
 */
final class RefundPayout {

  private RefundPayout() {}

  static World payOut(World before, Order order, Instant now) {
    World world = post(before, order, now).applied("orders.refund.back-to-sources");
    Money cash = Money.ZERO;
    for (Funding back : Fundings.bySource(order)) {
      world =
          switch (back.source()) {
            case CASH_COUPON, FLEXI_COUPON -> coupon(world, order, back, now);
            case CARD -> Cards.returned(world, back.reference(), back.amount(), now);
            default -> world;
          };
      cash = isBalance(back) ? cash.plus(back.amount()) : cash;
    }
    if (usedCashCoupon(world, order) && !returnsCashCoupon(order)) {
      world = world.applied("orders.refund.cash-coupon-not-returned");
    }
    return cash.isPositive() ? noted(world, order, cash, now) : world;
  }

  private static World noted(World world, Order order, Money cash, Instant now) {
    String payer = Fundings.bySource(order).get(0).owner();
    return Accounts.addRecord(
        world.applied("unsubscriptions.refund.record"),
        new AccountMovement(
            payer,
            BalanceType.DEBIT,
            Trade.UNSUBSCRIPTION,
            cash,
            order.id(),
            order.serviceTypeCode(),
            now));
  }

  private static World coupon(World world, Order order, Funding back, Instant now) {
    return Coupons.returned(
        world,
        new CouponUse(back.reference(), order.id(), back.amount(), order.serviceTypeCode(), now));
  }

  private static World post(World world, Order order, Instant now) {
    List<Transfer> transfers = new ArrayList<>();
    LedgerAccount revenue = LedgerAccount.vendor(Kind.REVENUE);
    for (OrderLine line : order.lines()) {
      for (Funding back : line.fundings()) {
        transfers.add(
            new Transfer(revenue, target(back), back.amount(), line.id(), back.account()));
      }
    }
    return transfers.isEmpty() ? world : world.post(now, EntryKind.REFUND, order.id(), transfers);
  }

  /** Refunds go to the cash account, also what credit has paid (mac_00001). */
  private static LedgerAccount target(Funding back) {
    return isBalance(back) ? LedgerAccount.of(Kind.CASH, back.owner()) : back.account();
  }

  private static boolean isBalance(Funding back) {
    return back.source() == Funding.Source.CASH || back.source() == Funding.Source.CREDIT;
  }

  private static boolean returnsCashCoupon(Order order) {
    return Fundings.bySource(order).stream()
        .anyMatch(back -> back.source() == Funding.Source.CASH_COUPON);
  }

  private static boolean usedCashCoupon(World world, Order order) {
    return order.refund() != null
        && Orders.find(world, order.refund().baseOrderId()).stream()
            .flatMap(base -> base.lines().stream())
            .anyMatch(line -> line.paidBy(Funding.Source.CASH_COUPON).isPositive());
  }
}
