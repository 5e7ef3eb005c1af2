// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.kit.FirstSandbox;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.servers.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Measures the test kit in new JVMs: the time until the first sandbox, and for further worlds. */
final class KitBenchmark {

  private static final double FIRST_MILLIS = 500;
  private static final double WORLD_MILLIS = 1;

  private final int starts;
  private final Aims aims;

  KitBenchmark(int starts, Aims aims) {
    this.starts = starts;
    this.aims = aims;
  }

  void run(Installation installation, Report report) throws IOException, InterruptedException {
    List<long[]> runs = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      runs.add(start(installation.kitClass(FirstSandbox.class.getName())));
    }
    Table table = new Table("", "median ms", "each ms");
    List<String> rows =
        List.of("first sandbox of a JVM", "first request", "tenth world", "median world");
    for (int column = 0; column < rows.size(); column++) {
      table.row(rows.get(column), median(runs, column), each(runs, column));
    }
    report.section("Test kit, " + starts + " new JVMs", table);
    aims.atMost("first sandbox of a test JVM, ms", FIRST_MILLIS, median(runs, 0));
    aims.atMost("further world of a test JVM, ms", WORLD_MILLIS, median(runs, 3));
  }

  private static long[] start(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException("the test kit failed: " + output);
    }
    return Stream.of(output.split(" ", -1)).mapToLong(Long::parseLong).toArray();
  }

  private static double median(List<long[]> runs, int column) {
    long[] sorted = column(runs, column).sorted().toArray();
    return sorted[sorted.length / 2] / 1_000.0;
  }

  private static String each(List<long[]> runs, int column) {
    return column(runs, column)
        .mapToObj(micros -> "%.1f".formatted(micros / 1_000.0))
        .collect(Collectors.joining(" "));
  }

  private static LongStream column(List<long[]> runs, int column) {
    return runs.stream().mapToLong(run -> run[column]);
  }
}
