// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.coverage.Surfaces;
import dev.ocesandbox.server.world.Diagram;
import java.util.List;

/**
 * All that can be covered.
 *
 * @param contracts operations, codes and rules
 * @param surfaces parts of the operations
 * @param diagrams states and the moves between them
 * @param faults kinds of faults
 */
public record Universe(
    Contracts contracts, Surfaces surfaces, List<Diagram> diagrams, List<String> faults) {

  /** Creates a universe that keeps copies of the lists. */
  public Universe {
    diagrams = List.copyOf(diagrams);
    faults = List.copyOf(faults);
  }
}
