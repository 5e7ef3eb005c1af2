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

  private final Options options;
  private final Console console;

  CostsBenchmark(Options options, Console console) {
    this.options = options;
    this.console = console;
  }

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
    for (String type : List.of("ORIGINAL_COST", "AMORTIZED_COST")) {
      row(table, type + ", 18 months", () -> world.costs(type, false, "CHARGING_MODE"));
      row(table, type + ", 18 months by resource", () -> world.costs(type, false, "RESOURCE_ID"));
      row(table, type + ", 540 days by service", () -> world.costs(type, true, "CLOUD_SERVICE_TYPE"));
    }
    row(table, "breakdown, first 100", () -> world.breakdown(0));
    int rows = world.breakdown(0).rows();
    row(table, "breakdown, last 100", () -> world.breakdown(Math.max(0, rows - 100)));
    report.section(
        "Costs in a world of %,d records of use, sandbox only, one request each"
            .formatted(options.orders()),
        table);
    processes.stop(sandbox);
  }

  private void row(Table table, String name, Query query) throws IOException {
    List<UsedWorld.Answered> rounds = new ArrayList<>();
    for (int round = 0; round <= options.rounds(); round++) {
      rounds.add(query.ask());
    }
    rounds.sort(Comparator.comparing(UsedWorld.Answered::seconds));
    UsedWorld.Answered median = rounds.get(rounds.size() / 2);
    table.row(name, median.seconds(), median.rows(), median.bytes() / 1000);
  }
}
