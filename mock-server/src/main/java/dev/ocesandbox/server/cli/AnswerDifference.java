// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.replay.Replay.Row;
import dev.ocesandbox.server.text.Printable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Shows where the answer to a command differs: lines with a minus are of the file. */
final class AnswerDifference {

  private static final int CONTEXT = 2;
  private static final int MOST = 20;
  private static final int WIDTH = 200;

  private AnswerDifference() {}

  static List<String> of(Row row) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "Command %d, %s: line %d of the file"
            .formatted(
                row.entry().number(), row.entry().command().operation(), row.entry().line()));
    List<String> before = lines(row.entry().status(), row.entry().answer());
    List<String> after =
        lines(
            row.answered().status(), row.entry().answer() == null ? null : row.answered().answer());
    int start = 0;
    int most = Math.min(before.size(), after.size());
    while (start < most && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    add(lines, "  ", before.subList(Math.max(0, start - CONTEXT), start));
    add(lines, "- ", before.subList(start, before.size() - end));
    add(lines, "+ ", after.subList(start, after.size() - end));
    add(
        lines,
        "  ",
        before.subList(
            before.size() - end, Math.min(before.size(), before.size() - end + CONTEXT)));
    lines.add("");
    return lines;
  }

  private static void add(List<String> lines, String mark, List<String> more) {
    more.stream()
        .limit(MOST)
        .forEach(line -> lines.add(mark + Printable.shortened(Printable.text(line), WIDTH)));
    if (more.size() > MOST) {
      lines.add(mark + "(" + (more.size() - MOST) + " more lines)");
    }
  }

  private static List<String> lines(int status, @Nullable String answer) {
    List<String> lines = new ArrayList<>();
    lines.add("status " + status);
    if (answer != null) {
      pretty(answer).lines().forEach(lines::add);
    }
    return lines;
  }

  private static String pretty(String answer) {
    try {
      return answer.isEmpty() ? "" : Json.read(answer).toPrettyString();
    } catch (JacksonException | IllegalArgumentException e) {
      return answer;
    }
  }
}
