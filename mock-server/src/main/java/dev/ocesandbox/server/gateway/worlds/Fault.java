// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import dev.ocesandbox.contracts.Contracts;
import java.util.SplittableRandom;

/**
 * A planned fault and its counters. Thread-safe.
 *
 * <p>It draws one random number for each request that may trigger it, so that the same seed and the
 * same sequence of requests give the same result.
 */
public final class Fault implements PlanRegistry.Planned {

  /** The maximum number of faults of a world. */
  public static final int LIMIT = Contracts.value("control.fault-limit", "limit").asInt();

  private final String id;
  private final FaultPlan plan;
  private final SplittableRandom draws;
  private long seen;
  private long hit;

  Fault(String id, FaultPlan plan) {
    this.id = id;
    this.plan = plan;
    this.draws = new SplittableRandom(plan.trigger().seed());
  }

  /** Creates an empty registry of faults. */
  static PlanRegistry<FaultPlan, Fault> registry() {
    return new PlanRegistry<>("f-", (all, plan) -> all.size() < LIMIT, Fault::new);
  }

  /**
   * The counters of a fault.
   *
   * @param seen number of requests that matched the plan
   * @param hit number of requests that triggered the fault
   */
  public record Tally(long seen, long hit) {}

  @Override
  public String id() {
    return id;
  }

  /** Returns its plan. */
  public FaultPlan plan() {
    return plan;
  }

  /** Returns its counters. */
  public synchronized Tally tally() {
    return new Tally(seen, hit);
  }

  /** Counts a request that matches the plan and returns whether it triggers the fault. */
  public synchronized boolean triggers() {
    FaultPlan.Trigger trigger = plan.trigger();
    seen++;
    boolean over = trigger.times() != null && hit >= trigger.times();
    if (seen <= trigger.after() || over || draws.nextDouble() >= trigger.probability()) {
      return false;
    }
    hit++;
    return true;
  }
}
