// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.accounts.AccountMovement;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.domain.accounts.Trade;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponUse;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Posts payments and updates accounts, coupons and cards. */
final class Settlement {

  private final String payerId;
  private final Instant now;

  private Settlement(String payerId, Instant now) {
    this.payerId = payerId;
    this.now = now;
  }

  static Change<Order> of(
      PricedOrder priced, String payerId, SelectedCoupons coupons, Instant now) {
    return new Settlement(payerId, now).settled(priced, coupons);
  }

  private Change<Order> settled(PricedOrder priced, SelectedCoupons coupons) {
    Order order = priced.order();
    World world = Coupons.releaseToSpend(priced.world(), order.id(), now);
    PaymentPlan plan = new PaymentPlan(world, order, priced.lines(), payerId).by(coupons);
    if (!plan.byBalance()) {
      return Change.refused(
          OrdersError.ENOUGH_MONEY.refusal(Map.of("missing", plan.open().toString())));
    }
    Order paid = order.with(plan.paidLines());
    World updated = updated(posted(plan.world(), paid), paid);
    Coupon discountCoupon = priced.discountCoupon();
    World used =
        discountCoupon == null
            ? updated
            : Coupons.used(updated, use(discountCoupon.id(), paid, Money.ZERO));
    return Change.of(used.appliedIf(paid.isComposite(), "orders.pay.composite-pays-all"), paid);
  }

  /** Posts one entry for the whole payment, with a transfer for each line and source. */
  private World posted(World world, Order order) {
    List<Transfer> transfers = new ArrayList<>();
    LedgerAccount revenue = LedgerAccount.vendor(Kind.REVENUE);
    for (OrderLine line : order.lines()) {
      for (Funding funding : line.fundings()) {
        LedgerAccount source = funding.account();
        transfers.add(new Transfer(source, revenue, funding.amount(), line.id(), source));
      }
    }
    return transfers.isEmpty() ? world : world.post(now, EntryKind.PAYMENT, order.id(), transfers);
  }

  private World updated(World world, Order order) {
    World updated = world;
    for (Funding used : Fundings.bySource(order)) {
      updated =
          switch (used.source()) {
            case CASH_COUPON, FLEXI_COUPON ->
                Coupons.used(updated, use(used.reference(), order, used.amount()));
            case CARD -> Cards.used(updated, used.reference(), now);
            case CASH -> addRecord(updated, order, BalanceType.DEBIT, used.amount());
            case CREDIT -> updated;
            case SETTLEMENT -> updated.applied("accounts.records.monthly-settlement-leaves-none");
          };
    }
    Money credit = byCredit(order);
    return credit.isPositive() ? addRecord(updated, order, BalanceType.CREDIT, credit) : updated;
  }

  private static Money byCredit(Order order) {
    Money sum = Money.ZERO;
    for (OrderLine line : order.lines()) {
      sum = sum.plus(line.paidBy(Funding.Source.CREDIT));
    }
    return sum;
  }

  private CouponUse use(String couponId, Order order, Money amount) {
    CouponUse use =
        new CouponUse(couponId, order.id(), amount, order.serviceTypeCode(), now)
            .forResource(order.lines().get(0).product().resourceTypeCode());
    return order.isComposite() ? use.byOrders(order.subOrderIds()) : use;
  }

  private World addRecord(World world, Order order, BalanceType balance, Money amount) {
    return Accounts.addRecord(
        world,
        new AccountMovement(
            payerId, balance, Trade.PAYMENT, amount, order.id(), order.serviceTypeCode(), now));
  }
}
