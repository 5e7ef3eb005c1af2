// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Measurement;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.http.RequestSource;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.Requests;
import dev.ocesandbox.bench.requests.Workload;
import dev.ocesandbox.bench.servers.ServerKind;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures all workloads against all servers, in several rounds. */
final class LoadBenchmark {

  static final int CONNECTIONS = 16;
  private static final int PAYMENTS_PER_SECOND = 6_000;

  private final Options options;
  private final Console console;
  private final Targets targets;
  private final Map<ServerKind, ServerProcess> servers = new EnumMap<>(ServerKind.class);

  LoadBenchmark(Options options, Console console, Targets targets) {
    this.options = options;
    this.console = console;
    this.targets = targets;
  }

  void run(ServerProcesses processes, Report report) throws IOException {
    for (ServerKind kind : ServerKind.values()) {
      ServerProcess server = processes.start(kind);
      server.awaitFirstResponse(StartupBenchmark.firstRequest(server.port()));
      servers.put(kind, server);
    }
    Requests requests = Requests.of(server(ServerKind.SANDBOX).port());
    Table table =
        new Table(
            "load",
            "",
            "responses/s",
            "p50 ms",
            "p99 ms",
            "CPU us/response",
            "of WireMock",
            "of Javalin");
    for (Workload workload : Workload.values()) {
      Map<ServerKind, Measurement> measurements = measure(requests, workload);
      rows(table, workload, measurements);
      targets(workload, measurements);
      console.say(workload.label() + " done");
    }
    report.section(
        "Load: %d connections, median of %d rounds of %d s"
            .formatted(CONNECTIONS, options.rounds(), options.seconds()),
        table);
    report.section("Memory after all loads, MB", memory());
    servers.values().forEach(processes::stop);
  }

  private Map<ServerKind, Measurement> measure(Requests requests, Workload workload)
      throws IOException {
    Map<ServerKind, List<Measurement>> rounds = new EnumMap<>(ServerKind.class);
    // The first round is a warm-up.
    for (int round = 0; round <= options.rounds(); round++) {
      List<Request> signed = requests.of(workload, payments(workload));
      for (ServerKind kind : ServerKind.values()) {
        Measurement measurement = drive(kind, workload, signed);
        if (round > 0) {
          rounds.computeIfAbsent(kind, c -> new ArrayList<>()).add(measurement);
        }
      }
    }
    Map<ServerKind, Measurement> medians = new EnumMap<>(ServerKind.class);
    rounds.forEach((kind, measurements) -> medians.put(kind, Measurement.median(measurements)));
    return medians;
  }

  /** The peers keep no state, so the same orders can be paid repeatedly. */
  private Measurement drive(ServerKind kind, Workload workload, List<Request> signed) {
    boolean once = kind == ServerKind.SANDBOX && workload.isSentOnce();
    RequestSource source = once ? RequestSource.once(signed) : RequestSource.repeating(signed);
    ServerProcess server = server(kind);
    Duration before = server.processorTime();
    try {
      return new Driver(server.port(), CONNECTIONS)
          .drive(source, Duration.ofSeconds(options.seconds()))
          .withCpuTime(server.processorTime().minus(before));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "%s, %s: %s".formatted(kind.label(), workload.label(), e.getMessage()), e);
    }
  }

  /** Returns enough payments for a round. A round ends early when all orders are paid. */
  private int payments(Workload workload) {
    int all = options.seconds() * PAYMENTS_PER_SECOND;
    return workload == Workload.MIX ? all / 4 : all;
  }

  private static void rows(
      Table table, Workload workload, Map<ServerKind, Measurement> measurements) {
    measurements.forEach(
        (kind, measurement) ->
            table.row(
                workload.label(),
                kind.label(),
                measurement.perSecond(),
                measurement.p50(),
                measurement.p99(),
                measurement.cpu(),
                ratio(kind, measurement, ServerKind.WIREMOCK, measurements),
                ratio(kind, measurement, ServerKind.JAVALIN, measurements)));
  }

  private static Object ratio(
      ServerKind kind,
      Measurement measurement,
      ServerKind peer,
      Map<ServerKind, Measurement> measurements) {
    return kind == ServerKind.SANDBOX
        ? (Object) (measurement.perSecond() / perSecond(measurements, peer))
        : "";
  }

  private void targets(Workload workload, Map<ServerKind, Measurement> measurements) {
    double sandbox = perSecond(measurements, ServerKind.SANDBOX);
    String suffix = ", " + workload.label() + ", per second";
    targets.atLeast(
        "faster than WireMock" + suffix, sandbox, perSecond(measurements, ServerKind.WIREMOCK), 1);
    targets.atLeast(
        "half of bare Javalin" + suffix, sandbox, perSecond(measurements, ServerKind.JAVALIN), 0.5);
  }

  private static double perSecond(Map<ServerKind, Measurement> measurements, ServerKind kind) {
    Measurement measurement = measurements.get(kind);
    return measurement == null ? Double.NaN : measurement.perSecond();
  }

  private Table memory() throws IOException {
    Table table = new Table("", "resident MB");
    for (Map.Entry<ServerKind, ServerProcess> server : servers.entrySet()) {
      table.row(server.getKey().label(), server.getValue().residentMegabytes());
    }
    return table;
  }

  private ServerProcess server(ServerKind kind) {
    ServerProcess server = servers.get(kind);
    if (server == null) {
      throw new IllegalStateException(kind + " was not started");
    }
    return server;
  }
}
