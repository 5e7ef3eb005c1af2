// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.ControlApi;
import dev.ocesandbox.bench.servers.ServerKind;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import dev.ocesandbox.bench.worlds.WorldsProgram;
import java.time.Duration;
import java.util.List;

/** Measures large worlds and many worlds. */
final class WorldsBenchmark {

  /** The limit of the server is 10,000 worlds, including the default world. */
  private static final int FORKS = 9_999;

  private final Options options;

  WorldsBenchmark(Options options) {
    this.options = options;
  }

  void run(ServerProcesses processes, Report report) throws Exception {
    ServerProcess bench =
        processes.run(
            WorldsProgram.class.getName(),
            List.of("-Xmx4g"),
            List.of(String.valueOf(options.orders())));
    report.verbatim(bench.output(Duration.ofMinutes(8)));
    report.section("Forks through the control API", forksOverHttp(processes));
  }

  private static Table forksOverHttp(ServerProcesses processes) throws Exception {
    ServerProcess sandbox = processes.start(ServerKind.SANDBOX);
    sandbox.awaitFirstResponse(StartupBenchmark.firstRequest(sandbox.port()));
    double before = sandbox.memory().now();
    long start = System.nanoTime();
    new ControlApi(sandbox.port()).forkDefault(FORKS);
    double seconds = (System.nanoTime() - start) / 1e9;
    Table table = new Table("forks", "seconds", "forks/s", "resident MB before", "after");
    table.row(FORKS, seconds, FORKS / seconds, before, sandbox.memory().now());
    processes.stop(sandbox);
    return table;
  }
}
