// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.servers.Stub;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Every load, about one sandbox. Signatures age, so they are made anew for each run. */
public final class Requests {

  private static final int ORDERS = 1_000;
  private static final int COUPONS = 200;
  private static final int POOL = 4_000;
  private static final int QUOTES = 400;
  private static final int SERVERS = 1_000;
  private static final List<Load> READS =
      List.of(
          Load.BALANCES, Load.ORDER_PAGES, Load.ORDER_FILTERS, Load.ORDER_DETAILS, Load.COUPONS);

  private final int port;
  private final Payments payments;
  private final ControlApi.MadeWorld world;
  private final List<String> orders;
  private final Holdings holdings;

  private Requests(
      int port,
      Payments payments,
      ControlApi.MadeWorld world,
      List<String> orders,
      Holdings holdings) {
    this.port = port;
    this.payments = payments;
    this.world = world;
    this.orders = orders;
    this.holdings = holdings;
  }

  /**
   * Makes a world with a thousand orders and two hundred coupons to ask about, and another one with
   * a thousand servers.
   */
  public static Requests about(int port) throws IOException {
    ControlApi control = new ControlApi(port);
    ControlApi.MadeWorld world = control.world("default");
    List<String> orders = control.orders(world.id(), NewOrder.mixed(ORDERS));
    control.coupons(world.id(), COUPONS);
    return new Requests(port, new Payments(control), world, orders, Holdings.of(port, SERVERS));
  }

  /**
   * Signs the requests of a load.
   *
   * @param paying how many of them pay, where they do
   */
  public List<Request> of(Load load, int paying) throws IOException {
    Reads reads = new Reads(world.acme(), orders);
    return switch (load) {
      case PAYMENTS -> payments.make(paying);
      case MIX -> mixed(reads, payments.make(paying));
      case QUOTES -> Quotes.of(world.acme(), QUOTES);
      case RESOURCES -> holdings.pages();
      default -> reads.of(load, POOL);
    };
  }

  /** One request in ten pays, the others are reads of every kind in equal shares. */
  private static List<Request> mixed(Reads reads, List<Request> payments) {
    List<List<Request>> pools = READS.stream().map(load -> reads.of(load, POOL)).toList();
    List<Request> all = new ArrayList<>(payments);
    for (int i = 0; i < payments.size() * 9; i++) {
      all.add(pools.get(i % pools.size()).get(i / pools.size() % POOL));
    }
    Collections.shuffle(all, new Random(1));
    return all;
  }

  /** Asks one of each, for peers to answer the same. */
  public List<Stub> stubs() throws IOException {
    Reads reads = new Reads(world.acme(), orders);
    List<Stub> stubs = new ArrayList<>();
    for (Load load :
        List.of(
            Load.COUPONS,
            Load.ORDER_DETAILS,
            Load.ORDER_PAGES,
            Load.BALANCES,
            Load.SERVICE_TYPES)) {
      stubs.add(Reads.stub(load, Driver.ask(port, reads.of(load, 1).get(0)).text()));
    }
    Request quote = Quotes.of(world.acme(), 1).get(0);
    stubs.add(Reads.stub(Load.QUOTES, Driver.ask(port, quote).text()));
    Request resources = holdings.pages().get(0);
    stubs.add(Reads.stub(Load.RESOURCES, Driver.ask(port, resources).text()));
    stubs.add(Reads.stub(Load.PAYMENTS, ""));
    return stubs;
  }
}
