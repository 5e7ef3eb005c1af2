// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.CreditLine;
import dev.ocesandbox.server.domain.coupons.Card;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.CartLine;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Share;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works out which source pays how much of which line: the cash coupon, flexi-purchase coupons,
 * cards, then the balance.
 *
 * <p>In its world the coupons that the order had reserved have been released. Every amount is split
 * over the lines that it may pay, because refunds and bills are calculated for each line.
 */
final class PaymentPlan {

  private World world;
  private final Order order;
  private final String payerId;
  private final List<List<Funding>> fundings = new ArrayList<>();
  private final List<OrderLine> lines;
  private final Set<String> allLines;

  PaymentPlan(World world, Order order, List<OrderLine> discountedLines, String payerId) {
    this.world = world;
    this.order = order;
    this.payerId = payerId;
    this.lines = discountedLines;
    this.allLines = idsOf(lines);
    lines.forEach(line -> fundings.add(new ArrayList<>()));
  }

  /** Returns the world with the rules that were applied. */
  World world() {
    return world;
  }

  /** Lets coupons and cards pay, in the documented order. */
  PaymentPlan by(SelectedCoupons selected) {
    if (selected.equals(SelectedCoupons.NONE)) {
      return this;
    }
    boolean cash = selected.has(CouponKind.CASH);
    boolean flexi = selected.has(CouponKind.FLEXI);
    boolean cards = !selected.cards().isEmpty();
    if (cash || flexi || cards) {
      applyIf(!open().equals(order.amountAfterDiscount()), "orders.pay.discounts-before-coupons");
      applyIf(cash && flexi, "orders.pay.cash-coupon-first");
      applyIf(flexi && cards, "orders.pay.cards-after-flexi");
      applyIf(true, "orders.pay.coupons-before-balance");
    }
    selected.of(CouponKind.CASH).forEach(c -> coupon(c, Funding.Source.CASH_COUPON));
    selected.of(CouponKind.FLEXI).forEach(c -> coupon(c, Funding.Source.FLEXI_COUPON));
    selected.cards().forEach(this::card);
    return this;
  }

  /** Lets the balance pay the rest. Returns whether it is sufficient. */
  boolean byBalance() {
    if (world.customer(payerId).monthlySettlement()) {
      Money owed = take(Funding.Source.SETTLEMENT, "", open(), allLines);
      applyIf(owed.isPositive(), "orders.pay.monthly-settlement-first");
      return true;
    }
    take(Funding.Source.CASH, "", Accounts.cash(world, payerId), allLines);
    List<CreditLine> credit = Accounts.creditLines(world, payerId);
    boolean byCredit = false;
    for (CreditLine line : credit) {
      Money part = take(Funding.Source.CREDIT, line.reference(), line.available(world), allLines);
      byCredit |= part.isPositive();
    }
    applyIf(byCredit, "orders.pay.cash-before-credit");
    applyIf(byCredit && credit.size() > 1, "orders.pay.credit-that-expires-first");
    return open().isZero();
  }

  /** Returns the lines with what was paid for each. */
  List<OrderLine> paidLines() {
    List<OrderLine> paid = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      paid.add(lines.get(i).paid(fundings.get(i)));
    }
    return paid;
  }

  private void coupon(Coupon coupon, Funding.Source source) {
    Set<String> eligible =
        Coupons.eligible(coupon, OrderCart.of(world, order, lines)).stream()
            .map(CartLine::lineId)
            .collect(Collectors.toSet());
    Money payable =
        lines.stream()
            .filter(line -> eligible.contains(line.id()))
            .map(OrderLine::payable)
            .reduce(Money.ZERO, Money::plus);
    Money cap = Coupons.cap(coupon, payable);
    applyIf(cap.compareTo(payable) < 0, "coupons.limit.maximum-share");
    use(source, coupon.id(), Coupons.available(world, coupon).min(cap), eligible);
  }

  private void card(Card card) {
    use(Funding.Source.CARD, card.id(), Cards.balance(world, card), allLines);
  }

  private void use(Funding.Source source, String reference, Money most, Set<String> lineIds) {
    Money used = take(source, reference, most, lineIds);
    applyIf(used.compareTo(most) < 0, "orders.pay.at-most-the-price");
  }

  /** Lets a source pay up to an amount of some lines; returns how much it pays. */
  private Money take(Funding.Source source, String reference, Money most, Set<String> lineIds) {
    List<Money> weights = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      weights.add(lineIds.contains(lines.get(i).id()) ? open(i) : Money.ZERO);
    }
    Money amount = most.min(Money.sum(weights));
    if (!amount.isPositive()) {
      return Money.ZERO;
    }
    List<Money> parts = Share.split(amount, weights);
    for (int i = 0; i < lines.size(); i++) {
      if (parts.get(i).isPositive()) {
        fundings.get(i).add(new Funding(source, payerId, reference, parts.get(i)));
      }
    }
    return amount;
  }

  private void applyIf(boolean holds, String rule) {
    world = world.appliedIf(holds, rule);
  }

  private static Set<String> idsOf(List<OrderLine> lines) {
    return lines.stream().map(OrderLine::id).collect(Collectors.toSet());
  }

  private Money open(int line) {
    Money open = lines.get(line).payable();
    for (Funding funding : fundings.get(line)) {
      open = open.minus(funding.amount());
    }
    return open;
  }

  /** Returns how much is still to be paid. */
  Money open() {
    Money sum = Money.ZERO;
    for (int i = 0; i < lines.size(); i++) {
      sum = sum.plus(open(i));
    }
    return sum;
  }
}
