// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events and ledger entries of a world, formatted as lines of text. */
final class WorldHistory {

  private static final int MAX_LINES = 5;
  private static final int TITLE_WIDTH = 10;

  private WorldHistory() {}

  /** Returns the last events and ledger entries that mention an id, oldest first. */
  static List<String> about(WorldView world, String id) {
    List<String> lines = new ArrayList<>();
    addSection(lines, "Events:", events(world, id), "none from clock moves");
    addSection(lines, "Ledger:", entries(world, id), "no entries");
    return lines;
  }

  private static void addSection(
      List<String> lines, String title, List<String> rows, String placeholder) {
    String prefix = title + " ".repeat(TITLE_WIDTH - title.length());
    for (String row : rows.isEmpty() ? List.of(placeholder) : last(MAX_LINES, rows)) {
      lines.add(prefix + row);
      prefix = " ".repeat(TITLE_WIDTH);
    }
  }

  /** Returns the last {@code number} lines. */
  static List<String> last(int number, List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - number), lines.size());
  }

  /** Returns the events that mention an id, or all events if it is empty, oldest first. */
  static List<String> events(WorldView world, String id) {
    return TextFormat.table(
        world.events().stream()
            .filter(event -> id.isEmpty() || event.containsValue(id))
            .map(WorldHistory::row)
            .toList());
  }

  static List<String> row(Map<String, String> event) {
    Map<String, String> details = new TreeMap<>(event);
    details.keySet().removeAll(List.of("at", "type", "subject"));
    return List.of(
        event.getOrDefault("at", ""),
        event.getOrDefault("type", ""),
        event.getOrDefault("subject", ""),
        details.entrySet().stream()
            .map(detail -> detail.getKey() + "=" + detail.getValue())
            .collect(Collectors.joining(" ")));
  }

  /**
   * Returns the ledger entries among the last 1,000 that mention an id, or all of them if it is
   * empty, oldest first.
   */
  static List<String> entries(WorldView world, String id) {
    return TextFormat.table(entryRows(world, id));
  }

  /** Returns the same entries as rows of time, type, subject and postings. */
  static List<List<String>> entryRows(WorldView world, String id) {
    List<JsonValue> entries =
        new ArrayList<>(new JsonValue(world.read("ledger?limit=1000")).list("entries"));
    Collections.reverse(entries);
    Map<String, String> names = accountNames(world);
    return entries.stream()
        .filter(entry -> id.isEmpty() || mentions(entry, id))
        .map(entry -> row(entry, names))
        .toList();
  }

  /** Returns the names of accounts by customer id. */
  private static Map<String, String> accountNames(WorldView world) {
    return new JsonValue(world.read("accounts"))
        .list("accounts").stream()
            .collect(Collectors.toMap(row -> row.text("customer_id"), row -> row.text("name")));
  }

  private static boolean mentions(JsonValue entry, String id) {
    return entry.textOrEmpty("subject").equals(id)
        || entry.list("postings").stream()
            .anyMatch(posting -> parts(posting.textOrEmpty("account")).contains(id));
  }

  private static List<String> row(JsonValue entry, Map<String, String> names) {
    String subject = entry.textOrEmpty("subject");
    return List.of(
        entry.textOrEmpty("at"),
        entry.textOrEmpty("type"),
        names.getOrDefault(subject, subject),
        entry.list("postings").stream()
            .map(
                posting ->
                    "%s %s"
                        .formatted(
                            ledgerAccount(posting.textOrEmpty("account"), names),
                            posting.textOrEmpty("amount")))
            .collect(Collectors.joining(", ")));
  }

  /** Returns a ledger account with the name of its owner, such as {@code cash:acme}. */
  private static String ledgerAccount(String account, Map<String, String> names) {
    return parts(account).stream()
        .map(part -> names.getOrDefault(part, part))
        .collect(Collectors.joining(":"));
  }

  private static List<String> parts(String account) {
    return Stream.of(account.split(":", -1)).toList();
  }
}
