// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.PayRequest;
import dev.ocesandbox.server.domain.orders.Purchase;
import dev.ocesandbox.server.domain.orders.PurchaseLine;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.scenarios.ScenarioFile;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ClockStart;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A hosted world with many orders of one account. Every tenth order is unpaid. */
final class PopulatedWorld {

  private static final Duration AGE = Duration.ofDays(1);
  private static final int UNPAID = 10;

  final HostedWorld hosted;
  final int orders;
  final List<String> unpaid = new ArrayList<>();
  final double ordersPerSecond;
  private final AccountAccess acme;
  private final Instant now;
  private final World initialState;

  PopulatedWorld(BenchServer server, int orders, Instant wall) {
    this.orders = orders;
    this.now = wall;
    hosted =
        server
            .host
            .open(ScenarioFile.named("empty").orElseThrow(), 1, ClockStart.REAL, wall)
            .world();
    acme = hosted.accounts(hosted.store().read(wall)).get(0);
    World initial =
        Accounts.topUp(hosted.store().read(wall), customerId(), Money.of("90000000"), "2", wall)
            .world()
            .withoutTrail();
    long start = System.nanoTime();
    initialState = withOrders(initial);
    ordersPerSecond = orders * 1e9 / (System.nanoTime() - start);
    reset();
  }

  AccountAccess.Login login() {
    return acme.own();
  }

  /** Restores the state before any payments. */
  void reset() {
    Command replacing = new Command("Replace", Command.STAFF, now, Json.object());
    hosted.store().replace(now, replacing, new ClockedWorld(initialState, WorldClock.frozen(now)));
  }

  private String customerId() {
    return acme.customerId();
  }

  private World withOrders(World initial) {
    World world = initial;
    for (int i = 0; i < orders; i++) {
      Instant at = now.minus(AGE).plus(AGE.multipliedBy(i).dividedBy(orders));
      Change.Accepted<Order> placed = accepted(Orders.place(world, purchase(i), at));
      world = placed.world().withoutTrail();
      String id = placed.value().id();
      if (i % UNPAID == 0) {
        unpaid.add(id);
      } else {
        PayRequest request = new PayRequest(customerId(), id, List.of(), null);
        world =
            accepted(Orders.pay(world, request, Settings.Provisioning.AT_ONCE, at))
                .world()
                .withoutTrail();
      }
    }
    return world;
  }

  private Purchase purchase(int number) {
    PurchaseLine line =
        new PurchaseLine(
            new ProductRequest(
                new ProductKey(
                    "hws.service.type.ec2", "hws.resource.type.vm", "s6.small." + number % 7),
                "cn-north-4",
                null,
                null,
                1),
            new Term(2, 1 + number % 9),
            Money.of("1.00"),
            null);
    return new Purchase(customerId(), OrderType.SUBSCRIPTION, List.of(line), Purchase.Options.NONE);
  }

  private static <T> Change.Accepted<T> accepted(Change<T> change) {
    if (change instanceof Change.Accepted<T> done) {
      return done;
    }
    throw new IllegalStateException("Refused: " + change);
  }
}
