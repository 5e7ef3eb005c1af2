// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.Rating;
import java.util.ArrayList;
import java.util.List;

/**
 * Prices for each unit of a size, which may change above certain sizes.
 *
 * @param steps by increasing size, the first from zero
 * @param dividedBy what the prices are divided by; 30 for a day of a month's prices, mostly 1
 */
public record Tariff(List<Step> steps, int dividedBy) {

  /**
   * A price and the sizes that it applies to.
   *
   * @param above size above which each further unit has this price
   * @param price yuan for one unit
   */
  public record Step(int above, Rating price) {}

  /** Creates a tariff with a copy of the steps. */
  public Tariff {
    steps = List.copyOf(steps);
  }

  static Tariff flat(Rating price) {
    return new Tariff(List.of(new Step(0, price)), 1);
  }

  /** Returns the price of a size; products without sizes have size 1. */
  public ExactAmount of(int size) {
    Rating sum = Rating.ZERO;
    for (int i = 0; i < steps.size(); i++) {
      int from = steps.get(i).above();
      int to = i + 1 < steps.size() ? Math.min(size, steps.get(i + 1).above()) : size;
      if (to > from) {
        sum = sum.plus(steps.get(i).price().times(to - from));
      }
    }
    return ExactAmount.of(sum).dividedBy(dividedBy);
  }

  /** Returns the tariff for a multiple of the time, divided into parts. */
  Tariff times(int factor, int parts) {
    List<Step> multiplied = new ArrayList<>(steps.size());
    for (Step step : steps) {
      multiplied.add(new Step(step.above(), step.price().times(factor)));
    }
    return new Tariff(multiplied, Math.multiplyExact(dividedBy, parts));
  }
}
