// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.cpu.CpuTime;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.MeteredWorld;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import java.io.IOException;
import java.util.List;

/**
 * Measures how long a month of use by the hour takes to settle and to close, on the sandbox only.
 */
final class UseBenchmark {

  /** The most that a month of 1,000 servers may take, in seconds; ten times that for 10,000. */
  private static final double SECONDS = 5;

  private static final int WARM_UP = 20;
  private static final int DAYS = 30;

  /** The bill of a month is final on the 3rd, or on the 4th with monthly settlement. */
  private static final int DAYS_TO_CLOSE = 4;

  private static final int HOURS = 24;

  private final Options options;
  private final Console console;
  private final Aims aims;

  UseBenchmark(Options options, Console console, Aims aims) {
    this.options = options;
    this.console = console;
    this.aims = aims;
  }

  void run(ServerProcesses processes, Report report) throws IOException {
    Table table =
        new Table(
            "servers",
            "hours",
            "seconds",
            "hours/s",
            "events",
            "seconds to the 5th",
            "CPU s",
            "JIT",
            "GC",
            "peak MB");
    int servers = options.meteredResources();
    row(processes, table, servers, SECONDS);
    row(processes, table, 10 * servers, 10 * SECONDS);
    report.section(
        "June of servers billed by the hour, then to the 5th of July, with a heap of 512 MB",
        table);
  }

  private void row(ServerProcesses processes, Table table, int servers, double limit)
      throws IOException {
    ServerProcess sandbox = processes.startSandbox(List.of("-Xmx512m"));
    sandbox.awaitFirstResponse(StartupBenchmark.firstRequest(sandbox.port()));
    MeteredWorld.of(sandbox.port(), WARM_UP).advance(DAYS);
    MeteredWorld world = MeteredWorld.of(sandbox.port(), servers);
    console.say("%,d servers begun".formatted(servers));
    CpuTime before = sandbox.cpuTime();
    MeteredWorld.Move month = world.advance(DAYS);
    MeteredWorld.Move close = world.advance(DAYS_TO_CLOSE);
    CpuTime used = sandbox.cpuTime().since(before);
    long hours = (long) servers * DAYS * HOURS;
    table.row(
        servers,
        hours,
        month.seconds(),
        hours / month.seconds(),
        month.events(),
        close.seconds(),
        CpuTime.seconds(used.total()),
        CpuTime.seconds(used.jit()),
        CpuTime.seconds(used.gc()),
        sandbox.memory().peak());
    aims.atMost(
        "a month of %,d servers by the hour, settled and closed, s".formatted(servers),
        limit,
        month.seconds() + close.seconds());
    processes.stop(sandbox);
  }
}
