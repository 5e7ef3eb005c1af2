// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The findings of a log by the requests that they are about. */
public final class FindingIndex {

  private final Map<LoggedExchange, List<ClientFinding>> byRequest = new HashMap<>();

  /** Creates an index of findings. */
  public FindingIndex(List<ClientFinding> findings) {
    for (ClientFinding finding : findings) {
      for (LoggedExchange entry : finding.entries()) {
        byRequest.computeIfAbsent(entry, e -> new ArrayList<>()).add(finding);
      }
    }
  }

  /** Returns the findings about a request. */
  public List<ClientFinding> about(LoggedExchange entry) {
    return List.copyOf(byRequest.getOrDefault(entry, List.of()));
  }
}
