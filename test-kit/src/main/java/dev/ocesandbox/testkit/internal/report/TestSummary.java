// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.report;

import java.util.List;
import java.util.Map;

/**
 * What a test did in its world, for the summary of the run.
 *
 * @param test class and method
 * @param failed whether the test failed
 * @param page name of its report; empty for none
 * @param calls the requests
 * @param ledger number of ledger entries by type
 * @param events the events from clock moves: time, type and subject
 * @param findings the findings: kind, operation and message
 */
public record TestSummary(
    String test,
    boolean failed,
    String page,
    List<Call> calls,
    Map<String, Integer> ledger,
    List<List<String>> events,
    List<List<String>> findings) {

  /** Creates a summary with copies of the collections. */
  public TestSummary {
    calls = List.copyOf(calls);
    ledger = Map.copyOf(ledger);
    events = List.copyOf(events);
    findings = List.copyOf(findings);
  }

  /**
   * A request.
   *
   * @param operation id of the operation; empty for an unknown path
   * @param status HTTP status
   * @param code error code; empty for a success
   */
  public record Call(String operation, String status, String code) {}

  /** Returns this summary with the name of a report. */
  public TestSummary onPage(String name) {
    return new TestSummary(test, failed, name, calls, ledger, events, findings);
  }
}
