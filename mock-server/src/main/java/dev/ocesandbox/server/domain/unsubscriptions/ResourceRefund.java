// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.domain.orders.Funding;
import dev.ocesandbox.server.domain.orders.GiveBack;
import dev.ocesandbox.server.domain.orders.GiveBack.TermPart;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.resources.Mark;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Share;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes back for one resource, term by term.
 *
 * @param part what goes back
 * @param byFiveDays whether the five days made it so
 * @param rules which rules shaped it
 */
record ResourceRefund(GiveBack.Part part, boolean byFiveDays, List<String> rules) {

  /** How a resource is given back. */
  enum Way {
    WITH_FIVE_DAYS,
    ORDINARY,
    RENEWALS_ONLY
  }

  static ResourceRefund of(World world, Resource resource, Way way, Instant now) {
    List<TermPart> parts = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    boolean fiveDays = false;
    FeeTable fees =
        resource.has(Mark.FEE_WAIVED) ? null : world.get(UnsubscriptionsState.SLOT).table();
    List<PaidTerm> terms =
        way == Way.RENEWALS_ONLY ? resource.renewalsToCome(now) : resource.terms();
    for (PaidTerm term : terms) {
      boolean covered = way == Way.WITH_FIVE_DAYS && FiveDays.cover(world, resource, term, now);
      Optional<TermRefund> refund = term(world, term, new Case(covered, fees, now), rules);
      refund.ifPresent(
          worked -> {
            parts.add(worked.part());
            rules.addAll(worked.rules());
          });
      fiveDays |= covered && term.hasBegun(now);
    }
    if (way == Way.WITH_FIVE_DAYS) {
      rules.addAll(FiveDays.rules(world, resource, now));
    }
    rules.addAll(shape(resource, parts, now));
    return new ResourceRefund(part(world, resource, way, parts), fiveDays, rules);
  }

  /** How a term is looked at. */
  private record Case(boolean covered, @Nullable FeeTable fees, Instant now) {}

  private static Optional<TermRefund> term(
      World world, PaidTerm term, Case how, List<String> rules) {
    List<Funding> paid = paidFor(world, term);
    if (!how.now().isBefore(term.end().plusSeconds(1))) {
      rules.add("refund.ended-term");
      return Optional.empty();
    }
    if (!term.hasBegun(how.now())) {
      return Optional.of(TermRefund.full(term, paid, "refund.not-begun-full"));
    }
    return Optional.of(
        how.covered()
            ? TermRefund.full(term, paid, "refund.five-day-full")
            : TermRefund.ordinary(term, paid, how.fees(), how.now()));
  }

  /** The rules that follow from what the resource and its terms look like. */
  private static List<String> shape(Resource resource, List<TermPart> parts, Instant now) {
    List<String> rules = new ArrayList<>();
    boolean renewed = resource.terms().stream().skip(1).anyMatch(term -> term.hasBegun(now));
    if (renewed) {
      rules.add("refund.renewed-from-midnight");
    }
    if (resource.terms().size() > 1) {
      rules.add("refund.each-term");
    }
    if (resource.terms().get(0).shares() > 1) {
      rules.add("refund.own-lines");
    }
    List<Funding> back = parts.stream().flatMap(part -> part.back().stream()).toList();
    for (Funding source : back) {
      rules.add(
          switch (source.source()) {
            case CASH -> "refund.to-cash-account";
            case CREDIT -> "refund.credit-counts";
            case SETTLEMENT -> "refund.monthly-settlement";
            case CARD, FLEXI_COUPON -> "refund.to-coupons-and-cards";
            case CASH_COUPON -> "refund.cash-coupons";
          });
      if (!source.owner().equals(resource.customerId())) {
        rules.add("refund.to-who-paid");
      }
    }
    if (back.size() > 1) {
      rules.add("refund.by-share");
    }
    return rules;
  }

  private static GiveBack.Part part(World world, Resource resource, Way way, List<TermPart> parts) {
    Resource.Product product = resource.product();
    PaidTerm last = resource.terms().get(resource.terms().size() - 1);
    int periodType = lineOf(world, last).map(line -> line.term().periodType()).orElse(2);
    return new GiveBack.Part(
        List.of(new Order.Ended(resource.resourceId(), way == Way.RENEWALS_ONLY)),
        new OrderLine.Product(
            product.id(),
            product.key().serviceTypeCode(),
            product.key().resourceTypeCode(),
            product.key().resourceSpec(),
            product.regionCode(),
            product.size()),
        periodType,
        parts);
  }

  /** What this resource's share of the order line was paid with. */
  static List<Funding> paidFor(World world, PaidTerm term) {
    List<Funding> paid = new ArrayList<>();
    for (Funding funding : lineOf(world, term).map(OrderLine::fundings).orElse(List.of())) {
      List<Money> shares =
          Share.split(funding.amount(), Collections.nCopies(term.shares(), new Money(1)));
      Money share = shares.get(term.share());
      if (share.isPositive()) {
        paid.add(funding.withAmount(share));
      }
    }
    return paid;
  }

  private static Optional<OrderLine> lineOf(World world, PaidTerm term) {
    return Orders.find(world, term.orderId())
        .flatMap(
            order -> order.lines().stream().filter(l -> l.id().equals(term.lineId())).findFirst());
  }
}
