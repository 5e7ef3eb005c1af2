// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.RequestSource;
import dev.ocesandbox.bench.profile.FlightRecorder;
import dev.ocesandbox.bench.profile.HotMethods;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.requests.Requests;
import dev.ocesandbox.bench.requests.Workload;
import dev.ocesandbox.bench.servers.ServerKind;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Records the sandbox with the flight recorder under several workloads. */
final class Profiler {

  private static final Path RECORDINGS = Path.of("bench/results/recordings");
  private static final Duration DURATION = Duration.ofSeconds(10);

  private final Console console;

  Profiler(Console console) {
    this.console = console;
  }

  void run(ServerProcesses processes, Report report) throws IOException {
    Files.createDirectories(RECORDINGS);
    ServerProcess sandbox = processes.start(ServerKind.SANDBOX);
    sandbox.awaitFirstResponse(StartupBenchmark.firstRequest(sandbox.port()));
    Requests requests = Requests.of(sandbox.port());
    for (Workload load :
        List.of(
            Workload.BALANCES, Workload.ORDER_PAGES, Workload.ORDER_FILTERS, Workload.COUPONS)) {
      Driver driver = new Driver(sandbox.port(), Probe.CONNECTIONS);
      driver.drive(RequestSource.repeating(requests.of(load, 1)), DURATION);
      Path file = RECORDINGS.resolve(load.name().toLowerCase(java.util.Locale.ROOT) + ".jfr");
      FlightRecorder recorder = FlightRecorder.start(sandbox.java().pid(), file);
      driver.drive(RequestSource.repeating(requests.of(load, 1)), DURATION);
      HotMethods methods = HotMethods.of(recorder.stop());
      report.section("Profile of " + load.label(), methods.total() + "\n" + methods.own());
      console.say(load.label() + " recorded as " + file);
    }
    processes.stop(sandbox);
  }
}
