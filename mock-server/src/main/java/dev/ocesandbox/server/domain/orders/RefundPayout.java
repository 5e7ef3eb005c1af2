// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.domain.accounts.ChangeNote;
import dev.ocesandbox.server.domain.accounts.Trade;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.CouponUse;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the money of a refund order back: balance to the cash account, flexi coupons and cards to
 * themselves. What an expired coupon or card gets back is lost, which is a matter of their room.
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
    return Accounts.note(
        world,
        new ChangeNote(
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
    List<Posting> postings = new ArrayList<>();
    LedgerAccount revenue = LedgerAccount.vendor(Kind.REVENUE);
    for (OrderLine line : order.lines()) {
      for (Funding back : line.fundings()) {
        LedgerAccount source = back.account();
        postings.add(Posting.of(revenue, back.amount().negated(), line.id(), source));
        postings.add(Posting.of(target(back), back.amount(), line.id(), source));
      }
    }
    return postings.isEmpty() ? world : world.post(now, "refund", order.id(), postings);
  }

  /** Refunds add to the cash account, also where credit had paid (mac_00001). */
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
