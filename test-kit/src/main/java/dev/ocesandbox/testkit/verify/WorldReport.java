// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What whoever looks at a failed test wants to see of its world, as tables of at most 50 rows. */
final class WorldReport {

  private static final int MOST = 50;
  private static final int WIDEST = 160;

  private WorldReport() {}

  static Map<String, String> of(CallLog log) {
    WorldView world = log.world();
    Map<String, String> report = new LinkedHashMap<>();
    report.put("requests", table("requests", requests(log.all())));
    report.put("ledger", table("ledger entries", Story.entries(world, "")));
    report.put("events", table("events of clock moves", Story.events(world, "")));
    return report;
  }

  private static String table(String noun, List<String> lines) {
    if (lines.isEmpty()) {
      return "no " + noun;
    }
    List<String> last = Story.last(MOST, lines).stream().map(line -> cut(line)).toList();
    String skipped =
        lines.size() > last.size()
            ? "the last %d of %d %s%n".formatted(last.size(), lines.size(), noun)
            : "";
    return skipped.replace(System.lineSeparator(), "\n") + String.join("\n", last);
  }

  private static String cut(String line) {
    return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 3) + "...";
  }

  private static List<String> requests(List<LoggedCall> calls) {
    List<List<String>> rows = new ArrayList<>();
    for (LoggedCall call : calls) {
      rows.add(
          List.of(
              call.status(),
              call.code(),
              call.account(),
              call.requestId(),
              call.target() + (call.row().text("body").isEmpty() ? "" : " " + body(call))));
    }
    return Texts.table(rows);
  }

  private static String body(LoggedCall call) {
    return Texts.shortened(call.row().text("body"), 200);
  }
}
