// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.domain.orders.Funding;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.RefundPlan;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.resources.Mark;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.unsubscriptions.ResourceRefund.Way;
import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Share;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Calculates what goes back for a resource, term by term (usermanual-billing,
 * unsubscription_topic_20000081).
 */
final class RefundCalculation {

  private static final String ROUNDING = "unsubscriptions.refund.rounding";
  private static final String FOUR_YEARS = "unsubscriptions.fee.four-years";

  private final Resource resource;
  private final Way way;
  private final Instant now;
  private World world;
  private boolean byFiveDays;

  private RefundCalculation(World world, Resource resource, Way way, Instant now) {
    this.world = world;
    this.resource = resource;
    this.way = way;
    this.now = now;
  }

  static ResourceRefund of(World world, Resource resource, Way way, Instant now) {
    return new RefundCalculation(world, resource, way, now).refund();
  }

  private ResourceRefund refund() {
    applyIf(resource.terms().size() > 1, "unsubscriptions.refund.each-term");
    List<PaidTerm> terms =
        way == Way.RENEWALS_ONLY ? resource.renewalsToCome(now) : resource.terms();
    List<TermRefund> refunds = new ArrayList<>();
    for (PaidTerm term : terms) {
      term(term).ifPresent(refunds::add);
    }
    return new ResourceRefund(world, resource, way, lastPeriodType(), refunds, byFiveDays);
  }

  private Optional<TermRefund> term(PaidTerm term) {
    if (!now.isBefore(term.end().plusSeconds(1))) {
      applyIf(true, "unsubscriptions.refund.ended-term");
      return Optional.empty();
    }
    List<Funding> paid = paidFor(term);
    if (!term.hasBegun(now)) {
      return Optional.of(full(term, paid, "unsubscriptions.refund.not-begun-full"));
    }
    if (way == Way.WITH_FIVE_DAYS && isCoveredByFiveDays(term)) {
      byFiveDays = true;
      return Optional.of(full(term, paid, "unsubscriptions.refund.five-day-full"));
    }
    return Optional.of(ordinary(term, paid));
  }

  /** Only the first term is covered. */
  private boolean isCoveredByFiveDays(PaidTerm term) {
    if (!isFirst(term) || !FiveDays.isWithin(term, now)) {
      return false;
    }
    boolean promoted = !resource.has(Mark.NO_FIVE_DAYS);
    boolean left = FiveDays.areLeft(world, resource.customerId(), now);
    applyIf(!promoted, "unsubscriptions.refund.five-day-not-promoted");
    applyIf(!left, "unsubscriptions.refund.five-day-quota");
    return promoted && left;
  }

  /** Returns everything that was paid, including cash coupons. */
  private TermRefund full(PaidTerm term, List<Funding> paid, String rule) {
    applyIf(true, rule);
    return new TermRefund(term.orderId(), noted(paid), Money.ZERO, Money.ZERO);
  }

  /**
   * Returns what was actually paid, less what was consumed by the hour and the fee; never below
   * zero.
   */
  private TermRefund ordinary(PaidTerm term, List<Funding> paid) {
    TermHours hours = TermHours.of(term, now);
    Money actual = RefundPlan.refundable(paid);
    Money consumed = share(actual, hours.used(), hours.all()).min(actual);
    Money fee = fee(actual, hours);
    Money kept = fee.min(actual.minus(consumed));
    world =
        world
            .applied(
                "unsubscriptions.refund.ordinary",
                "unsubscriptions.refund.paid-amount",
                "unsubscriptions.refund.consumed-by-hours",
                "unsubscriptions.refund.hours-cut",
                ROUNDING)
            .appliedIf(!isFirst(term), "unsubscriptions.refund.renewed-from-midnight");
    applyIf(kept.compareTo(fee) < 0, "unsubscriptions.refund.never-negative");
    applyIf(kept.compareTo(fee) < 0, "unsubscriptions.refund.kept-at-most-paid");
    List<Funding> back = RefundPlan.split(actual.minus(consumed).minus(kept), paid);
    TermRefund refund = new TermRefund(term.orderId(), back, consumed, kept);
    applyIf(refund.back().size() > 1, "unsubscriptions.refund.by-share");
    noted(refund.back());
    return refund;
  }

  /** Returns part / whole of an amount in whole cents (unsubscriptions.refund.rounding). */
  private Money share(Money amount, long part, long whole) {
    return world.reads(ROUNDING, "cut")
        ? ExactAmount.of(amount).times(part).dividedBy(whole).cut()
        : amount.times(part, whole);
  }

  private Money fee(Money actual, TermHours hours) {
    if (resource.has(Mark.FEE_WAIVED)) {
      applyIf(true, "unsubscriptions.fee.waived-by-contract");
      return Money.ZERO;
    }
    FeeTable fees = world.get(UnsubscriptionsState.SLOT).table();
    world =
        world.applied(
            "unsubscriptions.fee.of-paid-amount",
            "unsubscriptions.fee.year-by-hours",
            fees.row(hours.months()).rule());
    int percent = fees.percent(charged(hours.months(), fees), hours.used());
    return share(actual, percent, 100);
  }

  /** Returns the months whose row of the table counts (unsubscriptions.fee.four-years). */
  private long charged(long months, FeeTable fees) {
    boolean four = fees.row(months).rule().equals(FOUR_YEARS);
    return four && world.reads(FOUR_YEARS, "three-years") ? FeeTable.THREE_YEARS : months;
  }

  /** Notes where the money goes. */
  private List<Funding> noted(List<Funding> back) {
    for (Funding funding : back) {
      applyIf(true, rule(funding.source()));
      boolean other = !funding.owner().equals(resource.customerId());
      applyIf(other, "unsubscriptions.refund.to-who-paid");
    }
    return back;
  }

  private static String rule(Funding.Source source) {
    return switch (source) {
      case CASH -> "unsubscriptions.refund.to-cash-account";
      case CREDIT -> "unsubscriptions.refund.credit-counts";
      case SETTLEMENT -> "unsubscriptions.refund.monthly-settlement";
      case CARD, FLEXI_COUPON -> "unsubscriptions.refund.to-coupons-and-cards";
      case CASH_COUPON -> "unsubscriptions.refund.cash-coupons";
    };
  }

  /** Returns what has paid for this resource's share of the order line. */
  private List<Funding> paidFor(PaidTerm term) {
    applyIf(term.shares() > 1, "unsubscriptions.refund.own-lines");
    List<Funding> paid = new ArrayList<>();
    for (Funding funding : lineOf(term).map(OrderLine::fundings).orElse(List.of())) {
      List<Money> shares =
          Share.split(funding.amount(), Collections.nCopies(term.shares(), new Money(1)));
      Money share = shares.get(term.share());
      if (share.isPositive()) {
        paid.add(funding.withAmount(share));
      }
    }
    return paid;
  }

  private int lastPeriodType() {
    PaidTerm last = resource.terms().get(resource.terms().size() - 1);
    return lineOf(last).map(line -> line.term().periodType()).orElse(Term.MONTH);
  }

  private Optional<OrderLine> lineOf(PaidTerm term) {
    return Orders.find(world, term.orderId()).stream()
        .flatMap(order -> order.lines().stream())
        .filter(line -> line.id().equals(term.lineId()))
        .findFirst();
  }

  private boolean isFirst(PaidTerm term) {
    return term.equals(resource.terms().get(0));
  }

  private void applyIf(boolean holds, String rule) {
    world = world.appliedIf(holds, rule);
  }
}
