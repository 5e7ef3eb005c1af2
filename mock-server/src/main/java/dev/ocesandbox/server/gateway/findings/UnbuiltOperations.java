// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.List;

/**
 * Finds calls of operations that the sandbox does not build and answers with 501. A client that
 * swallows the 501 would seem to work.
 */
final class UnbuiltOperations implements Detector {

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
        .map(entries -> new ClientFinding("not-built", "", entries, message(entries)))
        .toList();
  }

  private String message(List<LoggedExchange> entries) {
    String operation = entries.get(0).operation();
    return "%s was called %s and answered 501: %s Allow not-built:%s if the test does not depend on its answer."
        .formatted(
            operation,
            Findings.times(entries.size()),
            contracts.gap(operation).orElseThrow().reason().en(),
            operation);
  }
}
