// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has happened in a world: its events and movements of money, in lines that can be read. */
final class Story {

  private static final int MOST = 5;

  private Story() {}

  /** Returns the last events and ledger entries of one thing, oldest first. */
  static List<String> about(WorldView world, String id) {
    List<String> lines = new ArrayList<>();
    add(lines, "Events:", last(MOST, events(world, id)), "none by moves of the clock");
    add(lines, "Ledger:", last(MOST, entries(world, id)), "no entries");
    return lines;
  }

  private static void add(List<String> lines, String title, List<String> rows, String none) {
    String blanks = " ".repeat(8 - title.length());
    if (rows.isEmpty()) {
      lines.add(title + blanks + none);
    }
    for (int i = 0; i < rows.size(); i++) {
      lines.add((i == 0 ? title + blanks : " ".repeat(8)) + rows.get(i));
    }
  }

  /** Returns the last of some lines. */
  static List<String> last(int number, List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - number), lines.size());
  }

  /** Returns the events that name an id, or all when it is empty, oldest first. */
  static List<String> events(WorldView world, String id) {
    return Texts.table(
        world.events().stream()
            .filter(event -> id.isEmpty() || event.containsValue(id))
            .map(Story::row)
            .toList());
  }

  private static List<String> row(Map<String, String> event) {
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

  /** Returns the ledger entries that name an id, or the last 1,000 when it is empty. */
  static List<String> entries(WorldView world, String id) {
    List<Node> entries = new ArrayList<>(new Node(world.read("ledger?limit=1000")).all("entries"));
    Collections.reverse(entries);
    Map<String, String> names = names(world);
    return Texts.table(
        entries.stream()
            .filter(entry -> id.isEmpty() || names(entry, id))
            .map(entry -> row(entry, names))
            .toList());
  }

  /** Returns the names of accounts by their customer ids. */
  private static Map<String, String> names(WorldView world) {
    return new Node(world.read("accounts"))
        .all("accounts").stream()
            .collect(Collectors.toMap(row -> row.text("customer_id"), row -> row.text("name")));
  }

  private static boolean names(Node entry, String id) {
    return entry.text("subject").equals(id)
        || entry.all("postings").stream()
            .anyMatch(posting -> List.of(posting.text("account").split(":", -1)).contains(id));
  }

  private static List<String> row(Node entry, Map<String, String> names) {
    return List.of(
        entry.text("at"),
        entry.text("type"),
        names.getOrDefault(entry.text("subject"), entry.text("subject")),
        entry.all("postings").stream()
            .map(posting -> side(posting.text("account"), names) + " " + posting.text("amount"))
            .collect(Collectors.joining(", ")));
  }

  /** Returns an account of the ledger with the name of its owner, such as cash:acme. */
  private static String side(String account, Map<String, String> names) {
    return Stream.of(account.split(":", -1))
        .map(part -> names.getOrDefault(part, part))
        .collect(Collectors.joining(":"));
  }
}
