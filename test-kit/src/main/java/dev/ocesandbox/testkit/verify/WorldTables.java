// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import dev.ocesandbox.testkit.internal.report.ReportTable;
import dev.ocesandbox.testkit.internal.report.TestSummary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened in a world, as tables for the report files. */
final class WorldTables {

  private static final int MAX_DETAILS = 20_000;

  private WorldTables() {}

  /** Returns the tables of the report of a failed test. */
  static List<ReportTable> of(CallLog log) {
    WorldView world = log.world();
    return List.of(
        new ReportTable(
            "Requests",
            List.of("time", "operation", "account", "status", "code", "request"),
            log.all().stream().map(WorldTables::request).toList()),
        table("Findings", List.of("kind", "operation", "message"), findings(world)),
        table("Ledger", List.of("time", "type", "subject", "postings"), entries(world)),
        table(
            "Events from clock moves",
            EVENT,
            world.events().stream().map(WorldHistory::row).toList()),
        table("Next 31 days", EVENT, upcoming(world)));
  }

  private static final List<String> EVENT = List.of("time", "type", "subject", "details");

  /** Returns what counts for the summary of the run. */
  static TestSummary summary(CallLog log, String test, boolean failed) {
    WorldView world = log.world();
    return new TestSummary(
        test,
        failed,
        "",
        log.all().stream()
            .map(call -> new TestSummary.Call(call.operation(), call.status(), call.code()))
            .toList(),
        entries(world).stream()
            .collect(Collectors.toMap(row -> row.get(1), row -> 1, Integer::sum)),
        world.events().stream().map(WorldHistory::row).toList(),
        findings(world));
  }

  private static ReportTable table(String title, List<String> columns, List<List<String>> rows) {
    return new ReportTable(title, columns, rows.stream().map(ReportTable.Row::of).toList());
  }

  private static ReportTable.Row request(LoggedCall call) {
    List<String> cells =
        List.of(
            call.row().textOrEmpty("at"),
            call.operation(),
            call.account(),
            call.status(),
            call.code(),
            call.labelledTarget());
    return new ReportTable.Row(cells, TextFormat.cut(details(call), MAX_DETAILS));
  }

  private static String details(LoggedCall call) {
    StringBuilder text = new StringBuilder("request " + call.requestId() + "\n");
    if (call.row().get("headers").value() instanceof Map<?, ?> headers) {
      headers.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    }
    text.append('\n').append(call.bodyText());
    String answer = call.row().textOrEmpty("answer");
    return text.append(answer.isEmpty() ? "" : "\n\nanswer\n" + answer).toString();
  }

  private static List<List<String>> findings(WorldView world) {
    return new JsonValue(world.read("findings"))
        .list("findings").stream()
            .map(
                row ->
                    List.of(
                        row.text("kind"), row.textOrEmpty("operation"), row.textOrEmpty("message")))
            .toList();
  }

  private static List<List<String>> entries(WorldView world) {
    return WorldHistory.entryRows(world, "");
  }

  private static List<List<String>> upcoming(WorldView world) {
    return new JsonValue(world.read("timeline?days=31"))
        .list("events").stream()
            .map(event -> List.of(event.text("at"), event.text("type"), event.text("subject"), ""))
            .toList();
  }
}
