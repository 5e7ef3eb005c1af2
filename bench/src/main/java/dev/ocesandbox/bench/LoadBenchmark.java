// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.http.Measurement;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.http.RequestSource;
import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.Requests;
import dev.ocesandbox.bench.requests.Workload;
import dev.ocesandbox.bench.servers.Memory;
import dev.ocesandbox.bench.servers.ServerKind;
import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.bench.servers.ServerProcesses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures all workloads against all servers, in several rounds. */
final class LoadBenchmark {

  /** The most resident memory of the sandbox during all workloads, without any option. */
  private static final double MEGABYTES = 300;

  private static final int PAYMENTS_PER_SECOND = 6_000;
  private static final int PAYMENTS_OF_PEERS = 1_000;

  private final Options options;
  private final Console console;
  private final Aims aims;
  private final LoadTable table = new LoadTable();
  private final Map<ServerKind, ServerProcess> servers = new EnumMap<>(ServerKind.class);

  LoadBenchmark(Options options, Console console, Aims aims) {
    this.options = options;
    this.console = console;
    this.aims = aims;
  }

  void run(ServerProcesses processes, Report report) throws IOException {
    for (ServerKind kind : ServerKind.values()) {
      ServerProcess server = processes.start(kind);
      server.awaitFirstResponse(StartupBenchmark.firstRequest(server.port()));
      servers.put(kind, server);
    }
    Requests requests = Requests.of(server(ServerKind.SANDBOX).port());
    for (Workload workload : Workload.values()) {
      Map<ServerKind, Measurement> measurements = measure(requests, workload);
      table.workload(workload, measurements);
      aim(workload, measurements);
      console.say(workload.label() + " done");
    }
    report.section(
        "Load: %d connections, median of %d rounds of %d s"
            .formatted(Probe.CONNECTIONS, options.rounds(), options.seconds()),
        table.load());
    report.section(
        "Warm-up: responses before the first round, and the JIT at the end", table.warmUps());
    report.section("Memory under all loads, MB", memory());
    servers.values().forEach(processes::stop);
  }

  private Map<ServerKind, Measurement> measure(Requests requests, Workload workload)
      throws IOException {
    // The peers check no signatures and keep no state, so they get the same requests repeatedly.
    List<Request> ofPeers = requests.of(workload, PAYMENTS_OF_PEERS);
    for (ServerKind kind : ServerKind.values()) {
      Probe.Signing signing = () -> source(requests, workload, kind, ofPeers);
      table.warmUp(workload, kind, probe(kind).warmUp(signing));
    }
    Map<ServerKind, List<Measurement>> rounds = new EnumMap<>(ServerKind.class);
    for (int round = 0; round < options.rounds(); round++) {
      for (ServerKind kind : ServerKind.values()) {
        rounds
            .computeIfAbsent(kind, c -> new ArrayList<>())
            .add(measure(kind, workload, source(requests, workload, kind, ofPeers)));
      }
    }
    Map<ServerKind, Measurement> medians = new EnumMap<>(ServerKind.class);
    rounds.forEach((kind, measurements) -> medians.put(kind, Measurement.median(measurements)));
    return medians;
  }

  private Measurement measure(ServerKind kind, Workload workload, RequestSource source) {
    try {
      return probe(kind).round(source);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "%s, %s: %s".formatted(kind.label(), workload.label(), e.getMessage()), e);
    }
  }

  private RequestSource source(
      Requests requests, Workload workload, ServerKind kind, List<Request> ofPeers)
      throws IOException {
    if (kind != ServerKind.SANDBOX) {
      return RequestSource.repeating(ofPeers);
    }
    List<Request> signed = requests.of(workload, payments(workload));
    return workload.isSentOnce() ? RequestSource.once(signed) : RequestSource.repeating(signed);
  }

  /** Returns enough payments for a round. A round ends early when all orders are paid. */
  private int payments(Workload workload) {
    int all = options.seconds() * PAYMENTS_PER_SECOND;
    return workload == Workload.MIX ? all / 4 : all;
  }

  private void aim(Workload workload, Map<ServerKind, Measurement> measurements) {
    if (workload.aim() > 0) {
      aims.atMost(
          workload.label() + ", CPU us/response",
          workload.aim(),
          LoadTable.cpu(measurements, ServerKind.SANDBOX),
          LoadTable.cpu(measurements, ServerKind.WIREMOCK),
          LoadTable.cpu(measurements, ServerKind.JAVALIN));
    }
  }

  private Table memory() throws IOException {
    Table result = new Table("", "resident", "peak");
    Map<ServerKind, Double> peaks = new EnumMap<>(ServerKind.class);
    for (ServerKind kind : ServerKind.values()) {
      Memory memory = server(kind).memory();
      result.row(kind.label(), memory.now(), memory.peak());
      peaks.put(kind, memory.peak());
    }
    aims.atMost(
        "peak of resident memory under all loads, MB",
        MEGABYTES,
        peaks.getOrDefault(ServerKind.SANDBOX, Double.NaN),
        peaks.getOrDefault(ServerKind.WIREMOCK, Double.NaN),
        peaks.getOrDefault(ServerKind.JAVALIN, Double.NaN));
    return result;
  }

  private Probe probe(ServerKind kind) {
    return new Probe(server(kind), options);
  }

  private ServerProcess server(ServerKind kind) {
    ServerProcess server = servers.get(kind);
    if (server == null) {
      throw new IllegalStateException(kind + " was not started");
    }
    return server;
  }
}
