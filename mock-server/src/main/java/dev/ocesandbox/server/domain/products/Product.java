// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.Bilingual;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product with its list prices.
 *
 * @param key service, resource type and specification
 * @param name name of the specification
 * @param regions regions in which it is sold
 * @param sizeMeasureId unit in which its size is ordered (15 Mbps, 17 GB, 14 pieces); null for a
 *     product without sizes
 * @param onDemand pay-per-use prices; empty if it is not sold so
 * @param period prices by term; empty if it is not sold by period
 * @param installments whether a year of it can be paid in instalments
 * @param offer its contents if it is a resource package; null for other products
 */
record Product(
    ProductKey key,
    Bilingual name,
    List<String> regions,
    @Nullable Integer sizeMeasureId,
    List<UsagePrice> onDemand,
    List<TermPrice> period,
    boolean installments,
    @Nullable PackageOffer offer) {

  /** Creates a product with copies of its lists. */
  Product {
    regions = List.copyOf(regions);
    onDemand = List.copyOf(onDemand);
    period = List.copyOf(period);
  }

  boolean isSold(ChargeMode mode) {
    return mode == ChargeMode.PERIOD ? !period.isEmpty() : !onDemand.isEmpty();
  }

  boolean isSoldIn(String region) {
    return regions.contains(region);
  }

  /**
   * Returns the price of a usage factor, in any case (bcloud_01001); empty if it is not metered.
   */
  Optional<UsagePrice> usagePrice(String factor) {
    for (UsagePrice price : onDemand) {
      if (price.usageFactor().equalsIgnoreCase(factor)) {
        return Optional.of(price);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns what resources are charged by, in the order of the price book. Of two prices of one
   * factor, in any case, the first one counts, as in quotes.
   */
  List<UsageFactor> usageFactors() {
    List<UsageFactor> factors = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean clock = false;
    for (UsagePrice price : onDemand) {
      if (!price.quotesOnly() && names.add(price.usageFactor().toLowerCase(Locale.ROOT))) {
        boolean byClock = !clock && UsageFactor.isOfTime(price.measureId());
        clock |= byClock;
        factors.add(
            new UsageFactor(
                factors.size() + 1,
                price.usageFactor(),
                price.measureId(),
                price.settlement(),
                price.tariff(),
                sizeMeasureId != null && !price.isPercentile(),
                byClock));
      }
    }
    return factors;
  }

  /** Returns the price of a term; empty if it is not sold for such a term. */
  Optional<Tariff> termPrice(int periodType, int periodNum) {
    Tariff one = null;
    for (TermPrice price : period) {
      if (price.periodType() == periodType) {
        Integer only = price.periodNum();
        if (only != null && only == periodNum) {
          return Optional.of(price.tariff());
        }
        one = only == null && one == null ? price.tariff() : one;
      }
    }
    return Optional.ofNullable(one).map(tariff -> tariff.times(periodNum, 1));
  }
}
