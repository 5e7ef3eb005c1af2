// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The plan of a fault: the requests that trigger it and its effect.
 *
 * @param operations ids of the operations
 * @param customerId customer id of the caller; null for all callers
 * @param kind name of the kind of fault in the control API
 * @param rule id of the rule that describes the kind
 * @param effect effect of the fault
 * @param trigger condition for the requests
 * @param described the plan as JSON, with defaults
 */
public record FaultPlan(
    Set<String> operations,
    @Nullable String customerId,
    String kind,
    String rule,
    FaultEffect effect,
    Trigger trigger,
    ObjectNode described) {

  /**
   * The condition that triggers a fault.
   *
   * @param times maximum number of times; null for no maximum
   * @param after number of requests to skip first
   * @param probability probability for each further request, above 0 and up to 1
   * @param seed seed of the random numbers
   */
  public record Trigger(@Nullable Integer times, int after, double probability, long seed) {}

  /** Copies the operations. */
  public FaultPlan {
    operations = Set.copyOf(operations);
  }

  /** Returns whether the plan applies to an operation and a caller. */
  public boolean matches(String operation, String caller) {
    return operations.contains(operation) && (customerId == null || customerId.equals(caller));
  }
}
