// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.contracts.json.Json;
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
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A hosted world with many orders of one account. Every tenth order is unpaid. */
final class PopulatedWorld implements Lists.Populated {

  private static final Duration AGE = Duration.ofDays(1);
  private static final int UNPAID = 10;
  private static final List<String> SERVICES = List.of("ec2", "ebs", "vpc", "rds");

  final HostedWorld hosted;
  final int orders;
  final List<String> unpaid = new ArrayList<>();
  final List<String> paid = new ArrayList<>();
  final double ordersPerSecond;
  private final List<String> resources = new ArrayList<>();
  private final BenchServer server;
  private final OpenWorld world;
  private final Instant now;
  private final World initialState;

  PopulatedWorld(BenchServer server, int orders, Instant wall) {
    this.server = server;
    this.orders = orders;
    this.now = wall;
    world = new OpenWorld(server, wall);
    hosted = world.hosted;
    World initial = world.rich();
    long start = System.nanoTime();
    initialState = withOrders(initial);
    ordersPerSecond = orders * 1e9 / (System.nanoTime() - start);
    reset();
  }

  @Override
  public AccountAccess.Login login() {
    return world.login();
  }

  /** Returns the ids of up to 500 resources of paid orders. */
  List<String> resources() {
    if (resources.isEmpty()) {
      HttpRequest page =
          SignedCalls.post(
              login(), "/v2/orders/suscriptions/resources/query", "{\"limit\":500}", now);
      Json.read(server.gateway.handle(page).body())
          .path("data")
          .valueStream()
          .forEach(resource -> resources.add(resource.path("resource_id").asString()));
    }
    return resources;
  }

  /** Returns when an order was placed. */
  Instant placedAt(int number) {
    return now.minus(AGE).plus(AGE.multipliedBy(number).dividedBy(orders));
  }

  /** Restores the state before any payments. */
  void reset() {
    world.replace(initialState);
  }

  private World withOrders(World initial) {
    World state = initial;
    for (int i = 0; i < orders; i++) {
      Instant at = placedAt(i);
      Change.Accepted<Order> placed = OpenWorld.accepted(Orders.place(state, purchase(i), at));
      state = placed.world().withoutTrail();
      String id = placed.value().id();
      if (i % UNPAID == 0) {
        unpaid.add(id);
      } else {
        PayRequest request = new PayRequest(world.customerId(), id, List.of(), null);
        paid.add(id);
        state =
            OpenWorld.accepted(Orders.pay(state, request, Settings.Provisioning.AT_ONCE, at))
                .world()
                .withoutTrail();
      }
    }
    return state;
  }

  private Purchase purchase(int number) {
    String service = SERVICES.get(number % SERVICES.size());
    PurchaseLine line =
        new PurchaseLine(
            new ProductRequest(
                new ProductKey(
                    "hws.service.type." + service,
                    "hws.resource.type." + service,
                    "s6.small." + number % 7),
                "cn-north-4",
                null,
                null,
                1),
            new Term(2, 1 + number % 9),
            Money.of("1.00"),
            null);
    return new Purchase(
        world.customerId(), OrderType.SUBSCRIPTION, List.of(line), Purchase.Options.NONE);
  }
}
