// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.replay.HistoryFile;
import dev.ocesandbox.server.replay.Replay.Row;
import dev.ocesandbox.server.replay.Replay.Verdict;
import java.util.List;

/** How many commands of a history were run, and how many of their answers were compared. */
final class ReplaySum {

  private final HistoryFile file;
  private final List<Row> rows;

  ReplaySum(HistoryFile file, List<Row> rows) {
    this.file = file;
    this.rows = rows;
  }

  /** Returns the sum in a line. */
  String line() {
    return counted(rows.size(), "command") + ", " + compared() + left();
  }

  /** Returns whether no answer could be compared. */
  boolean isOfNothing() {
    return answers() == 0;
  }

  /** Returns why no answer could be compared, and what to do about it. */
  String why() {
    String cause =
        rows.isEmpty() ? "the file has no commands" : "the file has no answers that were kept";
    return "%s%s; the setting history of a world says how much it keeps, such as 64MiB"
        .formatted(cause, left());
  }

  private String compared() {
    if (isOfNothing()) {
      return "no answer compared";
    }
    long different = count(Verdict.DIFFERENT);
    long byStatus = count(Verdict.SAME_STATUS);
    return counted(answers(), "answer")
        + " compared, "
        + (different == 0 ? "all the same" : different + " different")
        + (byStatus == 0 ? "" : "; of " + byStatus + " only the status, as the body was not kept");
  }

  /** Returns what was not compared, and what the file lacks. */
  private String left() {
    long stale = count(Verdict.NOT_COMPARED);
    long lost =
        rows.stream()
            .filter(row -> row.verdict() == Verdict.NO_ANSWER && row.entry().requestId() != null)
            .count();
    return part(stale, "stale reads not compared: " + stale)
        + part(file.commandsBefore(), "starts after command " + file.commandsBefore())
        + part(file.readsDropped(), counted(file.readsDropped(), "read") + " dropped")
        + part(lost, counted(lost, "answer") + " not kept, so not compared");
  }

  private static String part(long number, String text) {
    return number == 0 ? "" : "; " + text;
  }

  private long answers() {
    return count(Verdict.SAME) + count(Verdict.SAME_STATUS) + count(Verdict.DIFFERENT);
  }

  private long count(Verdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
