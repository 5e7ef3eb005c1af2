// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.http.Measurement;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.BillWorld;
import dev.ocesandbox.bench.servers.ServerKind;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import java.io.IOException;

/** Compares pages of bills in a small and in a large world, on the sandbox only. */
final class BillsBenchmark {

  /** The most CPU time of a page of 100 rows in the large world, in microseconds. */
  private static final double PAGE = 400;

  /** A page in the large world may take this many times as long as one in the small world. */
  private static final double GROWTH = 2;

  private static final int SMALL = 1_000;

  private final Options options;
  private final Console console;
  private final Aims aims;

  BillsBenchmark(Options options, Console console, Aims aims) {
    this.options = options;
    this.console = console;
    this.aims = aims;
  }

  void run(ServerProcesses processes, Report report) throws IOException {
    ServerProcess sandbox = processes.start(ServerKind.SANDBOX);
    sandbox.awaitFirstResponse(StartupBenchmark.firstRequest(sandbox.port()));
    BillWorld small = BillWorld.of(sandbox.port(), SMALL);
    BillWorld large = BillWorld.of(sandbox.port(), options.orders());
    console.say("worlds of %,d and %,d records created".formatted(small.records, large.records));
    Table table =
        new Table(
            "records", "page of 100", "CPU us/response", "work", "responses/s", "p50 ms", "p99 ms");
    Probe probe = new Probe(sandbox, options);
    compare(
        table,
        "the first",
        probe.measure(Probe.repeating(() -> small.pages(0))),
        large,
        probe.measure(Probe.repeating(() -> large.pages(0))));
    compare(
        table,
        "in the middle",
        probe.measure(Probe.repeating(() -> small.pages(small.records / 2))),
        large,
        probe.measure(Probe.repeating(() -> large.pages(large.records / 2))));
    report.section(
        "Pages of ListCustomerselfResourceRecords, sandbox only: %d connections"
            .formatted(Probe.CONNECTIONS),
        table);
    processes.stop(sandbox);
  }

  private void compare(
      Table table, String page, Measurement ofSmall, BillWorld world, Measurement ofLarge) {
    row(table, "%,d".formatted(SMALL), page, ofSmall);
    row(table, "%,d".formatted(world.records), page, ofLarge);
    aims.atMost("page of 100 bill rows, %s, CPU us/response".formatted(page), PAGE, ofLarge.cpu());
    aims.atMost(
        "page of bill rows, %s, CPU against a world of %,d rows".formatted(page, SMALL),
        GROWTH,
        ofLarge.cpu() / ofSmall.cpu());
    console.say("pages of bills done: " + page);
  }

  private static void row(Table table, String records, String page, Measurement measured) {
    table.row(
        records,
        page,
        measured.cpu(),
        measured.work(),
        measured.perSecond(),
        measured.p50(),
        measured.p99());
  }
}
