// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.commands.CommandTable;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the operations that a planned fault applies to: one by its id, or all of them. */
final class FaultTargets {

  private static final String ALL = "*";

  private final CommandTable table;
  private final FaultCodes codes;

  /** Operations with authenticated callers; a fault is looked up by its world and caller. */
  private final Set<String> operations;

  FaultTargets(Contracts contracts, CommandTable table, FaultCodes codes) {
    this.table = table;
    this.codes = codes;
    this.operations =
        contracts.operations().stream()
            .filter(operation -> operation.callers().areAuthenticated())
            .map(Operation::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the ids of the operations; an unknown operation or code is noted in the fields. */
  Set<String> of(String operation, FaultKind kind, FaultFields read) {
    if (operation.equals(ALL)) {
      return operations.stream()
          .filter(id -> misfit(id, kind).isEmpty())
          .filter(id -> read.allowsUndocumented() || codes.isDocumented(id, read.code()))
          .collect(Collectors.toUnmodifiableSet());
    }
    RequestFields fields = read.fields();
    if (!operations.contains(operation)) {
      String reason =
          "is not an operation that can have faults; did you mean %s?"
              .formatted(Nearest.to(operation, operations));
      return fields.refused("operation", reason, Set.of());
    }
    String code = read.allowsUndocumented() ? "" : read.code();
    return code.isEmpty() || codes.isDocumented(operation, code)
        ? Set.of(operation)
        : fields.refused("code", codes.undocumented(operation, code), Set.of());
  }

  /** Returns a refusal if faults of a kind cannot happen in an operation. */
  Optional<Refusal> refusal(String operation, FaultKind kind) {
    String reason = operation.equals(ALL) ? "" : misfit(operation, kind);
    return reason.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "control.fault-fits",
                Map.of("kind", kind.wire(), "operation", operation, "reason", reason)));
  }

  private String misfit(String operation, FaultKind kind) {
    return kind.misfit(operation, table.find(operation).orElse(null));
  }
}
