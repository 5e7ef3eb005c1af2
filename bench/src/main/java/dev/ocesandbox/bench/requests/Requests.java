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

/** Creates the requests of all workloads. Signatures expire, so each round needs new requests. */
public final class Requests {

  private static final int ORDERS = 1_000;
  private static final int COUPONS = 200;
  private static final int POOL = 4_000;
  private static final int QUOTES = 400;
  private static final int SERVERS = 1_000;
  private static final List<Workload> READS =
      List.of(
          Workload.BALANCES,
          Workload.ORDER_PAGES,
          Workload.ORDER_FILTERS,
          Workload.ORDER_DETAILS,
          Workload.COUPONS);

  private final int port;
  private final PaymentRequests payments;
  private final ControlApi.CreatedWorld world;
  private final List<String> orders;
  private final ResourceWorld resourceWorld;

  private Requests(
      int port,
      PaymentRequests payments,
      ControlApi.CreatedWorld world,
      List<String> orders,
      ResourceWorld resourceWorld) {
    this.port = port;
    this.payments = payments;
    this.world = world;
    this.orders = orders;
    this.resourceWorld = resourceWorld;
  }

  /** Creates a world with 1,000 orders and 200 coupons, and another one with 1,000 servers. */
  public static Requests of(int port) throws IOException {
    ControlApi control = new ControlApi(port);
    ControlApi.CreatedWorld world = control.createWorld("default");
    List<String> orders = control.orders(world.id(), NewOrder.mixed(ORDERS));
    control.coupons(world.id(), COUPONS);
    return new Requests(
        port, new PaymentRequests(control), world, orders, ResourceWorld.of(port, SERVERS));
  }

  /**
   * Returns signed requests of a workload.
   *
   * @param paymentCount number of payments, for workloads with payments
   */
  public List<Request> of(Workload load, int paymentCount) throws IOException {
    ReadRequests reads = new ReadRequests(world.acme(), orders);
    return switch (load) {
      case PAYMENTS -> payments.create(paymentCount);
      case MIX -> mixed(reads, payments.create(paymentCount));
      case QUOTES -> QuoteRequests.of(world.acme(), QUOTES);
      case RESOURCES -> resourceWorld.pages();
      default -> reads.of(load, POOL);
    };
  }

  /** Returns one payment for nine reads. All kinds of reads have equal shares. */
  private static List<Request> mixed(ReadRequests reads, List<Request> payments) {
    List<List<Request>> pools = READS.stream().map(load -> reads.of(load, POOL)).toList();
    List<Request> all = new ArrayList<>(payments);
    for (int i = 0; i < payments.size() * 9; i++) {
      all.add(pools.get(i % pools.size()).get(i / pools.size() % POOL));
    }
    Collections.shuffle(all, new Random(1));
    return all;
  }

  /** Sends one request of each kind and returns the responses as stubs for the peers. */
  public List<Stub> stubs() throws IOException {
    ReadRequests reads = new ReadRequests(world.acme(), orders);
    List<Stub> stubs = new ArrayList<>();
    for (Workload load :
        List.of(
            Workload.COUPONS,
            Workload.ORDER_DETAILS,
            Workload.ORDER_PAGES,
            Workload.BALANCES,
            Workload.SERVICE_TYPES)) {
      stubs.add(ReadRequests.stub(load, Driver.send(port, reads.of(load, 1).get(0)).text()));
    }
    Request quote = QuoteRequests.of(world.acme(), 1).get(0);
    stubs.add(ReadRequests.stub(Workload.QUOTES, Driver.send(port, quote).text()));
    Request resources = resourceWorld.pages().get(0);
    stubs.add(ReadRequests.stub(Workload.RESOURCES, Driver.send(port, resources).text()));
    stubs.add(ReadRequests.stub(Workload.PAYMENTS, ""));
    return stubs;
  }
}
