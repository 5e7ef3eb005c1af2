// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calculates list prices, without discounts (bcloud_01001, bcloud_01002).
 *
 * <p>Quotes and orders use it both and so cannot differ.
 */
public final class Prices {

  private static final String ROUNDED = "quotes.rounded-lines";

  private Prices() {}

  /**
   * Returns the price of a term in whole cents; refused if the product is not sold for such a term.
   *
   * <p>Inferred: a line is rounded half up to the cent, as it must be when it is ordered; a world
   * can have it cut (quotes.rounded-lines).
   */
  public static Change<Money> ofTerm(
      World world, ProductRequest wanted, int periodType, int periodNum) {
    return exactlyOfTerm(world, wanted, periodType, periodNum)
        .then((same, exact) -> Change.of(same.applied(ROUNDED), inCents(same, exact)));
  }

  /** Returns the price of a line in whole cents, as orders and quotes of a world show it. */
  public static Money inCents(World world, ExactAmount exact) {
    return world.reads(ROUNDED, "cut") ? exact.cut() : exact.rounded();
  }

  /** Returns the exact price of a term; refused if the product is not sold for such a term. */
  public static Change<ExactAmount> exactlyOfTerm(
      World world, ProductRequest wanted, int periodType, int periodNum) {
    return sold(world, wanted, ChargeMode.PERIOD)
        .then(
            (same, product) -> {
              Optional<Tariff> tariff = product.termPrice(periodType, periodNum);
              return tariff.isEmpty()
                  ? Change.refused(ProductsError.OTHER_TERM.of(wanted, terms(product, periodType)))
                  : limited(same, wanted, total(product, tariff.get(), wanted));
            });
  }

  /** Returns the exact price of usage; refused if the product is not metered so. */
  public static Change<ExactAmount> ofUsage(World world, ProductRequest wanted, Usage usage) {
    PriceBook book = Products.priceBook(world);
    return sold(world, wanted, ChargeMode.ON_DEMAND)
        .fold(
            (same, product) ->
                product
                    .usagePrice(usage.factor())
                    .map(price -> used(same, wanted, product, price, usage))
                    .orElseGet(() -> unmetered(book, wanted, product, usage)),
            refusal ->
                BillingItems.isOnlyByPeriod(book, wanted.key())
                    ? Change.refused(
                        ProductsError.NO_BILLING_ITEMS.of(wanted, wanted.key().resourceTypeCode()))
                    : Change.refused(refusal));
  }

  private static Change<ExactAmount> unmetered(
      PriceBook book, ProductRequest wanted, Product product, Usage usage) {
    ProductsError error =
        BillingItems.hasFactor(book, wanted.key(), usage.factor())
            ? ProductsError.USAGE_FACTOR_OF_OTHERS
            : ProductsError.USAGE_FACTOR;
    return Change.refused(error.of(wanted, factors(product)));
  }

  private static Change<ExactAmount> used(
      World world, ProductRequest wanted, Product product, UsagePrice price, Usage usage) {
    Optional<Units.Factor> factor = Units.factor(usage.measureId(), price.measureId());
    if (factor.isEmpty()) {
      String unit = String.valueOf(price.measureId());
      return Change.refused(ProductsError.USAGE_MEASURE.of(wanted, unit));
    }
    ExactAmount each =
        price.of(units(product, wanted)).times(wanted.quantity()).times(usage.value());
    return limited(
        world, wanted, each.times(factor.get().times()).dividedBy(factor.get().dividedBy()));
  }

  private static ExactAmount total(Product product, Tariff tariff, ProductRequest wanted) {
    return tariff.of(units(product, wanted)).times(wanted.quantity());
  }

  /** The size of a product without sizes is ignored (seen in client captures). */
  private static int units(Product product, ProductRequest wanted) {
    ProductRequest.Size size = wanted.size();
    return product.sizeMeasureId() == null || size == null ? 1 : size.amount();
  }

  private static Change<ExactAmount> limited(
      World world, ProductRequest wanted, ExactAmount price) {
    return price.exceeds(ProductsLimits.PRICE)
        ? Change.refused(ProductsError.TOO_MUCH.of(wanted, ProductsLimits.PRICE.toString()))
        : Change.of(world, price);
  }

  private static Change<Product> sold(World world, ProductRequest wanted, ChargeMode mode) {
    PriceBook book = Products.priceBook(world);
    Optional<Product> found = book.find(wanted.key());
    if (found.isEmpty()) {
      return Change.refused(SimilarProducts.unknown(book, wanted));
    }
    Product product = found.get();
    if (!product.isSoldIn(wanted.regionCode())) {
      String regions = String.join(", ", new TreeSet<>(product.regions()));
      return Change.refused(ProductsError.NOT_IN_REGION.of(wanted, regions));
    }
    if (!Zones.isIn(wanted.zone(), wanted.regionCode())) {
      return Change.refused(
          ProductsError.NOT_IN_ZONE.of(wanted, String.join(", ", Zones.of(wanted.regionCode()))));
    }
    if (!product.isSold(mode)) {
      String other = mode == ChargeMode.PERIOD ? "on demand" : "by period";
      return Change.refused(ProductsError.OTHER_CHARGE_MODE.of(wanted, other));
    }
    return sized(world, wanted, product);
  }

  private static Change<Product> sized(World world, ProductRequest wanted, Product product) {
    Integer measure = product.sizeMeasureId();
    ProductRequest.Size size = wanted.size();
    if (measure == null) {
      return Change.of(world, product);
    }
    if (size == null) {
      return Change.refused(ProductsError.SIZE_MISSING.of(wanted, measure.toString()));
    }
    return size.measureId() == null || size.measureId().equals(measure)
        ? Change.of(world, product)
        : Change.refused(ProductsError.SIZE_MEASURE.of(wanted, measure.toString()));
  }

  /** Returns the numbers of periods of a type; if there are none, the types. */
  private static String terms(Product product, int periodType) {
    String numbers =
        product.period().stream()
            .filter(price -> price.periodType() == periodType)
            .flatMap(price -> Stream.ofNullable(price.periodNum()))
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return numbers.isEmpty()
        ? "period_type "
            + product.period().stream()
                .map(TermPrice::periodType)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "))
        : "period_type " + periodType + " with period_num " + numbers;
  }

  private static String factors(Product product) {
    return product.onDemand().stream()
        .map(UsagePrice::usageFactor)
        .collect(Collectors.joining(", "));
  }
}
