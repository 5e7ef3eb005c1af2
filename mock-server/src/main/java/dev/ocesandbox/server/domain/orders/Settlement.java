// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.domain.accounts.ChangeNote;
import dev.ocesandbox.server.domain.accounts.Trade;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponUse;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Moves the money of a payment and keeps every room's books about it. */
final class Settlement {

  private Settlement() {}

  static Change<Order> pay(
      World before,
      Order order,
      String payerId,
      Payment.Priced priced,
      Chosen chosen,
      Instant now) {
    World world = Coupons.releaseToSpend(before, order.id(), now);
    PaymentPlan plan = new PaymentPlan(world, order, priced.lines(), payerId).by(chosen);
    if (!plan.byBalance()) {
      return Change.refused(
          OrdersError.ENOUGH_MONEY.refusal(Map.of("missing", plan.open().toString())));
    }
    Order paid = order.with(plan.paidLines());
    World moved = post(world, paid, now);
    World noted = note(moved, paid, payerId, now);
    Coupon discountCoupon = priced.discountCoupon();
    if (discountCoupon != null) {
      noted = Coupons.used(noted, use(discountCoupon.id(), paid, Money.ZERO, now));
    }
    World traced = Trail.ofPayment(noted, order, paid, chosen);
    return Provisioning.begin(traced, paid, now);
  }

  /** One entry for the whole payment: every line and source has its own pair of postings. */
  private static World post(World world, Order order, Instant now) {
    List<Posting> postings = new ArrayList<>();
    LedgerAccount revenue = LedgerAccount.vendor(Kind.REVENUE);
    for (OrderLine line : order.lines()) {
      for (Funding funding : line.fundings()) {
        Money amount = funding.amount();
        LedgerAccount source = funding.account();
        postings.add(Posting.of(source, amount.negated(), line.id(), source));
        postings.add(Posting.of(revenue, amount, line.id(), source));
      }
    }
    return postings.isEmpty() ? world : world.post(now, "payment", order.id(), postings);
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
    return Accounts.note(
        world,
        new ChangeNote(
            payerId, balance, Trade.PAYMENT, amount, order.id(), order.serviceTypeCode(), now));
  }
}
