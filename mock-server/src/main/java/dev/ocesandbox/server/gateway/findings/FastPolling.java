// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds a request that was repeated, with no other request between, more often in real time than
 * the documented flow limit of its operation allows, even if flow control is off.
 *
 * <p>Only repetitions count: the sandbox answers much faster than the real service, so a client
 * that sends one request after another stays below the limit there.
 *
 * <p>Inferred: the window is sliding, because the start of the real one is not documented.
 */
final class FastPolling implements Detector {

  private static final String KIND = "polling-too-fast";

  private final Contracts contracts;

  FastPolling(Contracts contracts) {
    this.contracts = contracts;
  }

  /** The requests of one operation that were too many, and the most within one window. */
  private static final class Excess {
    private final Set<LoggedExchange> requests = new LinkedHashSet<>();
    private int most;
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
        Findings.grouped(limited, e -> List.of(e.customerId(), e.user()))) {
      Map<String, Excess> byOperation = new LinkedHashMap<>();
      repetitions(calls).forEach(run -> count(run, byOperation));
      byOperation.forEach((id, excess) -> findings.add(finding(id, excess)));
    }
    return findings;
  }

  /** Splits the requests of a caller into runs of equal requests. */
  private static List<List<LoggedExchange>> repetitions(List<LoggedExchange> calls) {
    List<List<LoggedExchange>> runs = new ArrayList<>();
    for (LoggedExchange call : calls) {
      List<LoggedExchange> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      if (last.isEmpty() || !areEqual(last.get(0), call)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(call);
    }
    return runs;
  }

  private static boolean areEqual(LoggedExchange one, LoggedExchange other) {
    return one.operation().equals(other.operation())
        && one.request().rawPath().equals(other.request().rawPath())
        && Objects.equals(one.request().rawQuery(), other.request().rawQuery())
        && one.requestBody().length() == other.requestBody().length()
        && Arrays.equals(one.requestBody().start(), other.requestBody().start());
  }

  private void count(List<LoggedExchange> run, Map<String, Excess> byOperation) {
    Operation operation = contracts.operation(run.get(0).operation());
    Duration window = Duration.ofSeconds(operation.throttle().seconds());
    int oldest = 0;
    for (int i = 0; i < run.size(); i++) {
      while (!between(run.get(oldest), run.get(i)).minus(window).isNegative()) {
        oldest++;
      }
      int within = i - oldest + 1;
      if (within > operation.throttle().requests()) {
        Excess excess = byOperation.computeIfAbsent(operation.id(), id -> new Excess());
        excess.requests.add(run.get(i));
        excess.most = Math.max(excess.most, within);
      }
    }
  }

  private ClientFinding finding(String operation, Excess excess) {
    Operation.Throttle limit = contracts.operation(operation).throttle();
    Map<String, String> values =
        Map.of(
            "operation",
            operation,
            "calls",
            String.valueOf(excess.most),
            "seconds",
            String.valueOf(limit.seconds()),
            "limit",
            String.valueOf(limit.requests()));
    return new ClientFinding(
        KIND, "", List.copyOf(excess.requests), contracts.findings().of(KIND).with(values));
  }

  /** Requests are logged when they end, so an earlier entry may have started later. */
  private static Duration between(LoggedExchange before, LoggedExchange after) {
    Duration apart = Duration.between(before.request().wall(), after.request().wall());
    return apart.isNegative() ? Duration.ZERO : apart;
  }
}
