// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Supply;
import dev.ocesandbox.bench.profile.FlightRecorder;
import dev.ocesandbox.bench.profile.HotMethods;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.requests.Load;
import dev.ocesandbox.bench.requests.Requests;
import dev.ocesandbox.bench.servers.Contender;
import dev.ocesandbox.bench.servers.Fleet;
import dev.ocesandbox.bench.servers.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Drives each load at the sandbox alone while the flight recorder looks. */
final class ProfileStage {

  private static final Path RECORDINGS = Path.of("bench/results/recordings");
  private static final Duration LENGTH = Duration.ofSeconds(10);

  private final Console console;

  ProfileStage(Console console) {
    this.console = console;
  }

  void run(Fleet fleet, Report report) throws IOException {
    Files.createDirectories(RECORDINGS);
    RunningServer sandbox = fleet.start(Contender.SANDBOX);
    sandbox.millisToFirstAnswer(StartStage.firstRequest(sandbox.port()));
    Requests requests = Requests.about(sandbox.port());
    for (Load load : List.of(Load.BALANCES, Load.ORDER_PAGES, Load.ORDER_FILTERS, Load.COUPONS)) {
      Driver driver = new Driver(sandbox.port(), LoadStage.CONNECTIONS);
      driver.drive(Supply.again(requests.of(load, 1)), LENGTH);
      Path file = RECORDINGS.resolve(load.name().toLowerCase(java.util.Locale.ROOT) + ".jfr");
      FlightRecorder recorder = FlightRecorder.start(sandbox.java().pid(), file);
      driver.drive(Supply.again(requests.of(load, 1)), LENGTH);
      HotMethods methods = HotMethods.of(recorder.stop());
      report.section("Profile of " + load.label(), methods.withCalled() + "\n" + methods.own());
      console.say(load.label() + " recorded as " + file);
    }
    fleet.stop(sandbox);
  }
}
