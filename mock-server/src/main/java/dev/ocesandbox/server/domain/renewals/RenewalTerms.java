// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Purchase;
import dev.ocesandbox.server.domain.orders.PurchaseLine;
import dev.ocesandbox.server.domain.orders.ResourceExtension;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.products.Prices;
import dev.ocesandbox.server.domain.quotes.InstallmentPlan;
import dev.ocesandbox.server.domain.resources.Mark;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A further term of a main resource and of its attached resources, with the price. Manual renewals,
 * automatic ones and quotes use it and so cannot differ.
 *
 * @param world with the rules that were applied
 * @param main the main resource
 * @param end end of the term
 * @param lines one for each resource; the main one first
 */
record RenewalTerms(World world, Resource main, NextExpiry end, List<RenewedResource> lines) {

  /**
   * A resource with the price of its term.
   *
   * @param resource the resource
   * @param official list price, including extra days
   * @param bought the order line that buys the term
   */
  record RenewedResource(Resource resource, Money official, PurchaseLine bought) {}

  /** Creates terms with a copy of the lines. */
  RenewalTerms {
    lines = List.copyOf(lines);
  }

  /** Returns the terms; empty if one of the resources is not sold for such a term. */
  static Optional<RenewalTerms> of(World world, ResourceGroup group, Term term) {
    Resource main = group.main();
    NextExpiry end = NextExpiry.of(world, main, term);
    List<RenewedResource> lines = new ArrayList<>();
    for (Resource resource : group.all()) {
      Optional<ExactAmount> price = RenewalPrice.of(world, resource, term);
      if (price.isEmpty()) {
        return Optional.empty();
      }
      lines.add(line(world, main, resource, term, new Priced(end, price.get())));
    }
    World priced =
        end.world()
            .applied("renewals.renew.price")
            .appliedIf(
                group.all().stream().anyMatch(one -> RenewalPrice.isGiven(world, one)),
                "renewals.renew.given-price")
            .appliedIf(lines.size() > 1, "renewals.renew.with-attached")
            .appliedIf(end.extraDays() > 0, "renewals.expiry-day.extra-days-charged");
    return Optional.of(new RenewalTerms(priced, main, end, lines));
  }

  private record Priced(NextExpiry end, ExactAmount price) {
    /** Extra days cost in proportion to the days of the term. */
    Money inCents(World world) {
      return end.extraDays() == 0 ? Prices.inCents(world, price) : withExtraDays();
    }

    private Money withExtraDays() {
      return price.times(end.usualDays() + end.extraDays()).dividedBy(end.usualDays()).rounded();
    }
  }

  private static RenewedResource line(
      World world, Resource main, Resource resource, Term term, Priced priced) {
    Money official = priced.inCents(world);
    return new RenewedResource(
        resource,
        official,
        new PurchaseLine(
            RenewalPrice.wanted(resource),
            term,
            official,
            resource.product().id(),
            new ResourceExtension(
                resource.resourceId(), main.expiresAt().plusSeconds(1), priced.end().end())));
  }

  /**
   * Returns the instalments of a resource that is paid so; null for others. The way of paying does
   * not change with a renewal (ies_03_0400).
   */
  @Nullable InstallmentPlan plan() {
    Term term = lines.get(0).bought().term();
    Integer periods = term.periodNum();
    return main.has(Mark.HALF_PAY)
        ? InstallmentPlan.half(term.periodType(), periods == null ? 1 : periods)
        : null;
  }

  /** Returns the list price of all resources. */
  Money official() {
    return Money.sum(lines.stream().map(RenewedResource::official).toList());
  }

  /** Returns the purchase of the terms. */
  Purchase purchase(int source) {
    return purchase(List.of(this), source);
  }

  /** Returns the purchase of the terms of several main resources of a customer in one order. */
  static Purchase purchase(List<RenewalTerms> all, int source) {
    return new Purchase(
        all.get(0).main().customerId(),
        OrderType.RENEWAL,
        bought(all),
        all.size() > 1 ? Purchase.Options.COMPOSITE : Purchase.Options.NONE,
        source);
  }

  private static List<PurchaseLine> bought(List<RenewalTerms> all) {
    List<PurchaseLine> bought = new ArrayList<>();
    for (RenewalTerms terms : all) {
      for (RenewedResource line : terms.lines) {
        bought.add(line.bought());
      }
    }
    return bought;
  }
}
