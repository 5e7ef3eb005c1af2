// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The planned faults that a request triggered, and their effects on its handling and its answer.
 * Immutable.
 *
 * @param triggered the triggered faults, in order
 * @param connectionFault how the connection fails; null if it does not
 * @param stale an earlier world for reads; null for the current one
 * @param holdsOrders whether orders that would be completed stay in processing
 * @param failHalf error code for the second half of a batch; null for none
 */
public record FaultOutcome(
    List<Triggered> triggered,
    @Nullable ConnectionFault connectionFault,
    @Nullable World stale,
    boolean holdsOrders,
    @Nullable String failHalf) {

  /** No fault was triggered. */
  public static final FaultOutcome NONE = new FaultOutcome(List.of(), null, null, false, null);

  /**
   * A triggered fault.
   *
   * @param id id of the fault in its world
   * @param kind name of its kind in the control API
   * @param rule id of the rule that describes the kind
   */
  public record Triggered(String id, String kind, String rule) {}

  /** Copies the list. */
  public FaultOutcome {
    triggered = List.copyOf(triggered);
  }

  /** Returns this outcome with another triggered fault. */
  public FaultOutcome withTriggered(Triggered fault) {
    List<Triggered> all = Stream.concat(triggered.stream(), Stream.of(fault)).toList();
    return new FaultOutcome(all, connectionFault, stale, holdsOrders, failHalf);
  }

  /** Returns this outcome with a failure of the connection. */
  public FaultOutcome withConnectionFault(ConnectionFault fault) {
    return new FaultOutcome(triggered, fault, stale, holdsOrders, failHalf);
  }

  /** Returns this outcome with an earlier world for reads. */
  public FaultOutcome withStaleWorld(World earlier) {
    return new FaultOutcome(triggered, connectionFault, earlier, holdsOrders, failHalf);
  }

  /** Returns this outcome with orders held in processing. */
  public FaultOutcome withHeldOrders() {
    return new FaultOutcome(triggered, connectionFault, stale, true, failHalf);
  }

  /** Returns this outcome with a failing second half of a batch. */
  public FaultOutcome withFailedHalf(String code) {
    return new FaultOutcome(triggered, connectionFault, stale, holdsOrders, code);
  }
}
