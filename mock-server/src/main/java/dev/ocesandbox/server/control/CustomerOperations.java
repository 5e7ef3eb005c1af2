// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.text.Nearest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The operations whose requests can meet faults and stubs. Both are looked up by the world and the
 * caller of a request, so it must carry the credentials of an account.
 *
 * @param ids ids of the operations
 */
record CustomerOperations(Set<String> ids) {

  static CustomerOperations of(Contracts contracts) {
    return new CustomerOperations(
        contracts.operations().stream()
            .filter(operation -> operation.callers().areAuthenticated())
            .map(Operation::id)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Returns why an operation cannot have {@code what}; empty if it can. */
  Optional<Bilingual> problem(String operation, Bilingual what) {
    return ids.contains(operation)
        ? Optional.empty()
        : Optional.of(
            new Bilingual(
                    "is not an operation that can have {what}; did you mean {nearest}?",
                    "不是可以使用{what}的接口；是否应为{nearest}？")
                .with(what.as("what"))
                .with("nearest", Nearest.to(operation, ids)));
  }
}
