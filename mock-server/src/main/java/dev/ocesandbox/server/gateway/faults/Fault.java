// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.faults;

import java.util.SplittableRandom;

/**
 * A planned fault and what it has done so far. Thread-safe.
 *
 * <p>One draw for each request that is not let pass: the same seed and the same sequence of
 * requests give the same draws.
 */
public final class Fault {

  private final String id;
  private final FaultPlan plan;
  private final SplittableRandom draws;
  private long seen;
  private long hit;

  Fault(String id, FaultPlan plan) {
    this.id = id;
    this.plan = plan;
    this.draws = new SplittableRandom(plan.strikes().seed());
  }

  /**
   * What a fault has done.
   *
   * @param seen how many requests it was asked about
   * @param hit how many of them it struck
   */
  public record Tally(long seen, long hit) {}

  /** Returns its id, unique within the world. */
  public String id() {
    return id;
  }

  /** Returns what was planned. */
  public FaultPlan plan() {
    return plan;
  }

  /** Returns what it has done. */
  public synchronized Tally tally() {
    return new Tally(seen, hit);
  }

  /** Counts a request that it means and tells whether it strikes. */
  synchronized boolean strikes() {
    FaultPlan.Strikes when = plan.strikes();
    seen++;
    boolean over = when.times() != null && hit >= when.times();
    if (seen <= when.after() || over || draws.nextDouble() >= when.probability()) {
      return false;
    }
    hit++;
    return true;
  }
}
