// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.cpu.CpuTime;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.ResourceWorld;
import dev.ocesandbox.bench.servers.ServerKind;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import java.io.IOException;

/** Measures clock moves in a world with many resources, with and without automatic renewal. */
final class ClockBenchmark {

  /** The most that 600,000 renewals may take, in seconds. */
  private static final double SECONDS = 5;

  private static final int WARM_UP = 200;
  private static final String YEAR = "P365D";
  private static final String FIVE_YEARS = "P5Y";

  private final Options options;
  private final Console console;
  private final Aims aims;

  ClockBenchmark(Options options, Console console, Aims aims) {
    this.options = options;
    this.console = console;
    this.aims = aims;
  }

  /**
   * A clock move and the CPU time that it took.
   *
   * @param move the move
   * @param cpu CPU time of the sandbox
   */
  private record Moved(ResourceWorld.Move move, CpuTime cpu) {}

  void run(ServerProcesses processes, Report report) throws IOException {
    ServerProcess sandbox = processes.start(ServerKind.SANDBOX);
    sandbox.awaitFirstResponse(StartupBenchmark.firstRequest(sandbox.port()));
    move(sandbox, WARM_UP, true, YEAR);
    int servers = options.agingResources();
    Table table =
        new Table(
            "servers",
            "renewed",
            "by",
            "seconds",
            "CPU s",
            "JIT",
            "GC",
            "events",
            "renewals",
            "events/s");
    row(table, servers, YEAR, move(sandbox, servers, true, YEAR));
    row(table, servers, FIVE_YEARS, move(sandbox, servers, false, FIVE_YEARS));
    Moved renewals = move(sandbox, servers, true, FIVE_YEARS);
    row(table, servers, FIVE_YEARS, renewals);
    aims.atMost(
        "%,d automatic renewals in five years, s".formatted(renewals.move.renewals()),
        SECONDS,
        renewals.move.seconds());
    report.section("Clock moves, sandbox only, one request each", table);
    report.section(
        "Memory after the clock moves", new Table("resident MB").row(sandbox.memory().now()));
    processes.stop(sandbox);
  }

  private Moved move(ServerProcess sandbox, int servers, boolean renewed, String span)
      throws IOException {
    ResourceWorld resourceWorld = ResourceWorld.of(sandbox.port(), servers);
    if (renewed) {
      resourceWorld.renewAutomatically();
    }
    console.say("%,d servers created".formatted(servers));
    CpuTime before = sandbox.cpuTime();
    ResourceWorld.Move move = resourceWorld.advance(span);
    console.say("advanced by " + span);
    return new Moved(move, sandbox.cpuTime().since(before));
  }

  private static void row(Table table, int servers, String span, Moved moved) {
    ResourceWorld.Move move = moved.move;
    table.row(
        servers,
        move.renewals() > 0 ? "every month" : "never",
        span,
        move.seconds(),
        CpuTime.seconds(moved.cpu.total()),
        CpuTime.seconds(moved.cpu.jit()),
        CpuTime.seconds(moved.cpu.gc()),
        move.events(),
        move.renewals(),
        move.events() / move.seconds());
  }
}
