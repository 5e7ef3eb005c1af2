// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report about the world of a failed test, as tables of at most 50 rows. */
final class WorldReport {

  private static final int MAX_ROWS = 50;
  private static final int MAX_WIDTH = 160;
  private static final int BODY_LENGTH = 200;

  private WorldReport() {}

  static Map<String, String> of(CallLog log) {
    WorldView world = log.world();
    Map<String, String> report = new LinkedHashMap<>();
    report.put("requests", table("requests", requests(log.all())));
    report.put("ledger", table("ledger entries", WorldHistory.entries(world, "")));
    report.put("events", table("events from clock moves", WorldHistory.events(world, "")));
    return report;
  }

  private static String table(String noun, List<String> lines) {
    if (lines.isEmpty()) {
      return "no " + noun;
    }
    List<String> last =
        WorldHistory.last(MAX_ROWS, lines).stream()
            .map(line -> TextFormat.abbreviated(line, MAX_WIDTH))
            .toList();
    String title =
        lines.size() > last.size()
            ? "the last %d of %d %s\n".formatted(last.size(), lines.size(), noun)
            : "";
    return title + String.join("\n", last);
  }

  private static List<String> requests(List<LoggedCall> calls) {
    return TextFormat.table(
        calls.stream()
            .map(
                call ->
                    List.of(
                        call.status(),
                        call.code(),
                        call.account(),
                        call.requestId(),
                        call.labelledTarget()
                            + " "
                            + TextFormat.abbreviated(call.bodyText(), BODY_LENGTH)))
            .toList());
  }
}
