// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Many forks of one world: what each costs, and what it costs when its worlds part. */
final class Forks {

  private static final int FORKS = 10_000;

  private final House house;
  private final Instant wall;

  Forks(House house, Instant wall) {
    this.house = house;
    this.wall = wall;
  }

  Table table(PeopledWorld... origins) {
    Table table =
        new Table(
            "%,d forks of a world of".formatted(FORKS),
            "microseconds each",
            "KB each",
            "KB each after a payment in each");
    for (PeopledWorld origin : origins) {
      row(table, origin);
    }
    return table;
  }

  private void row(Table table, PeopledWorld origin) {
    long before = usedBytes();
    List<HostedWorld> forks = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < FORKS; i++) {
      forks.add(house.host.fork(origin.hosted, null, wall));
    }
    double micros = (System.nanoTime() - start) / 1e3 / FORKS;
    double kilobytes = (usedBytes() - before) / 1024.0 / FORKS;
    Samples payments = new Samples();
    for (HostedWorld fork : forks) {
      var login = fork.accounts().get(0).own();
      payments.take(house.gateway, Calls.payment(login, origin.unpaid.get(0), wall), 204);
    }
    double parted = (usedBytes() - before) / 1024.0 / FORKS;
    table.row("%,d orders".formatted(origin.orders), micros, kilobytes, parted);
    forks.forEach(fork -> house.host.close(fork.id()));
  }

  private static long usedBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
