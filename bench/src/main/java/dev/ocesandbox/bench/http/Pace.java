// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How fast a server answered.
 *
 * @param answers how many, all of them as expected
 * @param perSecond answers in a second
 * @param p50 milliseconds within which half of them came
 * @param p99 milliseconds within which 99 of 100 came
 * @param cpu microseconds of processor time that the server spent on an answer, whatever else the
 *     machine was doing
 */
public record Pace(int answers, double perSecond, double p50, double p99, double cpu) {

  /** Returns this pace of a server that spent so much processor time on it. */
  public Pace costing(Duration spent) {
    return new Pace(answers, perSecond, p50, p99, spent.toNanos() / 1e3 / answers);
  }

  /** Returns the median of each figure over several rounds. */
  public static Pace median(List<Pace> rounds) {
    return new Pace(
        (int) median(rounds, Pace::answers),
        median(rounds, Pace::perSecond),
        median(rounds, Pace::p50),
        median(rounds, Pace::p99),
        median(rounds, Pace::cpu));
  }

  private static double median(List<Pace> rounds, ToDoubleFunction<Pace> figure) {
    List<Pace> sorted = rounds.stream().sorted(Comparator.comparingDouble(figure)).toList();
    return figure.applyAsDouble(sorted.get(sorted.size() / 2));
  }
}
