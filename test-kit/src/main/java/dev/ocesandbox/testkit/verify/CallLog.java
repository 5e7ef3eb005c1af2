// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The request log of a world: its last 1,000 requests.
 *
 * @param world where it is
 * @param since when the test began, in real time
 */
record CallLog(WorldView world, Instant since) {

  /** Returns every request, oldest first. */
  List<LoggedCall> all() {
    return read("requests?limit=1000");
  }

  /**
   * Returns the requests since the test began of which nobody knows whose they are, because of
   * their path or their keys; tests that run at the same time may have sent some of them.
   */
  List<LoggedCall> strays() {
    return read("/_sandbox/worlds/default/requests?limit=100&since=" + since).stream()
        .filter(call -> call.account().isEmpty() && call.code().startsWith("APIGW"))
        .toList();
  }

  private List<LoggedCall> read(String path) {
    List<LoggedCall> calls = new ArrayList<>();
    new Node(world.read(path)).all("requests").forEach(row -> calls.add(LoggedCall.of(row, world)));
    Collections.reverse(calls);
    return calls;
  }

  /** Returns which rule refused a request, and for what; empty when it has left the log. */
  String explained(LoggedCall call) {
    try {
      Node rule = new Node(world.read("/_sandbox/explain/" + call.requestId())).get("rule");
      return "refused by %s: %s%s"
          .formatted(rule.text("id"), rule.text("en"), arguments(rule.get("arguments")));
    } catch (RuntimeException e) {
      // It may have left the log since, and the message it is for matters more.
      return "";
    }
  }

  private static String arguments(Node arguments) {
    return arguments.value() instanceof Map<?, ?> all && !all.isEmpty()
        ? all.entrySet().stream()
            .map(argument -> argument.getKey() + " " + argument.getValue())
            .collect(Collectors.joining(", ", " (", ")"))
        : "";
  }
}
