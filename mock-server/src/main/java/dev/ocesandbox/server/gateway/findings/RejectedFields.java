// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.check.Finding;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;

/** Finds requests that were refused because a parameter or field violated its contract. */
final class RejectedFields implements Detector {

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    List<LoggedExchange> refused = log.stream().filter(entry -> !field(entry).isEmpty()).toList();
    return Findings.grouped(
            refused, e -> List.of(e.operation(), e.customerId(), field(e), reason(e)))
        .stream()
        .map(
            entries ->
                new ClientFinding(
                    LoggedExchange.OUT_OF_RANGE,
                    field(entries.get(0)),
                    entries,
                    "%s refused %s %s, which %s: send a value that its contract allows."
                        .formatted(
                            entries.get(0).operation(),
                            field(entries.get(0)),
                            Findings.times(entries.size()),
                            reason(entries.get(0)))))
        .toList();
  }

  private static String field(LoggedExchange entry) {
    return entry.findings().stream()
        .filter(finding -> finding.kind().equals(LoggedExchange.OUT_OF_RANGE))
        .map(Finding::field)
        .findFirst()
        .orElse("");
  }

  private static String reason(LoggedExchange entry) {
    Refusal refusal = entry.refusal();
    return refusal == null ? "" : refusal.arguments().getOrDefault("reason", "is not allowed");
  }
}
