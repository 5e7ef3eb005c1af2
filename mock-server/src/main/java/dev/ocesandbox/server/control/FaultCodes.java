// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorCode;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Decides which error codes a planned fault may answer with. */
final class FaultCodes {

  private static final int SHOWN = 5;

  /** The codes of the page on common errors, which any operation of the billing service has. */
  private static final String COMMON = "CBC\\.0\\d{3}";

  private final Contracts contracts;

  FaultCodes(Contracts contracts) {
    this.contracts = contracts;
  }

  /** Returns why no fault can answer with a code; empty if one can. */
  Optional<String> problem(String code) {
    Optional<ErrorCode> error = contracts.errors().named(code);
    if (error.isEmpty()) {
      Set<String> known =
          contracts.errors().all().stream()
              .filter(known1 -> known1.family() != ErrorFamily.CONTROL)
              .map(ErrorCode::code)
              .collect(Collectors.toSet());
      return Optional.of(
          "is not a documented error code; the nearest is " + Nearest.to(code, known));
    }
    return error.get().text().en().contains("{")
        ? Optional.of("has a message that depends on its cause; provoke the error instead")
        : Optional.empty();
  }

  /**
   * Returns whether an operation documents a code. Each operation can have the errors of the
   * gateway. An operation whose errors are not in the contracts can have any of its service.
   */
  boolean isDocumented(String id, String code) {
    Operation operation = contracts.operation(id);
    ErrorFamily family =
        contracts.errors().named(code).map(ErrorCode::family).orElse(ErrorFamily.CONTROL);
    boolean common = family == operation.family() && code.matches(COMMON);
    boolean unlisted = family == operation.family() && operation.errors().isEmpty();
    return family == ErrorFamily.GATEWAY || common || unlisted || operation.errors().contains(code);
  }

  /** Returns why an operation cannot answer with a code that it does not document. */
  String undocumented(String id, String code) {
    List<String> nearest =
        new TreeSet<>(contracts.operation(id).errors())
            .stream().sorted(Nearest.order(code)).limit(SHOWN).toList();
    return "is not documented for %s, which documents %s and others; add \"undocumented\": true to answer with it anyway"
        .formatted(id, String.join(", ", nearest));
  }
}
