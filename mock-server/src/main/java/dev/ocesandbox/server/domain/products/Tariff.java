// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.money.Rating;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Prices for each unit of a size, which may change above certain sizes.
 *
 * @param steps by increasing size, the first from zero
 */
record Tariff(List<Step> steps) {

  private static final int DECIMALS = 10;

  /**
   * A price and the sizes that it applies to.
   *
   * @param above size above which each further unit has this price
   * @param price yuan for one unit
   */
  record Step(int above, Rating price) {}

  /** Creates a tariff with a copy of the steps. */
  Tariff {
    steps = List.copyOf(steps);
  }

  static Tariff flat(Rating price) {
    return new Tariff(List.of(new Step(0, price)));
  }

  /** Returns the price of a size; products without sizes have size 1. */
  Rating of(int size) {
    Rating sum = Rating.ZERO;
    for (int i = 0; i < steps.size(); i++) {
      int from = steps.get(i).above();
      int to = i + 1 < steps.size() ? Math.min(size, steps.get(i + 1).above()) : size;
      if (to > from) {
        sum = sum.plus(steps.get(i).price().times(to - from));
      }
    }
    return sum;
  }

  /** Returns the tariff for a multiple of the time. */
  Tariff times(long factor) {
    return each(price -> price.times(factor));
  }

  /** Returns the tariff for a part of the time, cut off after ten decimals. */
  Tariff dividedBy(long parts) {
    return each(price -> price.dividedBy(parts).cutTo(DECIMALS));
  }

  private Tariff each(UnaryOperator<Rating> change) {
    return new Tariff(
        steps.stream().map(step -> new Step(step.above(), change.apply(step.price()))).toList());
  }
}
