// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.orders.Extension;
import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Purchase;
import dev.ocesandbox.server.domain.orders.PurchaseLine;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A further term of a main resource and of all that is attached to it, with its price. Orders by
 * hand, automatic ones and quotes ask here and so cannot differ.
 *
 * @param main the main resource
 * @param end where the term ends
 * @param lines one for each resource, the main one first
 * @param expireDay the customer's unified day of expiry; null when there is none
 */
record RenewalTerms(Resource main, NextEnd end, List<Line> lines, @Nullable Integer expireDay) {

  /**
   * What one resource costs.
   *
   * @param resource which
   * @param official list price, extra days included
   * @param bought as an order line
   */
  record Line(Resource resource, Money official, PurchaseLine bought) {}

  /** Copies the lines. */
  RenewalTerms {
    lines = List.copyOf(lines);
  }

  /** Returns the term; empty when one of the resources is not sold for it. */
  static Optional<RenewalTerms> of(World world, Holding holding, Term term) {
    Resource main = holding.main();
    Integer day = Resources.config(world, main.customerId()).expireDay();
    NextEnd end = NextEnd.of(main, term, day);
    List<Line> lines = new ArrayList<>();
    for (Resource resource : holding.all()) {
      Optional<Money> price = RenewalPrice.of(world, resource, term);
      if (price.isEmpty()) {
        return Optional.empty();
      }
      lines.add(line(main, resource, term, new Priced(end, price.get())));
    }
    return Optional.of(new RenewalTerms(main, end, lines, day));
  }

  private record Priced(NextEnd end, Money price) {
    /** Extra days cost in proportion to the days of the bought period. */
    Money withExtraDays() {
      return price.plus(price.times(end.extraDays(), end.usualDays()));
    }
  }

  private static Line line(Resource main, Resource resource, Term term, Priced priced) {
    Money official = priced.withExtraDays();
    return new Line(
        resource,
        official,
        new PurchaseLine(
            RenewalPrice.wanted(resource),
            term,
            official,
            resource.product().id(),
            new Extension(
                resource.resourceId(), main.expiresAt().plusSeconds(1), priced.end().end())));
  }

  /** Returns the list price of all. */
  Money official() {
    return lines.stream().map(Line::official).reduce(Money.ZERO, Money::plus);
  }

  /** Returns the order that buys it. */
  Purchase purchase(int source) {
    return new Purchase(
        main.customerId(),
        OrderType.RENEWAL,
        lines.stream().map(Line::bought).toList(),
        Purchase.Wishes.NONE,
        source);
  }

  /** Notes the rules that have shaped it. */
  World traced(World world) {
    World traced = world.applied("renewals.renew.price").applied("renewals.renew.from-old-expiry");
    traced = note(traced, lines.size() > 1, "renewals.renew.with-attached");
    traced =
        note(
            traced,
            end.usual().getDayOfMonth() != end.before().getDayOfMonth(),
            "renewals.renew.days-kept");
    traced = note(traced, expireDay != null, "renewals.expiry-day.aligns");
    traced = note(traced, end.extraDays() > 0, "renewals.expiry-day.moves-forward");
    traced = note(traced, end.extraDays() > 0, "renewals.expiry-day.extra-days-charged");
    return note(traced, expireDay != null && expireDay < 0, "renewals.expiry-day.last-of-month");
  }

  private static World note(World world, boolean holds, String rule) {
    return holds ? world.applied(rule) : world;
  }
}
