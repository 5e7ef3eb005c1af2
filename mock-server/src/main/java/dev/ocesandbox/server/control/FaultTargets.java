// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.commands.CommandTable;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.world.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the operations that a planned fault applies to: one by its id, or all of them. */
final class FaultTargets {

  private static final String ALL = "*";
  private static final Bilingual FAULTS = new Bilingual("faults", "故障");

  private final CommandTable table;
  private final FaultCodes codes;
  private final CustomerOperations operations;

  FaultTargets(Contracts contracts, CommandTable table, FaultCodes codes) {
    this.table = table;
    this.codes = codes;
    this.operations = CustomerOperations.of(contracts);
  }

  /** Returns the ids of the operations; an unknown operation or code is noted in the fields. */
  Set<String> of(String operation, FaultKind kind, FaultFields read) {
    if (operation.equals(ALL)) {
      return operations.ids().stream()
          .filter(id -> misfit(id, kind).isEmpty())
          .filter(id -> read.allowsUndocumented() || codes.isDocumented(id, read.code()))
          .collect(Collectors.toUnmodifiableSet());
    }
    RequestFields fields = read.fields();
    Optional<Bilingual> problem = operations.problem(operation, FAULTS);
    if (problem.isPresent()) {
      return fields.refused("operation", problem.get(), Set.of());
    }
    String code = read.allowsUndocumented() ? "" : read.code();
    return code.isEmpty() || codes.isDocumented(operation, code)
        ? Set.of(operation)
        : fields.refused(
            "code", codes.undocumented(operation, code, "\"undocumented\": true"), Set.of());
  }

  /** Returns a refusal if faults of a kind cannot happen in an operation. */
  Optional<Refusal> refusal(String operation, FaultKind kind) {
    return operation.equals(ALL)
        ? Optional.empty()
        : misfit(operation, kind).map(reason -> refusal(operation, kind, reason));
  }

  private static Refusal refusal(String operation, FaultKind kind, Bilingual reason) {
    Map<String, String> arguments = new HashMap<>(reason.as("reason"));
    arguments.put("kind", kind.wire());
    arguments.put("operation", operation);
    return new Refusal("control.fault-fits", arguments);
  }

  private Optional<Bilingual> misfit(String operation, FaultKind kind) {
    return kind.misfit(operation, table.find(operation).orElse(null));
  }
}
