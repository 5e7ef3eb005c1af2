// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.files.FileProblem;
import java.util.List;

/** {@code check FILE}: prints the problems of a scenario or price book file, one per line. */
final class CheckCommand {

  private static final int INVALID_FILE = 1;

  private CheckCommand() {}

  static int run(Terminal terminal, String file) {
    List<FileProblem> problems = Sandbox.check(InputFile.readable(file));
    if (problems.isEmpty()) {
      terminal.out().println(file + ": no problems found");
      return 0;
    }
    problems.forEach(problem -> terminal.out().println(line(file, problem)));
    return INVALID_FILE;
  }

  /** Formats the first of some problems, and how many more there are. */
  static String firstLine(String file, List<FileProblem> problems) {
    return line(file, problems.get(0)) + andMore(problems);
  }

  /** Returns a note about the problems after the first one; empty if there are none. */
  static String andMore(List<FileProblem> problems) {
    int more = problems.size() - 1;
    return more == 0 ? "" : " (and " + more + " more; run oce-sandbox check)";
  }

  /** Formats a problem as {@code file:line: path: reason}, which editors can jump to. */
  static String line(String file, FileProblem problem) {
    String location = problem.line() == 0 ? file : file + ":" + problem.line();
    String path = problem.path().isEmpty() ? "" : problem.path() + ": ";
    return location + ": " + path + problem.reason();
  }
}
