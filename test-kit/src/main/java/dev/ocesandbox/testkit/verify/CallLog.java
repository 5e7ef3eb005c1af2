// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The request log of a world, which holds its last 1,000 requests.
 *
 * @param world the world
 * @param since when the test began, in real time
 */
record CallLog(WorldView world, Instant since) {

  /** Returns all requests, oldest first. */
  List<LoggedCall> all() {
    return read("requests?limit=1000", Integer.MAX_VALUE);
  }

  /**
   * Returns the requests since the start of the test whose path or credentials belong to no world.
   * Some of them may come from other tests that run at the same time.
   */
  List<LoggedCall> unattributed() {
    return read("/_sandbox/worlds/default/requests?limit=100&since=" + since, 1).stream()
        .filter(call -> call.account().isEmpty() && call.code().startsWith("APIGW"))
        .toList();
  }

  /** Reads up to {@code pages} pages: a page ends early where its requests are large. */
  private List<LoggedCall> read(String path, int pages) {
    List<LoggedCall> calls = new ArrayList<>();
    String next = "";
    for (int page = 0; page < pages && !(page > 0 && next.isEmpty()); page++) {
      JsonValue read = new JsonValue(world.read(path + (next.isEmpty() ? "" : "&offset=" + next)));
      for (JsonValue row : read.list("requests")) {
        calls.add(LoggedCall.of(row, world));
      }
      next = read.textOrEmpty("next_offset");
    }
    Collections.reverse(calls);
    return calls;
  }

  /** Returns which rule refused a call and why, or an empty string if that is not known. */
  String explanation(LoggedCall call) {
    try {
      JsonValue rule =
          new JsonValue(world.read("/_sandbox/explain/" + call.requestId())).get("rule");
      return "refused by %s: %s%s"
          .formatted(
              rule.textOrEmpty("id"), rule.textOrEmpty("en"), arguments(rule.get("arguments")));
    } catch (RuntimeException e) {
      // The request may have left the log by now. The failure it belongs to must still be reported.
      return "";
    }
  }

  private static String arguments(JsonValue arguments) {
    return arguments.value() instanceof Map<?, ?> all && !all.isEmpty()
        ? all.entrySet().stream()
            .map(argument -> argument.getKey() + " " + argument.getValue())
            .collect(Collectors.joining(", ", " (", ")"))
        : "";
  }
}
