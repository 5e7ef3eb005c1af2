// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import dev.ocesandbox.contracts.Contracts;
import java.util.List;

/** A canned answer, or changes of real answers, and its counters. Thread-safe. */
public final class Stub implements PlanRegistry.Planned {

  private static final int LIMIT = Contracts.value("control.stub-limit", "limit").asInt();
  private static final int BYTES = Contracts.value("control.stub-limit", "bytes").asInt();

  private final String id;
  private final StubPlan plan;
  private long seen;
  private long hit;
  private long missed;
  private String miss = "";

  Stub(String id, StubPlan plan) {
    this.id = id;
    this.plan = plan;
  }

  /**
   * The counters of a stub.
   *
   * @param seen number of requests that it was asked to answer
   * @param hit number of answers that it made or changed
   * @param missed number of answers that it could not change
   * @param miss why it could not change the latest of them; empty if there is none
   */
  public record Tally(long seen, long hit, long missed, String miss) {}

  /** Creates an empty registry of stubs, limited in number and size. */
  static PlanRegistry<StubPlan, Stub> registry() {
    return new PlanRegistry<>(
        "stub-", (all, plan) -> all.size() < LIMIT && size(all) + plan.size() <= BYTES, Stub::new);
  }

  /** Returns the size of stubs in bytes. */
  public static int size(List<Stub> stubs) {
    return stubs.stream().mapToInt(stub -> stub.plan.size()).sum();
  }

  @Override
  public String id() {
    return id;
  }

  /** Returns its plan. */
  public StubPlan plan() {
    return plan;
  }

  /** Returns its counters. */
  public synchronized Tally tally() {
    return new Tally(seen, hit, missed, miss);
  }

  /** Counts a request that matches the plan and returns whether the stub answers it. */
  public synchronized boolean takes() {
    Integer times = plan.times();
    seen++;
    if (times != null && hit >= times) {
      return false;
    }
    hit++;
    return true;
  }

  /** Notes that the answer to a request that was taken could not be changed. */
  public synchronized void missed(String reason) {
    hit--;
    missed++;
    miss = reason;
  }
}
