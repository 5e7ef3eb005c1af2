// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.products.Prices;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Share;
import dev.ocesandbox.server.world.World;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calculates the list price of a further term of a resource.
 *
 * <p>A price that was given for renewals with the order applies to all of them. Inferred: otherwise
 * the current price book applies. If it does not have the product, the price is that of the first
 * term by the month, so that rounding does not add up over the years.
 */
final class RenewalPrice {

  /** The product is in the price book, but not sold so. */
  private static final Set<String> NOT_SOLD_SO =
      Set.of("quotes.product-term", "quotes.product-charge-mode");

  /** What one renewal may cost; amounts from outside are not larger either. */
  private static final Money MOST = Money.of("999999999999.99");

  private RenewalPrice() {}

  /** Returns the exact price; empty if the product is not sold for such a term. */
  static Optional<ExactAmount> of(World world, Resource resource, Term term) {
    if (resource.isPackage() && term.periodType() == Term.YEAR && !isByYear(world, resource)) {
      return Optional.empty();
    }
    if (isGiven(world, resource)) {
      return inProportion(world, resource, term, OrderLine::renewalPrice);
    }
    Integer periods = term.periodNum();
    return Prices.exactlyOfTerm(
            world, wanted(resource), term.periodType(), periods == null ? 1 : periods)
        .fold(
            (same, price) -> Optional.of(price),
            refusal ->
                NOT_SOLD_SO.contains(refusal.rule())
                    ? Optional.empty()
                    : inProportion(world, resource, term, OrderLine::official));
  }

  /** Returns whether the price of renewals was given when a resource was bought. */
  static boolean isGiven(World world, Resource resource) {
    return line(world, resource.terms().get(0))
        .filter(line -> line.renewalPrice() != null)
        .isPresent();
  }

  /** A package that was bought by the month is renewed by the month. */
  private static boolean isByYear(World world, Resource resource) {
    return line(world, resource.terms().get(0))
        .filter(line -> line.term().periodType() == Term.YEAR)
        .isPresent();
  }

  static ProductRequest wanted(Resource resource) {
    Resource.Product product = resource.product();
    return new ProductRequest(product.key(), product.regionCode(), null, product.size(), 1);
  }

  /** Returns a resource's share of a price of its first order line, scaled to another term. */
  private static Optional<ExactAmount> inProportion(
      World world, Resource resource, Term term, Function<OrderLine, @Nullable Money> price) {
    PaidTerm first = resource.terms().get(0);
    return line(world, first)
        .filter(line -> hours(line.term()) > 0)
        .map(
            line ->
                ExactAmount.of(share(price.apply(line), first))
                    .times(hours(term))
                    .dividedBy(hours(line.term())))
        .filter(scaled -> !scaled.exceeds(MOST));
  }

  private static Money share(@Nullable Money price, PaidTerm first) {
    return price == null
        ? Money.ZERO
        : Share.split(price, Collections.nCopies(first.shares(), new Money(1))).get(first.share());
  }

  static Optional<OrderLine> line(World world, PaidTerm term) {
    Optional<Order> order = Orders.find(world, term.orderId());
    if (order.isPresent()) {
      for (OrderLine line : order.get().lines()) {
        if (line.id().equals(term.lineId())) {
          return Optional.of(line);
        }
      }
    }
    return Optional.empty();
  }

  /** A month counts as 30 days and a year as twelve months; this only compares two terms. */
  private static long hours(Term term) {
    long periods = term.periodNum() == null ? 0 : term.periodNum();
    return switch (term.periodType()) {
      case 0 -> periods * 24;
      case 1 -> periods * 24 * 7;
      case 2 -> periods * 24 * 30;
      case 3 -> periods * 24 * 30 * 12;
      case 4 -> periods;
      default -> 0;
    };
  }
}
