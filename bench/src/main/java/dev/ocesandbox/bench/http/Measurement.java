// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import dev.ocesandbox.bench.cpu.CpuTime;
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
 * @param cpu CPU time of the server per response in microseconds, of all threads
 * @param jit the part of the JIT compilers, in microseconds per response
 * @param gc the part of the garbage collector, in microseconds per response
 */
public record Measurement(
    int responses, double perSecond, double p50, double p99, double cpu, double jit, double gc) {

  static Measurement withoutCpuTime(int responses, double perSecond, double p50, double p99) {
    return new Measurement(responses, perSecond, p50, p99, 0, 0, 0);
  }

  /** Returns this measurement with the CPU time that the server used for all responses. */
  public Measurement withCpuTime(CpuTime used) {
    return new Measurement(
        responses, perSecond, p50, p99, each(used.total()), each(used.jit()), each(used.gc()));
  }

  private double each(Duration used) {
    return used.toNanos() / 1e3 / responses;
  }

  /** Returns the CPU time per response without the JIT and the garbage collector. */
  public double work() {
    return Math.max(0, cpu - jit - gc);
  }

  /** Returns the part of the CPU time that the JIT used, from 0 to 1. */
  public double jitShare() {
    return cpu > 0 ? jit / cpu : 0;
  }

  /**
   * Returns the median of each value over several rounds. The parts of the CPU time are those of
   * the round with the median CPU time, so that they add up.
   */
  public static Measurement median(List<Measurement> rounds) {
    Measurement middle = middle(rounds, Measurement::cpu);
    return new Measurement(
        middle.responses,
        middle(rounds, Measurement::perSecond).perSecond,
        middle(rounds, Measurement::p50).p50,
        middle(rounds, Measurement::p99).p99,
        middle.cpu,
        middle.jit,
        middle.gc);
  }

  private static Measurement middle(
      List<Measurement> rounds, ToDoubleFunction<Measurement> figure) {
    List<Measurement> sorted = rounds.stream().sorted(Comparator.comparingDouble(figure)).toList();
    return sorted.get(sorted.size() / 2);
  }
}
