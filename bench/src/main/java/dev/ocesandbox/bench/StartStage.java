// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.Account;
import dev.ocesandbox.bench.servers.Contender;
import dev.ocesandbox.bench.servers.Fleet;
import dev.ocesandbox.bench.servers.RunningServer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts each contender several times, in turn: process start to first answer, idle memory. */
final class StartStage {

  private static final long REST_MILLIS = 2_000;

  private final int starts;
  private final Aims aims;

  StartStage(int starts, Aims aims) {
    this.starts = starts;
    this.aims = aims;
  }

  /** A balance query: for the sandbox with signature and all, for the peers a stub. */
  static Request firstRequest(int port) {
    return Account.ofDefaultWorld(port)
        .get("balances", "/v2/accounts/customer-accounts/balances", Instant.now(), "zh_CN");
  }

  void run(Fleet fleet, Report report) throws IOException, InterruptedException {
    Map<Contender, List<Double>> millis = new EnumMap<>(Contender.class);
    Map<Contender, List<Double>> megabytes = new EnumMap<>(Contender.class);
    for (int i = 0; i < starts; i++) {
      for (Contender contender : Contender.values()) {
        RunningServer server = fleet.start(contender);
        add(millis, contender, server.millisToFirstAnswer(firstRequest(server.port())));
        Thread.sleep(REST_MILLIS);
        add(megabytes, contender, server.residentMegabytes());
        fleet.stop(server);
      }
    }
    Table table = new Table("", "ms to first answer", "each start", "idle memory MB");
    for (Contender contender : Contender.values()) {
      table.row(
          contender.label(),
          median(millis, contender),
          each(millis, contender),
          median(megabytes, contender));
    }
    report.section("Start-up, median of " + starts, table);
    aims.atMost(
        "start-up no slower than WireMock, ms",
        median(millis, Contender.SANDBOX),
        median(millis, Contender.WIREMOCK));
  }

  private static void add(Map<Contender, List<Double>> all, Contender contender, double value) {
    all.computeIfAbsent(contender, c -> new ArrayList<>()).add(value);
  }

  private static double median(Map<Contender, List<Double>> all, Contender contender) {
    List<Double> values = all.getOrDefault(contender, List.of()).stream().sorted().toList();
    return values.get(values.size() / 2);
  }

  private static String each(Map<Contender, List<Double>> all, Contender contender) {
    return all.getOrDefault(contender, List.of()).stream()
        .map(value -> String.valueOf(Math.round(value)))
        .collect(Collectors.joining(" "));
  }
}
