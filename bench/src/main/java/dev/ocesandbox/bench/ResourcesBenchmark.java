// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Measurement;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.http.RequestSource;
import dev.ocesandbox.bench.http.Response;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.ResourceWorld;
import dev.ocesandbox.bench.servers.ServerKind;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures lists of resources and purchases in a large world, on the sandbox only. */
final class ResourcesBenchmark {

  private static final int PAIRS_PER_SECOND = 3_000;

  private final Options options;
  private final Console console;

  ResourcesBenchmark(Options options, Console console) {
    this.options = options;
    this.console = console;
  }

  void run(ServerProcesses processes, Report report) throws IOException {
    ServerProcess sandbox = processes.start(ServerKind.SANDBOX);
    sandbox.awaitFirstResponse(StartupBenchmark.firstRequest(sandbox.port()));
    int resources = options.resources();
    ResourceWorld large = ResourceWorld.of(sandbox.port(), resources);
    console.say("%,d resources created".formatted(resources));
    Table lists = new Table("query", "CPU us/response", "responses/s", "p50 ms", "p99 ms");
    Probe probe = new Probe(sandbox, options);
    List<String> ids = large.ids();
    row(lists, "the first page of 100", probe.measure(Probe.repeating(large::pages)));
    row(lists, "one resource id", probe.measure(Probe.repeating(() -> large.singles(ids))));
    report.section(
        title("Lists of %,d resources".formatted(resources), options.seconds() + " s"), lists);
    console.say("resource lists done");
    Table pairs =
        new Table(
            "world of", "purchases/s", "p99 ms", "payments/s", "p99 ms of payments", "pairs/s");
    measurePurchases(pairs, "no resources", sandbox, ResourceWorld.of(sandbox.port(), 0));
    measurePurchases(pairs, "%,d resources".formatted(resources), sandbox, large);
    report.section(
        title(
            "Purchases through the control API, followed by their payments",
            "%,d pairs".formatted(options.seconds() * PAIRS_PER_SECOND)),
        pairs);
    processes.stop(sandbox);
  }

  private String title(String what, String round) {
    return "%s, sandbox only: %d connections, median of %d rounds of %s"
        .formatted(what, Probe.CONNECTIONS, options.rounds(), round);
  }

  private void measurePurchases(
      Table table, String world, ServerProcess sandbox, ResourceWorld resourceWorld) {
    List<Measurement> purchases = new ArrayList<>();
    List<Measurement> payments = new ArrayList<>();
    for (int round = 0; round <= options.rounds(); round++) {
      List<Response> purchased = new ArrayList<>();
      List<Request> orders = resourceWorld.purchases(options.seconds() * PAIRS_PER_SECOND);
      purchases.add(driver(sandbox).sendAll(RequestSource.once(orders), purchased::add));
      List<Request> signed = resourceWorld.payments(purchased);
      payments.add(driver(sandbox).sendAll(RequestSource.once(signed), response -> {}));
    }
    Measurement bought = afterWarmUp(purchases);
    Measurement paid = afterWarmUp(payments);
    table.row(
        world,
        bought.perSecond(),
        bought.p99(),
        paid.perSecond(),
        paid.p99(),
        1 / (1 / bought.perSecond() + 1 / paid.perSecond()));
    console.say("purchases in a world of " + world + " done");
  }

  /** Returns the median without the first round, which is a warm-up. */
  private static Measurement afterWarmUp(List<Measurement> rounds) {
    return Measurement.median(rounds.subList(1, rounds.size()));
  }

  private static Driver driver(ServerProcess sandbox) {
    return new Driver(sandbox.port(), Probe.CONNECTIONS);
  }

  private static void row(Table table, String query, Measurement measurement) {
    table.row(
        query, measurement.cpu(), measurement.perSecond(), measurement.p50(), measurement.p99());
  }
}
