// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.http.Measurement;
import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.bench.requests.Workload;
import dev.ocesandbox.bench.servers.ServerKind;
import java.util.Map;

/** The tables of the load: a row for each workload and server. */
final class LoadTable {

  private final Table load =
      new Table(
          "load",
          "",
          "CPU us/response",
          "work",
          "JIT",
          "GC",
          "of WireMock",
          "of Javalin",
          "responses/s",
          "p50 ms",
          "p99 ms");

  private final Table warmUps = new Table("load", "", "responses", "JIT % of CPU", "quiet");

  void warmUp(Workload workload, ServerKind kind, Probe.WarmUp reached) {
    warmUps.row(
        workload.label(),
        kind.label(),
        (int) reached.responses(),
        reached.jitShare() * 100,
        reached.isQuiet() ? "yes" : "NO");
  }

  void workload(Workload workload, Map<ServerKind, Measurement> measurements) {
    measurements.forEach(
        (kind, measurement) ->
            load.row(
                workload.label(),
                kind.label(),
                measurement.cpu(),
                measurement.work(),
                measurement.jit(),
                measurement.gc(),
                ratio(kind, measurements, ServerKind.WIREMOCK),
                ratio(kind, measurements, ServerKind.JAVALIN),
                measurement.perSecond(),
                measurement.p50(),
                measurement.p99()));
  }

  private static Object ratio(
      ServerKind kind, Map<ServerKind, Measurement> measurements, ServerKind peer) {
    return kind == ServerKind.SANDBOX
        ? (Object) (cpu(measurements, kind) / cpu(measurements, peer))
        : "";
  }

  /** Returns the CPU time per response in microseconds. */
  static double cpu(Map<ServerKind, Measurement> measurements, ServerKind kind) {
    Measurement measurement = measurements.get(kind);
    return measurement == null ? Double.NaN : measurement.cpu();
  }

  Table load() {
    return load;
  }

  Table warmUps() {
    return warmUps;
  }
}
