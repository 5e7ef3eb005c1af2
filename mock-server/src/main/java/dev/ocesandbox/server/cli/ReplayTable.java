// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.replay.Replay.Row;
import dev.ocesandbox.server.replay.StoredEntry;
import java.util.ArrayList;
import java.util.List;

/** The commands of a history as a table: all of a short one, of a long one those that differ. */
final class ReplayTable {

  private static final int SHORT = 40;
  private static final int MOST = 200;

  /** Returns the lines of the table. */
  List<String> of(List<Row> rows) {
    return rows.size() <= SHORT
        ? all(rows)
        : all(rows.stream().filter(Row::isDifferent).limit(MOST).toList());
  }

  /** Returns a line for each row, with a head if there is one. */
  List<String> all(List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of("number", "at", "operation", "status", "refused by", "answer"));
    for (Row row : rows) {
      StoredEntry entry = row.entry();
      int status = row.answered().status();
      cells.add(
          List.of(
              String.valueOf(entry.number()),
              entry.command().now().toString(),
              entry.command().operation(),
              status == 0 ? "-" : String.valueOf(status),
              row.answered().rule().isEmpty() ? "-" : row.answered().rule(),
              verdict(row)));
    }
    return Table.of(cells);
  }

  private static String verdict(Row row) {
    String why = row.entry().whyLeftOut();
    return switch (row.verdict()) {
      case SAME -> "same";
      case SAME_STATUS -> "same status, body not kept: " + why;
      case DIFFERENT -> row.entry().answer() == null ? "different status" : "different";
      case NOT_COMPARED -> "not compared: " + why;
      case NO_ANSWER -> "none";
    };
  }
}
