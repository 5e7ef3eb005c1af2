// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.money.FineAmount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Adds amounts up by day. Days outside the range are ignored. Not thread-safe. */
final class DaySums {

  private final LocalDate first;
  private final int days;

  /** What a day has more than the day before, because of amounts of several days. */
  private final FineAmount[] steps;

  private final FineAmount[] amounts;

  /**
   * Creates sums of zero.
   *
   * @param last last day, not before the first one
   */
  DaySums(LocalDate first, LocalDate last) {
    this.first = first;
    this.days = (int) ChronoUnit.DAYS.between(first, last) + 1;
    this.steps = zeros(days + 1);
    this.amounts = zeros(days);
  }

  private static FineAmount[] zeros(int number) {
    FineAmount[] zeros = new FineAmount[number];
    Arrays.fill(zeros, FineAmount.ZERO);
    return zeros;
  }

  /** Adds an amount to a day. */
  void add(LocalDate day, FineAmount amount) {
    long number = ChronoUnit.DAYS.between(first, day);
    if (number >= 0 && number < days) {
      amounts[(int) number] = amounts[(int) number].plus(amount);
    }
  }

  /** Adds an amount to each day of a span; to none if the span ends before it begins. */
  void addDaily(LocalDate from, LocalDate to, FineAmount daily) {
    int begin = (int) Math.max(0, ChronoUnit.DAYS.between(first, from));
    int end = (int) Math.min(days, ChronoUnit.DAYS.between(first, to) + 1);
    if (begin < end && !daily.isZero()) {
      steps[begin] = steps[begin].plus(daily);
      steps[end] = steps[end].minus(daily);
    }
  }

  /** Returns the sum of each day, the first day first. */
  FineAmount[] perDay() {
    FineAmount[] sums = new FineAmount[days];
    FineAmount daily = FineAmount.ZERO;
    for (int i = 0; i < days; i++) {
      daily = daily.plus(steps[i]);
      sums[i] = daily.plus(amounts[i]);
    }
    return sums;
  }
}
