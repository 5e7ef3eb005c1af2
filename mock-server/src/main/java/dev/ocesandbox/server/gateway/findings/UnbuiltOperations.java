// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.List;
import java.util.Map;

/**
 * Finds calls of operations that the sandbox does not build and answers with 501. A client that
 * swallows the 501 would seem to work.
 */
final class UnbuiltOperations implements Detector {

  private static final String KIND = "not-built";
  private static final int NOT_IMPLEMENTED = 501;

  private final Contracts contracts;

  UnbuiltOperations(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    List<LoggedExchange> unbuilt =
        log.stream()
            .filter(entry -> entry.status() == NOT_IMPLEMENTED && entry.faults().isEmpty())
            .filter(entry -> entry.stub() == null || !entry.stub().isHit())
            .filter(entry -> contracts.gap(entry.operation()).isPresent())
            .toList();
    return Findings.grouped(unbuilt, e -> List.of(e.operation(), e.customerId())).stream()
        .map(entries -> new ClientFinding(KIND, "", entries, message(entries)))
        .toList();
  }

  private Bilingual message(List<LoggedExchange> entries) {
    String operation = entries.get(0).operation();
    Map<String, String> values = Findings.values(entries, "");
    values.putAll(contracts.gap(operation).orElseThrow().reason().as("reason"));
    return contracts.findings().of(KIND).with(values);
  }
}
