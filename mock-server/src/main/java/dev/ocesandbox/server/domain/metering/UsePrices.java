// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.products.UsageFactor;
import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Quantity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calculates what is due for use (billing_faq_5100021). Equal use is calculated once in a
 * settlement, because thousands of resources are equal.
 */
final class UsePrices {

  private final Map<Priced, Each> known = new HashMap<>();

  private record Priced(
      UsageFactor factor,
      @Nullable Integer size,
      Quantity used,
      Use.Share share,
      Quantity covered,
      @Nullable String discountId) {}

  /**
   * Returns what is due for use.
   *
   * @param covered what resource packages have covered of it
   * @param discount the discount; null for none
   */
  Each of(Use use, Quantity covered, @Nullable Discount discount) {
    Priced priced =
        new Priced(
            use.factor(),
            use.size(),
            use.used(),
            use.share(),
            covered,
            discount == null ? null : discount.id());
    Each each = known.get(priced);
    if (each == null) {
      each = calculated(use, covered, discount);
      known.put(priced, each);
    }
    return each;
  }

  private static Each calculated(Use use, Quantity covered, @Nullable Discount discount) {
    UsageFactor factor = use.factor();
    ExactAmount exact = use.price(use.used().minus(covered));
    FineAmount official = FineAmount.cut(exact);
    FineAmount net = FineAmount.cut(reduced(exact, discount));
    return new Each(
        use.size(),
        use.used(),
        covered,
        factor.unitPrice().orElse(null),
        official,
        official.minus(net),
        net.cut(),
        discount == null ? null : discount.id());
  }

  /** The exact price is discounted, so that a cut does not lower it twice. */
  private static ExactAmount reduced(ExactAmount exact, @Nullable Discount discount) {
    return discount == null || discount.ratio() == null ? exact : exact.times(discount.ratio());
  }
}
