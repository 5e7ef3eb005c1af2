// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.UsedWorld;
import dev.ocesandbox.bench.servers.ServerKind;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Measures queries for costs in a world with many records of use, on the sandbox only. */
final class CostsBenchmark {

  /** The most that the slowest ListCosts over 18 months may take, in seconds. */
  private static final double COSTS_SECONDS = 0.5;

  /** The most that a page of 100 rows of the breakdown may take, in seconds. */
  private static final double BREAKDOWN_SECONDS = 0.1;

  private static final List<Grouping> GROUPINGS =
      List.of(
          new Grouping(", 18 months", false, "CHARGING_MODE"),
          new Grouping(", 18 months by resource", false, "RESOURCE_ID"),
          new Grouping(", 540 days by service", true, "CLOUD_SERVICE_TYPE"));

  private final Options options;
  private final Console console;
  private final Aims aims;

  CostsBenchmark(Options options, Console console, Aims aims) {
    this.options = options;
    this.console = console;
    this.aims = aims;
  }

  private record Grouping(String label, boolean daily, String dimension) {}

  /** A request of which the median time counts. */
  private interface Query {
    UsedWorld.Answered ask() throws IOException;
  }

  void run(ServerProcesses processes, Report report) throws IOException {
    ServerProcess sandbox = processes.start(ServerKind.SANDBOX);
    sandbox.awaitFirstResponse(StartupBenchmark.firstRequest(sandbox.port()));
    UsedWorld world = UsedWorld.of(sandbox.port(), options.orders());
    console.say("%,d records of use".formatted(options.orders()));
    Table table = new Table("query", "seconds", "rows", "kB");
    double slowest = 0;
    for (String type : List.of("ORIGINAL_COST", "AMORTIZED_COST")) {
      for (Grouping grouping : GROUPINGS) {
        Query query = () -> world.costs(type, grouping.daily, grouping.dimension);
        slowest = Math.max(slowest, row(table, type + grouping.label, query));
      }
    }
    aims.atMost("ListCosts over 18 months, the slowest, s", COSTS_SECONDS, slowest);
    int rows = world.breakdown(0).rows();
    double first = row(table, "breakdown, first 100", () -> world.breakdown(0));
    double last = row(table, "breakdown, last 100", () -> world.breakdown(Math.max(0, rows - 100)));
    aims.atMost("page of the breakdown of a month, s", BREAKDOWN_SECONDS, Math.max(first, last));
    report.section(
        "Costs in a world of %,d records of use, sandbox only, one request each"
            .formatted(options.orders()),
        table);
    processes.stop(sandbox);
  }

  /** Adds the median of several rounds and returns its seconds. */
  private double row(Table table, String name, Query query) throws IOException {
    List<UsedWorld.Answered> rounds = new ArrayList<>();
    for (int round = 0; round <= options.rounds(); round++) {
      rounds.add(query.ask());
    }
    rounds.sort(Comparator.comparing(UsedWorld.Answered::seconds));
    UsedWorld.Answered median = rounds.get(rounds.size() / 2);
    table.row(name, median.seconds(), median.rows(), median.bytes() / 1000);
    return median.seconds();
  }
}
