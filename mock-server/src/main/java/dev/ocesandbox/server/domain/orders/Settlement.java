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

  private Settlement() {}

  static Change<Order> of(
      PricedOrder priced, String payerId, SelectedCoupons coupons, Instant now) {
    Order order = priced.order();
    World world = Coupons.releaseToSpend(priced.world(), order.id(), now);
    PaymentPlan plan = new PaymentPlan(world, order, priced.lines(), payerId).by(coupons);
    if (!plan.byBalance()) {
      return Change.refused(
          OrdersError.ENOUGH_MONEY.refusal(Map.of("missing", plan.open().toString())));
    }
    Order paid = order.with(plan.paidLines());
    World noted = note(post(plan.world(), paid, now), paid, payerId, now);
    Coupon discountCoupon = priced.discountCoupon();
    World used =
        discountCoupon == null
            ? noted
            : Coupons.used(noted, use(discountCoupon.id(), paid, Money.ZERO, now));
    return Change.of(used.appliedIf(paid.isComposite(), "orders.pay.composite-pays-all"), paid);
  }

  /** Posts one entry for the whole payment, with a transfer for each line and source. */
  private static World post(World world, Order order, Instant now) {
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

  private static World note(World world, Order order, String payerId, Instant now) {
    World noted = world;
    for (Funding used : Fundings.bySource(order)) {
      noted =
          switch (used.source()) {
            case CASH_COUPON, FLEXI_COUPON ->
                Coupons.used(noted, use(used.reference(), order, used.amount(), now));
            case CARD -> Cards.used(noted, used.reference(), now);
            case CASH -> change(noted, order, payerId, BalanceType.DEBIT, used.amount(), now);
            case CREDIT -> change(noted, order, payerId, BalanceType.CREDIT, used.amount(), now);
            case SETTLEMENT -> noted.applied("accounts.records.monthly-settlement-leaves-none");
          };
    }
    return noted;
  }

  private static CouponUse use(String couponId, Order order, Money amount, Instant now) {
    CouponUse use =
        new CouponUse(couponId, order.id(), amount, order.serviceTypeCode(), now)
            .forResource(order.lines().get(0).product().resourceTypeCode());
    return order.isComposite() ? use.byOrders(order.subOrderIds()) : use;
  }

  private static World change(
      World world, Order order, String payerId, BalanceType balance, Money amount, Instant now) {
    return Accounts.addRecord(
        world,
        new AccountMovement(
            payerId, balance, Trade.PAYMENT, amount, order.id(), order.serviceTypeCode(), now));
  }
}
