// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.CreditLine;
import dev.ocesandbox.server.domain.coupons.Card;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.metering.Paid.Source;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The money of a payer during a settlement, and what each source has paid so far: coupons, cards,
 * cash, credit lines, then debt. Customers with monthly settlement pay with coupons, and the rest
 * is put on monthly settlement.
 */
final class Purse {

  /** More than anything costs. */
  private static final Money PLENTY = Money.of("999999999999.99");

  private final String payerId;
  private final boolean itsOwn;
  private final boolean monthlySettlement;
  private final CouponPurse coupons;
  private final Map<SourceKey, Money> left = new LinkedHashMap<>();
  private final Map<SourceKey, Money> paid = new LinkedHashMap<>();

  /**
   * One source of money.
   *
   * @param source its kind
   * @param reference id of the coupon or card, expiry of the credit line; empty for other sources
   */
  record SourceKey(Source source, String reference) {}

  /** Creates a purse with as much cash as is needed, for which a top-up is still to be made. */
  static Purse ofItsOwn(Customer payer) {
    Purse purse = new Purse(payer.id(), payer.monthlySettlement(), CouponPurse.empty());
    if (!payer.monthlySettlement()) {
      purse.add(Source.CASH, "", PLENTY);
    }
    return purse;
  }

  private Purse(String payerId, boolean monthlySettlement, CouponPurse coupons) {
    this.payerId = payerId;
    this.itsOwn = true;
    this.monthlySettlement = monthlySettlement;
    this.coupons = coupons;
  }

  Purse(World world, String payerId, Instant at) {
    this.payerId = payerId;
    this.itsOwn = false;
    this.monthlySettlement = world.customer(payerId).monthlySettlement();
    this.coupons = new CouponPurse(world, payerId);
    if (!monthlySettlement) {
      cards(world, payerId, at).forEach(card -> add(Source.CARD, card.id(), balance(world, card)));
      add(Source.CASH, "", Accounts.cash(world, payerId));
      for (CreditLine line : Accounts.creditLines(world, payerId)) {
        add(Source.CREDIT, line.reference(), line.available(world));
      }
    }
  }

  private static Money balance(World world, Card card) {
    return Cards.balance(world, card);
  }

  private static List<Card> cards(World world, String payerId, Instant at) {
    return StreamSupport.stream(Cards.of(world, payerId).spliterator(), false)
        .filter(card -> Cards.isUsable(world, card, at))
        .sorted(Comparator.comparing(Card::expiresAt).thenComparingLong(Card::number))
        .toList();
  }

  private void add(Source source, String reference, Money amount) {
    if (amount.isPositive()) {
      left.put(new SourceKey(source, reference), amount);
    }
  }

  /** Pays for use and returns what each source has paid. What no money covers is debt. */
  List<Paid> pay(CouponPurse.Bill bill, UseTrail trail) {
    if (bill.due().isZero()) {
      return List.of();
    }
    List<Paid> parts = new ArrayList<>(coupons.pay(bill, trail));
    Money open = parts.stream().map(Paid::amount).reduce(bill.due(), Money::minus);
    for (Map.Entry<SourceKey, Money> source : left.entrySet()) {
      Money part = open.min(source.getValue());
      if (part.isPositive()) {
        SourceKey key = source.getKey();
        source.setValue(source.getValue().minus(part));
        parts.add(new Paid(key.source(), key.reference(), part));
        open = open.minus(part);
      }
    }
    if (open.isPositive()) {
      parts.add(new Paid(monthlySettlement ? Source.SETTLEMENT : Source.DEBT, "", open));
    }
    trail.paid(parts, paid.isEmpty());
    parts.forEach(
        part ->
            paid.merge(new SourceKey(part.source(), part.reference()), part.amount(), Money::plus));
    return List.copyOf(parts);
  }

  String payerId() {
    return payerId;
  }

  /** Returns whether nothing of the payer is in it, so that packages cover nothing either. */
  boolean isItsOwn() {
    return itsOwn;
  }

  /** Returns what all sources have paid. */
  Money paidInAll() {
    return Money.sum(List.copyOf(paid.values()));
  }

  /** Returns what each source has paid in all, in the order in which they first paid. */
  Map<SourceKey, Money> paid() {
    return paid;
  }

  /** Returns what all sources of some kinds have paid in all. */
  Money paidBy(Source source) {
    return Money.sum(
        paid.entrySet().stream()
            .filter(entry -> entry.getKey().source() == source)
            .map(Map.Entry::getValue)
            .toList());
  }

  /** Returns the first bill that a coupon has paid. */
  CouponPurse.Bill firstOf(String couponId) {
    return coupons.firstOf(couponId);
  }

  /** Returns the source of what a kind of coupon pays. */
  static Source of(CouponKind kind) {
    return kind == CouponKind.CASH ? Source.CASH_COUPON : Source.FLEXI_COUPON;
  }
}
