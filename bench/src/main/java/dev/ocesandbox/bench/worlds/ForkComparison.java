// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Measures time and memory of forks, before and after they differ from their origin. */
final class ForkComparison {

  private static final int FORKS = 10_000;

  private final BenchServer server;
  private final Instant wall;

  ForkComparison(BenchServer server, Instant wall) {
    this.server = server;
    this.wall = wall;
  }

  Table table(PopulatedWorld... origins) {
    Table table =
        new Table(
            "%,d forks of a world of".formatted(FORKS),
            "microseconds each",
            "KB each",
            "KB each after a payment");
    for (PopulatedWorld origin : origins) {
      row(table, origin);
    }
    return table;
  }

  private void row(Table table, PopulatedWorld origin) {
    long before = usedBytes();
    List<HostedWorld> forks = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < FORKS; i++) {
      forks.add(
          server.host.fork(origin.hosted, origin.hosted.store().view(wall), null, wall).world());
    }
    double micros = (System.nanoTime() - start) / 1e3 / FORKS;
    double kilobytes = (usedBytes() - before) / 1024.0 / FORKS;
    Samples payments = new Samples();
    for (HostedWorld fork : forks) {
      var login = fork.accounts(fork.store().read(wall)).get(0).own();
      payments.measure(server.gateway, SignedCalls.payment(login, origin.unpaid.get(0), wall), 204);
    }
    double diverged = (usedBytes() - before) / 1024.0 / FORKS;
    table.row("%,d orders".formatted(origin.orders), micros, kilobytes, diverged);
    forks.forEach(fork -> server.host.close(fork.id()));
  }

  private static long usedBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
