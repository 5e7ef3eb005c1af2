// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.Holdings;
import dev.ocesandbox.bench.servers.Contender;
import dev.ocesandbox.bench.servers.Fleet;
import dev.ocesandbox.bench.servers.RunningServer;
import java.io.IOException;

/** Moves the clock of a world with many resources, renewed by themselves or not at all. */
final class TimeStage {

  private static final int WARM_UP = 200;
  private static final String YEAR = "P365D";
  private static final String FIVE_YEARS = "P5Y";

  private final Options options;
  private final Console console;

  TimeStage(Options options, Console console) {
    this.options = options;
    this.console = console;
  }

  void run(Fleet fleet, Report report) throws IOException {
    RunningServer sandbox = fleet.start(Contender.SANDBOX);
    sandbox.millisToFirstAnswer(StartStage.firstRequest(sandbox.port()));
    moved(sandbox, WARM_UP, true, YEAR);
    int servers = options.agingResources();
    Table table =
        new Table("servers", "renewed", "by", "seconds", "events", "renewals", "events/s");
    row(table, servers, YEAR, moved(sandbox, servers, true, YEAR));
    row(table, servers, FIVE_YEARS, moved(sandbox, servers, false, FIVE_YEARS));
    row(table, servers, FIVE_YEARS, moved(sandbox, servers, true, FIVE_YEARS));
    report.section("Clock moves, the sandbox alone, each one request", table);
    report.section(
        "Memory after the clock moves", new Table("resident MB").row(sandbox.residentMegabytes()));
    fleet.stop(sandbox);
  }

  private Holdings.Move moved(RunningServer sandbox, int servers, boolean renewed, String span)
      throws IOException {
    Holdings holdings = Holdings.of(sandbox.port(), servers);
    if (renewed) {
      holdings.renewAutomatically();
    }
    console.say("%,d servers are there".formatted(servers));
    Holdings.Move move = holdings.advance(span);
    console.say("moved by " + span);
    return move;
  }

  private static void row(Table table, int servers, String span, Holdings.Move move) {
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
