// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.accounts.Accounts;
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
 * Works out who pays what for which line: cash coupon, flexi coupons, cards, then the balance.
 *
 * <p>The world is one in which the order's own locks have been released. Every amount is split over
 * the lines it may pay without losing a cent, because refunds and bills need it line by line.
 */
final class PaymentPlan {

  private final World world;
  private final Order order;
  private final String payerId;
  private final List<List<Funding>> fundings = new ArrayList<>();
  private final List<OrderLine> lines;

  PaymentPlan(World world, Order order, List<OrderLine> discountedLines, String payerId) {
    this.world = world;
    this.order = order;
    this.payerId = payerId;
    this.lines = discountedLines;
    lines.forEach(line -> fundings.add(new ArrayList<>()));
  }

  /** Lets coupons and cards pay, in the documented order. */
  PaymentPlan by(Chosen chosen) {
    chosen.of(CouponKind.CASH).forEach(c -> coupon(c, Funding.Source.CASH_COUPON));
    chosen.of(CouponKind.FLEXI).forEach(c -> coupon(c, Funding.Source.FLEXI_COUPON));
    chosen.cards().forEach(this::card);
    return this;
  }

  /** Lets the balance pay what is left; false when it does not suffice. */
  boolean byBalance() {
    if (world.customer(payerId).monthlySettlement()) {
      take(Funding.Source.SETTLEMENT, "", open(), allLines());
      return true;
    }
    take(Funding.Source.CASH, "", Accounts.cash(world, payerId), allLines());
    take(Funding.Source.CREDIT, "", Accounts.credit(world, payerId), allLines());
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
        Coupons.eligible(coupon, Carts.of(world, order, lines)).stream()
            .map(CartLine::lineId)
            .collect(Collectors.toSet());
    Money payable =
        lines.stream()
            .filter(line -> eligible.contains(line.id()))
            .map(OrderLine::payable)
            .reduce(Money.ZERO, Money::plus);
    Money most = Coupons.available(world, coupon).min(Coupons.cap(coupon, payable));
    take(source, coupon.id(), most, eligible);
  }

  private void card(Card card) {
    take(Funding.Source.CARD, card.id(), Cards.balance(world, card), allLines());
  }

  private void take(Funding.Source source, String reference, Money most, Set<String> lineIds) {
    List<Money> weights = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      weights.add(lineIds.contains(lines.get(i).id()) ? open(i) : Money.ZERO);
    }
    Money amount = most.min(Money.sum(weights));
    if (!amount.isPositive()) {
      return;
    }
    List<Money> parts = Share.split(amount, weights);
    for (int i = 0; i < lines.size(); i++) {
      if (parts.get(i).isPositive()) {
        fundings.get(i).add(new Funding(source, payerId, reference, parts.get(i)));
      }
    }
  }

  private Set<String> allLines() {
    return lines.stream().map(OrderLine::id).collect(Collectors.toSet());
  }

  private Money open(int line) {
    return fundings.get(line).stream()
        .map(Funding::amount)
        .reduce(lines.get(line).payable(), Money::minus);
  }

  /** Returns what nobody pays yet. */
  Money open() {
    Money sum = Money.ZERO;
    for (int i = 0; i < lines.size(); i++) {
      sum = sum.plus(open(i));
    }
    return sum;
  }
}
