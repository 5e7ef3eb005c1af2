// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.CoverageSum;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code coverage FILE...}: adds reports of coverage, shows the sum and checks thresholds. */
final class CoverageCommand {

  static final String LEAST = "--least";
  static final String OUT = "--out";

  private static final int MISSED = 1;

  private CoverageCommand() {}

  static int run(Terminal terminal, List<String> files, Map<String, String> options) {
    Map<String, String> least = least(options.getOrDefault(LEAST, ""));
    try {
      CoverageSum sum = CoverageSum.read(files.stream().map(InputFile::readable).toList());
      List<String> missed = sum.missed(least);
      terminal.out().println(sum.line());
      if (options.containsKey(OUT)) {
        written(terminal, sum.write(Path.of(options.get(OUT))));
      }
      missed.forEach(line -> terminal.err().println("oce-sandbox: " + line));
      return missed.isEmpty() ? 0 : MISSED;
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UsageException("cannot read or write: " + e.getMessage());
    }
  }

  static void written(Terminal terminal, List<Path> files) {
    terminal.out().println("coverage report: " + files.get(0));
    terminal.out().println("coverage counts: " + files.get(1));
  }

  private static Map<String, String> least(String text) {
    Map<String, String> least = new LinkedHashMap<>();
    for (String one : text.split(",", -1)) {
      int at = one.indexOf('=');
      if (at > 0) {
        least.put(one.substring(0, at).strip(), one.substring(at + 1));
      } else if (!one.isBlank()) {
        throw new UsageException(
            LEAST + " must be NAME=N or NAME=N%, such as operations=30%, not '" + one + "'");
      }
    }
    return least;
  }
}
