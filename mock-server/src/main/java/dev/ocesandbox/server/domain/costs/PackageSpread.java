// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.domain.packages.PackageCycle;
import dev.ocesandbox.server.money.FineAmount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Spreads what was paid for a package by its deductions. Each cycle has an equal part of the
 * amount, cut off, and the last one the rest; what is left of a cycle is on its last day.
 *
 * @param cycles the cycles, oldest first; at least one
 * @param end the day of a refund, which takes all that would be later; null for none
 */
record PackageSpread(List<PackageCycle> cycles, @Nullable LocalDate end) implements Spread {

  PackageSpread {
    cycles = List.copyOf(cycles);
  }

  @Override
  public FineAmount through(LocalDate day, FineAmount amount) {
    FineAmount sum = FineAmount.ZERO;
    for (FineAmount part : days(amount).headMap(day, true).values()) {
      sum = sum.plus(part);
    }
    return sum;
  }

  @Override
  public void addTo(DaySums sums, FineAmount amount) {
    days(amount).forEach(sums::add);
  }

  @Override
  public @Nullable LocalDate firstFrom(LocalDate day) {
    return days(FineAmount.ZERO).ceilingKey(day);
  }

  private TreeMap<LocalDate, FineAmount> days(FineAmount amount) {
    FineAmount each = amount.dividedBy(cycles.size());
    TreeMap<LocalDate, FineAmount> days = new TreeMap<>();
    for (int i = 0; i < cycles.size(); i++) {
      boolean last = i == cycles.size() - 1;
      add(days, cycles.get(i), last ? amount.minus(each.times(i)) : each);
    }
    return days;
  }

  private void add(Map<LocalDate, FineAmount> days, PackageCycle cycle, FineAmount amount) {
    FineAmount rest = amount;
    for (PackageCycle.Use use : cycle.uses()) {
      FineAmount part = amount.dividedBy(cycle.items()).part(use.used(), use.quota());
      rest = rest.minus(part);
      days.merge(within(use.day()), part, FineAmount::plus);
    }
    days.merge(within(cycle.lastDay()), rest, FineAmount::plus);
  }

  private LocalDate within(LocalDate day) {
    return end != null && day.isAfter(end) ? end : day;
  }
}
