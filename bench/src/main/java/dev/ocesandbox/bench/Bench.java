// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.requests.Requests;
import dev.ocesandbox.bench.servers.Installation;
import dev.ocesandbox.bench.servers.ServerKind;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import dev.ocesandbox.bench.soak.Soak;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Runs the benchmarks that the command line selects. Exit codes: 0 for success, 1 for a failure, 2
 * for an invalid option, 3 if the time limit expired.
 */
public final class Bench {

  private static final Path WORK = Path.of("bench/target/work");
  private static final Path RESULTS = Path.of("bench/results");

  private final Options options;
  private final Console console = new Console();
  private final Report report = new Report();
  private final Aims aims = new Aims();

  private Bench(Options options) {
    this.options = options;
  }

  /** Runs the benchmarks. {@link Options#USAGE} describes the arguments. */
  public static void main(String[] arguments) {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + Options.USAGE);
      System.exit(2);
      return;
    }
    System.exit(new Bench(options).run());
  }

  private int run() {
    TimeLimit.start(options.timeLimit());
    try (ServerProcesses processes =
        new ServerProcesses(Installation.find(options.sandbox()), WORK)) {
      report.section("Machine", Machine.describe());
      if (options.profile()) {
        console.run("profile", () -> new Profiler(console).run(processes, report));
      } else {
        measure(processes, Installation.find(options.sandbox()));
      }
      String name = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
      System.out.print(report);
      console.say("saved as " + report.save(RESULTS, name + ".md"));
      return 0;
    } catch (Exception e) {
      console.say("failed: " + e);
      return 1;
    }
  }

  private void measure(ServerProcesses processes, Installation installation) throws Exception {
    if (options.benchmarks().contains("start") || options.benchmarks().contains("load")) {
      console.run("record responses of the sandbox for the peers", () -> stub(processes));
    }
    if (options.benchmarks().contains("start")) {
      StartupBenchmark startup = new StartupBenchmark(options.starts(), aims);
      console.run("start-up", () -> startup.run(processes, report));
    }
    if (options.benchmarks().contains("load")) {
      LoadBenchmark load = new LoadBenchmark(options, console, aims);
      console.run("load", () -> load.run(processes, report));
    }
    if (options.benchmarks().contains("worlds")) {
      console.run("worlds", () -> new WorldsBenchmark(options).run(processes, report));
    }
    if (options.benchmarks().contains("growth")) {
      console.run("growth", () -> new GrowthBenchmark(options, aims).run(processes, report));
    }
    if (options.benchmarks().contains("time")) {
      console.run("time", () -> new ClockBenchmark(options, console, aims).run(processes, report));
    }
    if (options.benchmarks().contains("resources")) {
      console.run(
          "resources", () -> new ResourcesBenchmark(options, console).run(processes, report));
    }
    if (options.benchmarks().contains("use")) {
      console.run("use", () -> new UseBenchmark(options, console, aims).run(processes, report));
    }
    if (options.benchmarks().contains("costs")) {
      console.run("costs", () -> new CostsBenchmark(options, console, aims).run(processes, report));
    }
    if (options.benchmarks().contains("bills")) {
      BillsBenchmark bills = new BillsBenchmark(options, console, aims);
      console.run("bills", () -> bills.run(processes, report));
    }
    if (options.benchmarks().contains("kit")) {
      KitBenchmark kit = new KitBenchmark(options.starts(), aims);
      console.run("test kit", () -> kit.run(installation, report));
    }
    if (options.benchmarks().contains("soak")) {
      console.run("soak", () -> soak(processes));
    }
    report.section(
        options.hasFullSizes()
            ? "Aims"
            : "Aims, which are meant for larger worlds and a full warm-up",
        aims.table());
  }

  private void soak(ServerProcesses processes) throws Exception {
    ServerProcess sandbox = processes.startSandbox(List.of("-Xmx256m"));
    sandbox.awaitFirstResponse(StartupBenchmark.firstRequest(sandbox.port()));
    try {
      new Soak(options.requests(), console::say).run(sandbox, report);
    } finally {
      System.out.print(report);
      processes.stop(sandbox);
    }
  }

  private static void stub(ServerProcesses processes) throws Exception {
    ServerProcess sandbox = processes.start(ServerKind.SANDBOX);
    sandbox.awaitFirstResponse(StartupBenchmark.firstRequest(sandbox.port()));
    processes.stub(Requests.of(sandbox.port()).stubs());
    processes.stop(sandbox);
  }
}
