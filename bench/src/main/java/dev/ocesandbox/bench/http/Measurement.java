// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The performance of a server under a workload.
 *
 * @param responses number of responses
 * @param perSecond responses per second
 * @param p50 median latency in milliseconds
 * @param p99 99th percentile of the latency in milliseconds
 * @param cpu CPU time of the server per response in microseconds
 */
public record Measurement(int responses, double perSecond, double p50, double p99, double cpu) {

  /** Returns this measurement with the CPU time that the server used for all responses. */
  public Measurement withCpuTime(Duration used) {
    return new Measurement(responses, perSecond, p50, p99, used.toNanos() / 1e3 / responses);
  }

  /** Returns the median of each value over several rounds. */
  public static Measurement median(List<Measurement> rounds) {
    return new Measurement(
        (int) median(rounds, Measurement::responses),
        median(rounds, Measurement::perSecond),
        median(rounds, Measurement::p50),
        median(rounds, Measurement::p99),
        median(rounds, Measurement::cpu));
  }

  private static double median(List<Measurement> rounds, ToDoubleFunction<Measurement> figure) {
    List<Measurement> sorted = rounds.stream().sorted(Comparator.comparingDouble(figure)).toList();
    return figure.applyAsDouble(sorted.get(sorted.size() / 2));
  }
}
