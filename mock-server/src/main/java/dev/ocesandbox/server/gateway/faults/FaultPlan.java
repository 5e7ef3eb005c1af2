// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.faults;

import dev.ocesandbox.server.gateway.Exchange;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which requests a fault meets and what it does to them.
 *
 * @param operations ids of operations
 * @param customerId the only customer whose requests it meets; null for everybody's
 * @param kind what it is called; the rule {@code sandbox.fault.KIND} says what it does
 * @param effect does it
 * @param strikes when
 * @param described as it was asked for, with defaults
 */
public record FaultPlan(
    Set<String> operations,
    @Nullable String customerId,
    String kind,
    Effect effect,
    Strikes strikes,
    ObjectNode described) {

  /**
   * When a fault strikes.
   *
   * @param times how often at most; null without an end
   * @param after how many requests it lets pass first
   * @param probability with which it strikes each of the others, above 0 and up to 1
   * @param seed what that is drawn from
   */
  public record Strikes(@Nullable Integer times, int after, double probability, long seed) {}

  /** Copies the operations. */
  public FaultPlan {
    operations = Set.copyOf(operations);
  }

  /** Tells whether a request is of an operation and a customer that are meant. */
  boolean means(Exchange exchange) {
    return operations.contains(exchange.routedOperation().id())
        && (customerId == null || customerId.equals(exchange.knownCaller().customerId()));
  }
}
