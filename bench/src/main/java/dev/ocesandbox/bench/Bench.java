// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.requests.Requests;
import dev.ocesandbox.bench.servers.Contender;
import dev.ocesandbox.bench.servers.Fleet;
import dev.ocesandbox.bench.servers.Installation;
import dev.ocesandbox.bench.servers.RunningServer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Runs what the command line asks for. Exit codes: 0 measured, 1 failed, 2 bad option, 3 late. */
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

  /** Takes what {@link Options#USAGE} says. */
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
    TimeLimit.start();
    try (Fleet fleet = new Fleet(Installation.find(options.sandbox()), WORK)) {
      report.section("Machine", Machine.describe());
      if (options.profile()) {
        console.stage("profile", () -> new ProfileStage(console).run(fleet, report));
      } else {
        measure(fleet, Installation.find(options.sandbox()));
      }
      String name = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
      System.out.print(report);
      console.say("kept as " + report.save(RESULTS, name + ".md"));
      return 0;
    } catch (Exception e) {
      console.say("failed: " + e);
      return 1;
    }
  }

  private void measure(Fleet fleet, Installation installation) throws Exception {
    if (options.stages().contains("start") || options.stages().contains("load")) {
      console.stage("ask the sandbox what the peers shall answer", () -> stub(fleet));
    }
    if (options.stages().contains("start")) {
      StartStage start = new StartStage(options.starts(), aims);
      console.stage("start-up", () -> start.run(fleet, report));
    }
    if (options.stages().contains("load")) {
      LoadStage load = new LoadStage(options, console, aims);
      console.stage("load", () -> load.run(fleet, report));
    }
    if (options.stages().contains("worlds")) {
      console.stage("worlds", () -> new WorldsStage(options).run(fleet, report));
    }
    if (options.stages().contains("time")) {
      console.stage("time", () -> new TimeStage(options, console).run(fleet, report));
    }
    if (options.stages().contains("resources")) {
      console.stage("resources", () -> new ResourcesStage(options, console).run(fleet, report));
    }
    if (options.stages().contains("kit")) {
      KitStage kit = new KitStage(options.starts(), aims);
      console.stage("test kit", () -> kit.run(installation, report));
    }
    report.section("Aims", aims.table());
  }

  private static void stub(Fleet fleet) throws Exception {
    RunningServer sandbox = fleet.start(Contender.SANDBOX);
    sandbox.millisToFirstAnswer(StartStage.firstRequest(sandbox.port()));
    fleet.stub(Requests.about(sandbox.port()).stubs());
    fleet.stop(sandbox);
  }
}
