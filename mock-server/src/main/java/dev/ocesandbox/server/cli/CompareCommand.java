// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.drift.CompareOptions;
import dev.ocesandbox.server.drift.Comparison;
import dev.ocesandbox.server.drift.ComparisonResult;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.text.Printable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code compare FILE...}: compares captured answers with the contracts. */
final class CompareCommand {

  private static final int DIFFERENT = 1;

  private CompareCommand() {}

  static int run(Terminal terminal, List<String> files, Map<String, String> given) {
    CompareOptions options = options(given);
    List<Path> readable = files.stream().map(InputFile::readable).toList();
    int code = 0;
    for (int i = 0; i < readable.size(); i++) {
      code = Math.max(code, compare(terminal, files.get(i), readable.get(i), options));
    }
    return code;
  }

  private static int compare(Terminal terminal, String file, Path path, CompareOptions options) {
    ComparisonResult result = result(file, path, options);
    result.complaints().stream()
        .map(complaint -> Printable.text(complaint.in(file)))
        .forEach(terminal.out()::println);
    if (result.more() > 0) {
      terminal.out().println(file + ": and " + result.more() + " more");
    }
    terminal.out().println(Printable.text(summary(file, result)));
    if (result.answers() == 0) {
      throw new UsageException(file + " holds no answer of this API that could be checked");
    }
    return result.complaints().isEmpty() ? 0 : DIFFERENT;
  }

  private static ComparisonResult result(String file, Path path, CompareOptions options) {
    try {
      return Comparison.of(path, options);
    } catch (InvalidFile e) {
      throw new UsageException(CheckCommand.firstLine(file, e.problems()));
    }
  }

  private static String summary(String file, ComparisonResult result) {
    StringBuilder text = new StringBuilder(file).append(": ");
    text.append(counted(result.answers(), "answer"))
        .append(" of ")
        .append(counted(result.operations(), "operation"))
        .append(" checked, ")
        .append(counted(result.complaints().size() + result.more(), "difference"));
    result
        .leftOut()
        .forEach(
            (why, number) ->
                text.append("; left out: ").append(number).append(" (").append(why).append(')'));
    result
        .ignoredHosts()
        .forEach(
            (host, number) ->
                text.append("; ignored: ").append(number).append(" of ").append(host));
    result
        .notes()
        .forEach(
            (note, number) ->
                text.append("; unpacked: ").append(number).append(" (").append(note).append(')'));
    return text.toString();
  }

  /** Returns a number with its noun. */
  static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static CompareOptions options(Map<String, String> given) {
    String operation = given.getOrDefault("--operation", "");
    if (!operation.isEmpty()) {
      Comparison.problem(operation)
          .ifPresent(
              problem -> {
                throw new UsageException(
                    "--operation %s: %s; did you mean %s?"
                        .formatted(operation, problem, Nearest.to(operation, Comparison.names())));
              });
    }
    Set<String> hosts =
        Arrays.stream(given.getOrDefault("--host", "").split(",", -1))
            .map(host -> host.trim().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    return new CompareOptions(operation, status(given.getOrDefault("--status", "0")), hosts);
  }

  private static int status(String text) {
    if (!text.matches("0|[1-5]\\d\\d")) {
      throw new UsageException("--status " + text + ": must be a status from 100 to 599");
    }
    return Integer.parseInt(text);
  }
}
