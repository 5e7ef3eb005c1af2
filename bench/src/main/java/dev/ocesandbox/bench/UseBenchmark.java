// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.MeteredWorld;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import java.io.IOException;
import java.util.List;

/** Measures how long a month of use by the hour takes to settle, on the sandbox only. */
final class UseBenchmark {

  private static final int WARM_UP = 20;
  private static final int DAYS = 30;
  private static final int HOURS = 24;

  private final Options options;
  private final Console console;

  UseBenchmark(Options options, Console console) {
    this.options = options;
    this.console = console;
  }

  void run(ServerProcesses processes, Report report) throws IOException {
    Table table = new Table("servers", "hours", "seconds", "hours/s", "events", "resident MB");
    int servers = options.meteredResources();
    row(processes, table, servers);
    row(processes, table, 10 * servers);
    report.section("A month of servers billed by the hour, with a heap of 512 MB", table);
  }

  private void row(ServerProcesses processes, Table table, int servers) throws IOException {
    ServerProcess sandbox = processes.startSandbox(List.of("-Xmx512m"));
    sandbox.awaitFirstResponse(StartupBenchmark.firstRequest(sandbox.port()));
    MeteredWorld.of(sandbox.port(), WARM_UP).advance(DAYS);
    MeteredWorld world = MeteredWorld.of(sandbox.port(), servers);
    console.say("%,d servers begun".formatted(servers));
    MeteredWorld.Move month = world.advance(DAYS);
    long hours = (long) servers * DAYS * HOURS;
    table.row(
        servers,
        hours,
        month.seconds(),
        hours / month.seconds(),
        month.events(),
        sandbox.residentMegabytes());
    processes.stop(sandbox);
  }
}
