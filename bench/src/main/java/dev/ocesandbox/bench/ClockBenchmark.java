// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.ResourceWorld;
import dev.ocesandbox.bench.servers.ServerKind;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import java.io.IOException;

/** Measures clock moves in a world with many resources, with and without automatic renewal. */
final class ClockBenchmark {

  private static final int WARM_UP = 200;
  private static final String YEAR = "P365D";
  private static final String FIVE_YEARS = "P5Y";

  private final Options options;
  private final Console console;

  ClockBenchmark(Options options, Console console) {
    this.options = options;
    this.console = console;
  }

  void run(ServerProcesses processes, Report report) throws IOException {
    ServerProcess sandbox = processes.start(ServerKind.SANDBOX);
    sandbox.awaitFirstResponse(StartupBenchmark.firstRequest(sandbox.port()));
    move(sandbox, WARM_UP, true, YEAR);
    int servers = options.agingResources();
    Table table =
        new Table("servers", "renewed", "by", "seconds", "events", "renewals", "events/s");
    row(table, servers, YEAR, move(sandbox, servers, true, YEAR));
    row(table, servers, FIVE_YEARS, move(sandbox, servers, false, FIVE_YEARS));
    row(table, servers, FIVE_YEARS, move(sandbox, servers, true, FIVE_YEARS));
    report.section("Clock moves, sandbox only, one request each", table);
    report.section(
        "Memory after the clock moves", new Table("resident MB").row(sandbox.residentMegabytes()));
    processes.stop(sandbox);
  }

  private ResourceWorld.Move move(ServerProcess sandbox, int servers, boolean renewed, String span)
      throws IOException {
    ResourceWorld resourceWorld = ResourceWorld.of(sandbox.port(), servers);
    if (renewed) {
      resourceWorld.renewAutomatically();
    }
    console.say("%,d servers created".formatted(servers));
    ResourceWorld.Move move = resourceWorld.advance(span);
    console.say("advanced by " + span);
    return move;
  }

  private static void row(Table table, int servers, String span, ResourceWorld.Move move) {
    table.row(
        servers,
        move.renewals() > 0 ? "every month" : "never",
        span,
        move.seconds(),
        move.events(),
        move.renewals(),
        move.events() / move.seconds());
  }
}
