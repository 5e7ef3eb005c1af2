// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.Bilingual;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sold, with its list prices.
 *
 * @param key what it is found by
 * @param name of the specification
 * @param regions where it is sold
 * @param sizeMeasureId the unit in which its size is ordered (15 Mbps, 17 GB, 14 pieces); null for
 *     a product that has no size
 * @param onDemand prices by use; empty when it is not sold on demand
 * @param period prices by term; empty when it is not sold by period
 * @param offer what is in it when it is a resource package; null for anything else
 */
record Product(
    ProductKey key,
    Bilingual name,
    List<String> regions,
    @Nullable Integer sizeMeasureId,
    List<UsagePrice> onDemand,
    List<TermPrice> period,
    @Nullable PackageOffer offer) {

  /** Copies the lists. */
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

  /** Finds what a kind of use costs; the case of the factor does not matter (bcloud_01001). */
  Optional<UsagePrice> usagePrice(String factor) {
    return onDemand.stream()
        .filter(price -> price.usageFactor().equalsIgnoreCase(factor))
        .findFirst();
  }

  /** Finds what a term costs in all; empty when it is not sold for such a term. */
  Optional<Tariff> termPrice(int periodType, int periodNum) {
    return period.stream()
        .filter(price -> price.periodType() == periodType)
        .filter(price -> price.periodNum() != null && price.periodNum() == periodNum)
        .map(TermPrice::tariff)
        .findFirst()
        .or(
            () ->
                period.stream()
                    .filter(price -> price.periodType() == periodType)
                    .filter(price -> price.periodNum() == null)
                    .map(price -> price.tariff().times(periodNum))
                    .findFirst());
  }
}
