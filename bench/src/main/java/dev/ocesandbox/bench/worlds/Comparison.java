// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.bench.report.Table;
import dev.ocesandbox.server.gateway.HttpRequest;
import dev.ocesandbox.server.gateway.auth.AccountAccess.Login;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The same requests in a small and in a large world, in turn, after a warm-up. */
final class Comparison {

  private static final int ROUNDS = 10;

  /** The first rounds only warm up. */
  private static final int WARM_UPS = 4;

  private final House house;
  private final PeopledWorld small;
  private final PeopledWorld large;
  private final Instant wall;

  Comparison(House house, PeopledWorld small, PeopledWorld large, Instant wall) {
    this.house = house;
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
    row(table, "page in the middle", (world, s) -> pages(world, s, world.orders / 2));
    row(table, "page of one order number", this::byNumber);
    row(table, "page of unpaid orders (looks at all)", this::unpaidPage);
    row(table, "payment", this::payments);
    return table;
  }

  private void row(Table table, String name, BiConsumer<PeopledWorld, Samples> work) {
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

  private void pages(PeopledWorld world, Samples samples, int offset) {
    List<HttpRequest> calls = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      calls.add(page(world, "limit=10&offset=" + (offset + i % 50)));
    }
    calls.forEach(call -> samples.take(house.gateway, call, 200));
  }

  private void byNumber(PeopledWorld world, Samples samples) {
    for (int i = 0; i < 20; i++) {
      String id = world.unpaid.get(i * 31 % world.unpaid.size());
      samples.take(house.gateway, page(world, "order_id=" + id), 200);
    }
  }

  private void unpaidPage(PeopledWorld world, Samples samples) {
    for (int i = 0; i < 5; i++) {
      samples.take(house.gateway, page(world, "status=6&limit=10&offset=" + i), 200);
    }
  }

  private HttpRequest page(PeopledWorld world, String query) {
    return Calls.orderPage(world.login(), query, wall);
  }

  private void payments(PeopledWorld world, Samples samples) {
    Login login = world.login();
    int step = world.unpaid.size() / 100;
    for (int again = 0; again < 10; again++) {
      for (int i = 0; i < 100; i++) {
        HttpRequest call = Calls.payment(login, world.unpaid.get(i * step), wall);
        samples.take(house.gateway, call, 204);
      }
      world.putBack();
    }
  }
}
