// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.fixtures.MeasureUnit;
import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.money.Rating;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What resources of a product are charged by, with its list price.
 *
 * @param number number among the usage factors of the product, from 1
 * @param name usage factor of the price book, such as Duration or upflow
 * @param measureId the unit that the price is for, such as 4 for an hour
 * @param settlement how often use is settled
 * @param tariff yuan for one unit of usage; for usage by the 95th percentile, for a month of it
 * @param isSized whether the price depends on the size of the resource
 * @param isTime whether it is metered by the clock: the first factor of the product with a unit of
 *     time; further ones, such as capacity units of a load balancer, are reported
 */
public record UsageFactor(
    int number,
    String name,
    int measureId,
    Settlement settlement,
    Tariff tariff,
    boolean isSized,
    boolean isTime) {

  /** The unit of time in which use is kept: seconds. */
  public static final int SECONDS = 6;

  private static final Set<Integer> UNITS_OF_TIME =
      Measures.UNITS.stream()
          .map(MeasureUnit::id)
          .filter(unit -> Units.factor(SECONDS, unit).isPresent())
          .collect(Collectors.toUnmodifiableSet());

  /** Returns whether a unit is one of time. */
  static boolean isOfTime(int measureId) {
    return UNITS_OF_TIME.contains(measureId);
  }

  /** Returns the unit in which use is kept: seconds for all units of time. */
  public int usedIn() {
    return isOfTime(measureId) ? SECONDS : measureId;
  }

  /** Returns whether use is the 95th percentile of a month, in Mbps. */
  public boolean isPercentile() {
    return PercentileTypes.has(name);
  }

  /**
   * Returns the price of one unit of usage, such as an hour; of 1 Mbps and a month for usage by the
   * 95th percentile.
   *
   * @param size size of the resource; ignored if the price does not depend on it, 1 if null
   */
  public ExactAmount price(@Nullable Integer size) {
    return tariff.of(isSized && size != null ? size : 1);
  }

  /**
   * Returns the price of usage, which is never more than the largest price of a quote.
   *
   * @param size size of the resource; ignored if the price does not depend on it, 1 if null
   * @param measureId unit of the usage, such as 6 for seconds; of the same kind as that of the
   *     price
   * @throws IllegalArgumentException if the units are of different kinds
   */
  public ExactAmount price(@Nullable Integer size, Quantity used, int measureId) {
    Units.Factor factor =
        Units.factor(measureId, this.measureId)
            .orElseThrow(
                () -> new IllegalArgumentException(measureId + " is no unit of " + this.name));
    ExactAmount price = price(size).times(used).times(factor.times()).dividedBy(factor.dividedBy());
    return price.exceeds(ProductsLimits.PRICE) ? ExactAmount.of(ProductsLimits.PRICE) : price;
  }

  /**
   * Returns the one price of a unit of size and usage; empty if the price changes with the size.
   */
  public Optional<Rating> unitPrice() {
    return tariff.steps().size() == 1 && tariff.dividedBy() == 1
        ? Optional.of(tariff.steps().get(0).price())
        : Optional.empty();
  }
}
