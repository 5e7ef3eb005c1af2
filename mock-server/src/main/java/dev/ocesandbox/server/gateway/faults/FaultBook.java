// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The planned faults of one world, at most 100. Thread-safe; reading takes no lock. */
public final class FaultBook {

  /** How many there may be. */
  public static final int LIMIT = 100;

  private volatile List<Fault> faults = List.of();
  private long planned;

  /** Plans a fault; empty when there are too many already. */
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

  /** Returns every fault, in the order planned. */
  public List<Fault> all() {
    return faults;
  }

  /** Removes a fault; false when there is none of that id. */
  public synchronized boolean remove(String id) {
    List<Fault> left = faults.stream().filter(fault -> !fault.id().equals(id)).toList();
    boolean removed = left.size() < faults.size();
    faults = left;
    return removed;
  }

  /** Removes every fault. */
  public synchronized void clear() {
    faults = List.of();
  }
}
