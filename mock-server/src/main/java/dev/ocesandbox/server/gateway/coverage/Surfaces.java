// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What of the built operations of the faked API is counted. The contract of an operation is read
 * when it is first needed. IAM and the control API are not counted. Thread-safe.
 */
public final class Surfaces {

  private final Contracts contracts;
  private final Map<String, Surface> byOperation = new ConcurrentHashMap<>();

  /** Creates the surfaces of the operations of {@code contracts}. */
  public Surfaces(Contracts contracts) {
    this.contracts = contracts;
  }

  boolean counts(Operation operation) {
    return operation.family() != ErrorFamily.CONTROL
        && operation.family() != ErrorFamily.IAM
        && contracts.gap(operation.id()).isEmpty();
  }

  Surface of(Operation operation) {
    Surface known = byOperation.get(operation.id());
    return known == null
        ? byOperation.computeIfAbsent(operation.id(), id -> SurfaceReader.of(contracts, operation))
        : known;
  }

  /** Returns the operations that are counted, in the order of the contracts. */
  public List<Operation> operations() {
    return contracts.operations().stream().filter(this::counts).toList();
  }

  /** Returns what of an operation is counted. */
  public List<Item> items(Operation operation) {
    return of(operation).items();
  }
}
