// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.interactions;

import dev.ocesandbox.contracts.Callers;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.Finding;
import dev.ocesandbox.server.gateway.exchange.FaultOutcome;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Decides which requests a contract may hold: those that passed the checks of their contracts. */
final class Admission {

  private static final int UNAUTHENTICATED = 401;

  /** Refusals that do not depend on the request alone, and those of credentials. */
  private static final List<String> OF_THE_SERVER =
      List.of(
          "gateway.room.",
          "gateway.request.",
          "gateway.proxy.",
          "gateway.size.",
          "gateway.throttle.",
          "gateway.fault.");

  private static final Set<String> BROKEN_CONNECTIONS =
      Set.of("sandbox.fault.reset", "sandbox.fault.cut-body", "sandbox.fault.lose-answer");

  private Admission() {}

  /** Returns why a request is left out; empty if it is not. */
  static String problem(LoggedExchange entry, Contracts contracts) {
    if (entry.operation().isEmpty()) {
      return "there is no operation at this path";
    }
    Operation operation = contracts.operation(entry.operation());
    if (contracts.gap(operation.id()).isPresent()) {
      return "the operation is not built";
    }
    if (operation.callers() == Callers.NONE) {
      return "the request asks for credentials";
    }
    if (!entry.findings().isEmpty()) {
      Finding first = entry.findings().get(0);
      return "the request does not fit its contract: " + first.kind() + " " + first.field();
    }
    if (entry.stub() != null && entry.stub().isHit()) {
      return "a stub made the answer";
    }
    if (entry.status() == 0 || has(entry, BROKEN_CONNECTIONS::contains)) {
      return "a planned fault broke the connection";
    }
    Refusal refusal = entry.refusal();
    return refusal != null && entry.faults().isEmpty()
        ? ofRefusal(entry.status(), refusal.rule())
        : "";
  }

  private static boolean has(LoggedExchange entry, Predicate<String> rule) {
    return entry.faults().stream().map(FaultOutcome.Triggered::rule).anyMatch(rule);
  }

  private static String ofRefusal(int status, String rule) {
    if (status == UNAUTHENTICATED || rule.startsWith("gateway.auth.")) {
      return "the request was refused for its credentials";
    }
    return OF_THE_SERVER.stream().anyMatch(rule::startsWith)
        ? "the refusal does not depend on the request alone"
        : "";
  }
}
