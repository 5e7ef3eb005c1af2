// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import dev.ocesandbox.contracts.Contracts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The planned faults of one world, at most 100. Thread-safe; reads take no lock. */
public final class FaultRegistry {

  /** The maximum number of faults. */
  public static final int LIMIT = Contracts.value("control.fault-limit", "limit").asInt();

  private volatile List<Fault> faults = List.of();
  private long planned;

  /** Plans a fault; returns empty if the maximum is reached. */
  public synchronized Optional<Fault> plan(FaultPlan plan) {
    if (faults.size() >= LIMIT) {
      return Optional.empty();
    }
    Fault fault = new Fault("f-" + ++planned, plan);
    List<Fault> more = new ArrayList<>(faults);
    more.add(fault);
    faults = List.copyOf(more);
    return Optional.of(fault);
  }

  /** Returns all faults, in the order planned. */
  public List<Fault> all() {
    return faults;
  }

  /** Removes a fault; returns false if there is none with that id. */
  public synchronized boolean remove(String id) {
    List<Fault> left = faults.stream().filter(fault -> !fault.id().equals(id)).toList();
    boolean removed = left.size() < faults.size();
    faults = left;
    return removed;
  }

  /** Removes all faults. */
  public synchronized void clear() {
    faults = List.of();
  }
}
