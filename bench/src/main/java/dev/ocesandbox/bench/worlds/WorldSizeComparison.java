// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Compares the same requests in a small and in a large world. */
final class WorldSizeComparison {

  private static final int ROUNDS = 10;

  /** Number of rounds that are not measured. */
  private static final int WARM_UPS = 4;

  private final BenchServer server;
  private final PopulatedWorld small;
  private final PopulatedWorld large;
  private final Instant wall;

  WorldSizeComparison(
      BenchServer server, PopulatedWorld small, PopulatedWorld large, Instant wall) {
    this.server = server;
    this.small = small;
    this.large = large;
    this.wall = wall;
  }

  Table table() {
    Table table =
        new Table(
            "microseconds, median",
            "%,d orders".formatted(small.orders),
            "%,d orders".formatted(large.orders),
            "ratio");
    row(table, "first page of the order list", (world, s) -> pages(world, s, 0));
    row(
        table,
        "page in the middle of the order list",
        (world, s) -> pages(world, s, world.orders / 2));
    row(table, "payment", this::payments);
    return table;
  }

  private void row(Table table, String name, BiConsumer<PopulatedWorld, Samples> work) {
    Samples inSmall = new Samples();
    Samples inLarge = new Samples();
    for (int i = 0; i < ROUNDS; i++) {
      if (i == WARM_UPS) {
        inSmall.clear();
        inLarge.clear();
      }
      work.accept(small, inSmall);
      work.accept(large, inLarge);
    }
    double ratio = inLarge.median() / inSmall.median();
    table.row(name, inSmall.median(), inLarge.median(), ratio);
  }

  private void pages(PopulatedWorld world, Samples samples, int offset) {
    List<HttpRequest> calls = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      calls.add(page(world, "limit=10&offset=" + (offset + i % 50)));
    }
    calls.forEach(call -> samples.measure(server.gateway, call, 200));
  }

  private HttpRequest page(PopulatedWorld world, String query) {
    return SignedCalls.orderPage(world.login(), query, wall);
  }

  private void payments(PopulatedWorld world, Samples samples) {
    Login login = world.login();
    int step = world.unpaid.size() / 100;
    for (int round = 0; round < 10; round++) {
      for (int i = 0; i < 100; i++) {
        HttpRequest call = SignedCalls.payment(login, world.unpaid.get(i * step), wall);
        samples.measure(server.gateway, call, 204);
      }
      world.reset();
    }
  }
}
