// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.ControlApi;
import dev.ocesandbox.bench.servers.Contender;
import dev.ocesandbox.bench.servers.Fleet;
import dev.ocesandbox.bench.servers.RunningServer;
import dev.ocesandbox.bench.worlds.WorldsBench;
import java.time.Duration;
import java.util.List;

/** Large worlds and many worlds. */
final class WorldsStage {

  /** The server's own limit is ten thousand worlds, its default world among them. */
  private static final int FORKS = 9_999;

  private final Options options;

  WorldsStage(Options options) {
    this.options = options;
  }

  void run(Fleet fleet, Report report) throws Exception {
    RunningServer bench =
        fleet.run(
            WorldsBench.class.getName(),
            List.of("-Xmx4g"),
            List.of(String.valueOf(options.orders())));
    report.verbatim(bench.output(Duration.ofMinutes(8)));
    report.section("Forks through the control API", forksOverHttp(fleet));
  }

  private static Table forksOverHttp(Fleet fleet) throws Exception {
    RunningServer sandbox = fleet.start(Contender.SANDBOX);
    sandbox.millisToFirstAnswer(StartStage.firstRequest(sandbox.port()));
    double before = sandbox.residentMegabytes();
    long start = System.nanoTime();
    new ControlApi(sandbox.port()).forkDefault(FORKS);
    double seconds = (System.nanoTime() - start) / 1e9;
    Table table = new Table("forks", "seconds", "forks/s", "resident MB before", "after");
    table.row(FORKS, seconds, FORKS / seconds, before, sandbox.residentMegabytes());
    fleet.stop(sandbox);
    return table;
  }
}
