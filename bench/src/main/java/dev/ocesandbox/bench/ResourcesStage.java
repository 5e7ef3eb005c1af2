// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.http.Answer;
import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Pace;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.http.Supply;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.Holdings;
import dev.ocesandbox.bench.servers.Contender;
import dev.ocesandbox.bench.servers.Fleet;
import dev.ocesandbox.bench.servers.RunningServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lists resources and buys more, in a world that has many; the sandbox alone. */
final class ResourcesStage {

  private static final int PAIRS_PER_SECOND = 3_000;

  private final Options options;
  private final Console console;

  ResourcesStage(Options options, Console console) {
    this.options = options;
    this.console = console;
  }

  void run(Fleet fleet, Report report) throws IOException {
    RunningServer sandbox = fleet.start(Contender.SANDBOX);
    sandbox.millisToFirstAnswer(StartStage.firstRequest(sandbox.port()));
    int resources = options.resources();
    Holdings large = Holdings.of(sandbox.port(), resources);
    console.say("%,d resources are there".formatted(resources));
    Table lists = new Table("query", "answers/s", "p50 ms", "p99 ms", "CPU us an answer");
    row(lists, "the first page of 100", listing(sandbox, large.pages()));
    row(lists, "one resource id", listing(sandbox, large.singles()));
    report.section(
        title("Lists of %,d resources".formatted(resources), options.seconds() + " s"), lists);
    console.say("resource lists done");
    Table pairs =
        new Table(
            "world of", "purchases/s", "p99 ms", "payments/s", "p99 ms of payments", "pairs/s");
    buying(pairs, "no resources", sandbox, Holdings.of(sandbox.port(), 0));
    buying(pairs, "%,d resources".formatted(resources), sandbox, large);
    report.section(
        title(
            "Purchases through the control API, then their payments",
            "%,d pairs".formatted(options.seconds() * PAIRS_PER_SECOND)),
        pairs);
    fleet.stop(sandbox);
  }

  private String title(String what, String round) {
    return "%s, the sandbox alone: %d connections, median of %d rounds of %s"
        .formatted(what, LoadStage.CONNECTIONS, options.rounds(), round);
  }

  private Pace listing(RunningServer sandbox, List<Request> signed) {
    List<Pace> rounds = new ArrayList<>();
    for (int round = 0; round <= options.rounds(); round++) {
      Duration before = sandbox.processorTime();
      Pace pace =
          driver(sandbox).drive(Supply.again(signed), Duration.ofSeconds(options.seconds()));
      rounds.add(pace.costing(sandbox.processorTime().minus(before)));
    }
    return afterWarmUp(rounds);
  }

  private void buying(Table table, String world, RunningServer sandbox, Holdings holdings) {
    List<Pace> purchases = new ArrayList<>();
    List<Pace> payments = new ArrayList<>();
    for (int round = 0; round <= options.rounds(); round++) {
      List<Answer> purchased = new ArrayList<>();
      List<Request> orders = holdings.purchases(options.seconds() * PAIRS_PER_SECOND);
      purchases.add(driver(sandbox).askAll(Supply.once(orders), purchased::add));
      List<Request> signed = holdings.payments(purchased);
      payments.add(driver(sandbox).askAll(Supply.once(signed), answer -> {}));
    }
    Pace bought = afterWarmUp(purchases);
    Pace paid = afterWarmUp(payments);
    table.row(
        world,
        bought.perSecond(),
        bought.p99(),
        paid.perSecond(),
        paid.p99(),
        1 / (1 / bought.perSecond() + 1 / paid.perSecond()));
    console.say("purchases in a world of " + world + " done");
  }

  /** The first round only warms up. */
  private static Pace afterWarmUp(List<Pace> rounds) {
    return Pace.median(rounds.subList(1, rounds.size()));
  }

  private static Driver driver(RunningServer sandbox) {
    return new Driver(sandbox.port(), LoadStage.CONNECTIONS);
  }

  private static void row(Table table, String query, Pace pace) {
    table.row(query, pace.perSecond(), pace.p50(), pace.p99(), pace.cpu());
  }
}
