// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds more calls of an operation in real time than its documented flow limit allows, even if flow
 * control is off.
 *
 * <p>Inferred: the window is sliding, because the start of the real one is not documented.
 */
final class FastPolling implements Detector {

  private final Contracts contracts;

  FastPolling(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    List<LoggedExchange> limited =
        log.stream()
            .filter(entry -> !entry.operation().isEmpty() && !entry.customerId().isEmpty())
            .filter(entry -> contracts.operation(entry.operation()).family().isThrottled())
            .toList();
    List<ClientFinding> findings = new ArrayList<>();
    for (List<LoggedExchange> calls :
        Findings.grouped(limited, e -> List.of(e.customerId(), e.operation()))) {
      Operation operation = contracts.operation(calls.get(0).operation());
      tooMany(calls, operation.throttle()).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<ClientFinding> tooMany(
      List<LoggedExchange> calls, Operation.Throttle limit) {
    Duration window = Duration.ofSeconds(limit.seconds());
    Set<LoggedExchange> beyond = new LinkedHashSet<>();
    int most = 0;
    int oldest = 0;
    for (int i = 0; i < calls.size(); i++) {
      while (!between(calls.get(oldest), calls.get(i)).minus(window).isNegative()) {
        oldest++;
      }
      most = Math.max(most, i - oldest + 1);
      if (i - oldest + 1 > limit.requests()) {
        beyond.add(calls.get(i));
      }
    }
    return beyond.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ClientFinding(
                "polling-too-fast",
                "",
                List.copyOf(beyond),
                "%s was called %d times within %d s of real time, but its documented limit is %d: poll less often and back off after a 429."
                    .formatted(calls.get(0).operation(), most, limit.seconds(), limit.requests())));
  }

  /** Requests are logged when they end, so an earlier entry may have started later. */
  private static Duration between(LoggedExchange before, LoggedExchange after) {
    Duration apart = Duration.between(before.request().wall(), after.request().wall());
    return apart.isNegative() ? Duration.ZERO : apart;
  }
}
