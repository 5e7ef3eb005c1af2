// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.Account;
import dev.ocesandbox.bench.servers.ServerKind;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures the time from process start to the first response, and the idle memory. */
final class StartupBenchmark {

  private static final double READY_MILLIS = 350;
  private static final long IDLE_MILLIS = 2_000;

  private final int starts;
  private final Aims aims;

  StartupBenchmark(int starts, Aims aims) {
    this.starts = starts;
    this.aims = aims;
  }

  /** Returns a signed query of the balance. The peers respond from a stub. */
  static Request firstRequest(int port) {
    return Account.ofDefaultWorld(port)
        .get("balances", "/v2/accounts/customer-accounts/balances", Instant.now(), "zh_CN");
  }

  void run(ServerProcesses processes, Report report) throws IOException, InterruptedException {
    Map<ServerKind, List<Double>> millis = new EnumMap<>(ServerKind.class);
    Map<ServerKind, List<Double>> cpu = new EnumMap<>(ServerKind.class);
    Map<ServerKind, List<Double>> megabytes = new EnumMap<>(ServerKind.class);
    for (int i = 0; i < starts; i++) {
      for (ServerKind kind : ServerKind.values()) {
        ServerProcess server = processes.start(kind);
        add(millis, kind, server.awaitFirstResponse(firstRequest(server.port())));
        add(cpu, kind, (double) server.cpuTime().total().toMillis());
        Thread.sleep(IDLE_MILLIS);
        add(megabytes, kind, server.memory().now());
        processes.stop(server);
      }
    }
    Table table = new Table("", "ms to first response", "each start", "CPU ms", "idle memory MB");
    for (ServerKind kind : ServerKind.values()) {
      table.row(
          kind.label(),
          median(millis, kind),
          each(millis, kind),
          median(cpu, kind),
          median(megabytes, kind));
    }
    report.section("Start-up, median of " + starts, table);
    aims.atMost(
        "serve: from start to first response, ms",
        READY_MILLIS,
        median(millis, ServerKind.SANDBOX),
        median(millis, ServerKind.WIREMOCK),
        median(millis, ServerKind.JAVALIN));
  }

  private static void add(Map<ServerKind, List<Double>> all, ServerKind kind, double value) {
    all.computeIfAbsent(kind, c -> new ArrayList<>()).add(value);
  }

  private static double median(Map<ServerKind, List<Double>> all, ServerKind kind) {
    List<Double> values = all.getOrDefault(kind, List.of()).stream().sorted().toList();
    return values.get(values.size() / 2);
  }

  private static String each(Map<ServerKind, List<Double>> all, ServerKind kind) {
    return all.getOrDefault(kind, List.of()).stream()
        .map(value -> String.valueOf(Math.round(value)))
        .collect(Collectors.joining(" "));
  }
}
