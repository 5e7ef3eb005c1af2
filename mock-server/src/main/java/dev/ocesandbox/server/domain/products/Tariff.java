// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.money.Rating;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a size costs: so much for each unit, at prices that may change above certain sizes.
 *
 * @param steps by rising size, the first from nothing on
 */
record Tariff(List<Step> steps) {

  private static final int DECIMALS = 10;

  /**
   * A price and from where on it holds.
   *
   * @param above the size above which each further unit has this price
   * @param price yuan for one unit
   */
  record Step(int above, Rating price) {}

  /** Copies the steps. */
  Tariff {
    steps = List.copyOf(steps);
  }

  static Tariff flat(Rating price) {
    return new Tariff(List.of(new Step(0, price)));
  }

  /** Returns the price of a size; a product without sizes has the size 1. */
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

  /** Returns this tariff for so many times as long. */
  Tariff times(long factor) {
    return each(price -> price.times(factor));
  }

  /** Returns this tariff for a part of the time, cut to ten decimals. */
  Tariff dividedBy(long parts) {
    return each(price -> price.dividedBy(parts).cutTo(DECIMALS));
  }

  private Tariff each(UnaryOperator<Rating> change) {
    return new Tariff(
        steps.stream().map(step -> new Step(step.above(), change.apply(step.price()))).toList());
  }
}
