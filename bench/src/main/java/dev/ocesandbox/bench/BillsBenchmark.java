// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Measurement;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.http.RequestSource;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.BillWorld;
import dev.ocesandbox.bench.servers.ServerKind;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Compares pages of bills in a small and in a large world, on the sandbox only. */
final class BillsBenchmark {

  /** A page in the large world may take this many times as long as one in the small world. */
  private static final double ALLOWED = 2;

  private static final int SMALL = 1_000;

  private final Options options;
  private final Console console;
  private final Targets targets;

  BillsBenchmark(Options options, Console console, Targets targets) {
    this.options = options;
    this.console = console;
    this.targets = targets;
  }

  void run(ServerProcesses processes, Report report) throws IOException {
    ServerProcess sandbox = processes.start(ServerKind.SANDBOX);
    sandbox.awaitFirstResponse(StartupBenchmark.firstRequest(sandbox.port()));
    BillWorld small = BillWorld.of(sandbox.port(), SMALL);
    BillWorld large = BillWorld.of(sandbox.port(), options.orders());
    console.say("worlds of %,d and %,d records created".formatted(small.records, large.records));
    Table table = new Table("records", "page of 100", "responses/s", "p50 ms", "p99 ms", "CPU us");
    compare(table, "the first", sandbox, small.pages(0), large, large.pages(0));
    compare(
        table,
        "in the middle",
        sandbox,
        small.pages(small.records / 2),
        large,
        large.pages(large.records / 2));
    report.section(
        "Pages of ListCustomerselfResourceRecords, sandbox only: %d connections"
            .formatted(LoadBenchmark.CONNECTIONS),
        table);
    processes.stop(sandbox);
  }

  private void compare(
      Table table,
      String page,
      ServerProcess sandbox,
      List<Request> small,
      BillWorld world,
      List<Request> large) {
    Measurement of = row(table, "%,d".formatted(SMALL), page, measure(sandbox, small));
    Measurement to = row(table, "%,d".formatted(world.records), page, measure(sandbox, large));
    targets.atMost(
        "CPU us of a page of bills, %s, against twice the small world".formatted(page),
        to.cpu(),
        ALLOWED * of.cpu());
    console.say("pages of bills done: " + page);
  }

  private Measurement measure(ServerProcess sandbox, List<Request> signed) {
    List<Measurement> rounds = new ArrayList<>();
    for (int round = 0; round <= options.rounds(); round++) {
      Duration before = sandbox.processorTime();
      Measurement measurement =
          new Driver(sandbox.port(), LoadBenchmark.CONNECTIONS)
              .drive(RequestSource.repeating(signed), Duration.ofSeconds(options.seconds()));
      rounds.add(measurement.withCpuTime(sandbox.processorTime().minus(before)));
    }
    // The first round is a warm-up.
    return Measurement.median(rounds.subList(1, rounds.size()));
  }

  private static Measurement row(Table table, String records, String page, Measurement measured) {
    table.row(
        records, page, measured.perSecond(), measured.p50(), measured.p99(), measured.cpu());
    return measured;
  }
}
