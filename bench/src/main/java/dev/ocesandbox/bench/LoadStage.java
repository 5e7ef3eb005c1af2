// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Pace;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.http.Supply;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.Load;
import dev.ocesandbox.bench.requests.Requests;
import dev.ocesandbox.bench.servers.Contender;
import dev.ocesandbox.bench.servers.Fleet;
import dev.ocesandbox.bench.servers.RunningServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Drives every load at every contender, the contenders in turn, several rounds. */
final class LoadStage {

  static final int CONNECTIONS = 16;
  private static final int PAYMENTS_PER_SECOND = 6_000;

  private final Options options;
  private final Console console;
  private final Aims aims;
  private final Map<Contender, RunningServer> servers = new EnumMap<>(Contender.class);

  LoadStage(Options options, Console console, Aims aims) {
    this.options = options;
    this.console = console;
    this.aims = aims;
  }

  void run(Fleet fleet, Report report) throws IOException {
    for (Contender contender : Contender.values()) {
      RunningServer server = fleet.start(contender);
      server.millisToFirstAnswer(StartStage.firstRequest(server.port()));
      servers.put(contender, server);
    }
    Requests requests = Requests.about(server(Contender.SANDBOX).port());
    Table table =
        new Table(
            "load",
            "",
            "answers/s",
            "p50 ms",
            "p99 ms",
            "CPU us an answer",
            "of WireMock",
            "of Javalin");
    for (Load load : Load.values()) {
      Map<Contender, Pace> paces = measured(requests, load);
      rows(table, load, paces);
      aims(load, paces);
      console.say(load.label() + " done");
    }
    report.section(
        "Load: %d connections, median of %d rounds of %d s"
            .formatted(CONNECTIONS, options.rounds(), options.seconds()),
        table);
    report.section("Memory after all loads, MB", memory());
    servers.values().forEach(fleet::stop);
  }

  private Map<Contender, Pace> measured(Requests requests, Load load) throws IOException {
    Map<Contender, List<Pace>> rounds = new EnumMap<>(Contender.class);
    // One round more: the first only warms up.
    for (int round = 0; round <= options.rounds(); round++) {
      List<Request> signed = requests.of(load, paying(load));
      for (Contender contender : Contender.values()) {
        Pace pace = drive(contender, load, signed);
        if (round > 0) {
          rounds.computeIfAbsent(contender, c -> new ArrayList<>()).add(pace);
        }
      }
    }
    Map<Contender, Pace> medians = new EnumMap<>(Contender.class);
    rounds.forEach((contender, paces) -> medians.put(contender, Pace.median(paces)));
    return medians;
  }

  /** The peers remember nothing, so they can be paid the same orders again. */
  private Pace drive(Contender contender, Load load, List<Request> signed) {
    boolean once = contender == Contender.SANDBOX && load.paysOrders();
    Supply supply = once ? Supply.once(signed) : Supply.again(signed);
    RunningServer server = server(contender);
    Duration before = server.processorTime();
    try {
      return new Driver(server.port(), CONNECTIONS)
          .drive(supply, Duration.ofSeconds(options.seconds()))
          .costing(server.processorTime().minus(before));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "%s, %s: %s".formatted(contender.label(), load.label(), e.getMessage()), e);
    }
  }

  /** Enough for the whole round; a round whose orders are all paid ends early. */
  private int paying(Load load) {
    int all = options.seconds() * PAYMENTS_PER_SECOND;
    return load == Load.MIX ? all / 4 : all;
  }

  private static void rows(Table table, Load load, Map<Contender, Pace> paces) {
    paces.forEach(
        (contender, pace) ->
            table.row(
                load.label(),
                contender.label(),
                pace.perSecond(),
                pace.p50(),
                pace.p99(),
                pace.cpu(),
                ratio(contender, pace, Contender.WIREMOCK, paces),
                ratio(contender, pace, Contender.JAVALIN, paces)));
  }

  private static Object ratio(
      Contender contender, Pace pace, Contender peer, Map<Contender, Pace> paces) {
    return contender == Contender.SANDBOX
        ? (Object) (pace.perSecond() / perSecond(paces, peer))
        : "";
  }

  private void aims(Load load, Map<Contender, Pace> paces) {
    double sandbox = perSecond(paces, Contender.SANDBOX);
    String what = ", " + load.label() + " a second";
    aims.atLeast("faster than WireMock" + what, sandbox, perSecond(paces, Contender.WIREMOCK), 1);
    aims.atLeast("half of bare Javalin" + what, sandbox, perSecond(paces, Contender.JAVALIN), 0.5);
  }

  private static double perSecond(Map<Contender, Pace> paces, Contender contender) {
    Pace pace = paces.get(contender);
    return pace == null ? Double.NaN : pace.perSecond();
  }

  private Table memory() throws IOException {
    Table table = new Table("", "resident MB");
    for (Map.Entry<Contender, RunningServer> server : servers.entrySet()) {
      table.row(server.getKey().label(), server.getValue().residentMegabytes());
    }
    return table;
  }

  private RunningServer server(Contender contender) {
    RunningServer server = servers.get(contender);
    if (server == null) {
      throw new IllegalStateException(contender + " has not been started");
    }
    return server;
  }
}
