// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import dev.ocesandbox.bench.worlds.Growth;
import dev.ocesandbox.bench.worlds.GrowthProgram;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares filtered lists in a small and in a large world, in the process of the program. */
final class GrowthBenchmark {

  /** A list in the large world may take this many times as long as in the small world. */
  private static final double RATIO = 3;

  /** A list is warmed up for this part of the time of a workload: there is no network. */
  private static final double SHARE = 20;

  private final Options options;
  private final Aims aims;

  GrowthBenchmark(Options options, Aims aims) {
    this.options = options;
    this.aims = aims;
  }

  void run(ServerProcesses processes, Report report) throws IOException, InterruptedException {
    ServerProcess program =
        processes.run(
            GrowthProgram.class.getName(),
            List.of("-Xmx6g", "-XX:+UseSerialGC"),
            List.of(
                String.valueOf(options.orders()),
                String.valueOf(options.longestWarmUp().toSeconds() / SHARE)));
    List<Growth> all = program.output(Duration.ofMinutes(25)).lines().map(Growth::parse).toList();
    Table table = new Table("room", "list", "small, CPU us", "large, CPU us", "ratio", "met");
    for (Growth growth : all) {
      table.row(
          growth.room(),
          growth.list(),
          growth.small(),
          growth.large(),
          growth.ratio(),
          growth.ratio() <= RATIO ? "yes" : "NO");
    }
    report.section(
        "Lists in worlds of %,d and %,d records, in process, with all checks"
            .formatted(GrowthProgram.SMALL, options.orders()),
        table);
    worst(all).values().forEach(this::aim);
  }

  private static Map<String, Growth> worst(List<Growth> all) {
    return all.stream()
        .collect(
            Collectors.toMap(
                Growth::room,
                growth -> growth,
                (one, other) ->
                    Comparator.comparingDouble(Growth::ratio).compare(one, other) < 0 ? other : one,
                LinkedHashMap::new));
  }

  private void aim(Growth growth) {
    aims.atMost(
        "growth of %s, the worst: %s, ratio".formatted(growth.room(), growth.list()),
        RATIO,
        growth.ratio());
  }
}
