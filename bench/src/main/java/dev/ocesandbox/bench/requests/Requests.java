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
  private static final int MEMBERS = 1_000;
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
  private final TransferRequests transfers;
  private final MemberWorld memberWorld;

  private Requests(int port, ControlApi control) throws IOException {
    this.port = port;
    this.payments = new PaymentRequests(control);
    this.world = control.createWorld("default");
    this.orders = control.orders(world.id(), NewOrder.mixed(ORDERS));
    control.coupons(world.id(), COUPONS);
    this.resourceWorld = ResourceWorld.of(port, SERVERS);
    this.transfers = new TransferRequests(control);
    this.memberWorld = MemberWorld.of(control, MEMBERS);
  }

  /**
   * Creates a world with 1,000 orders and 200 coupons, one with 1,000 servers, and one with 1,000
   * members of an enterprise.
   */
  public static Requests of(int port) throws IOException {
    return new Requests(port, new ControlApi(port));
  }

  /**
   * Returns signed requests of a workload.
   *
   * @param paymentCount number of payments or transfers, for workloads with them
   */
  public List<Request> of(Workload load, int paymentCount) throws IOException {
    ReadRequests reads = new ReadRequests(world.acme(), orders);
    return switch (load) {
      case PAYMENTS -> payments.create(paymentCount);
      case MIX -> mixed(reads, payments.create(paymentCount));
      case QUOTES -> QuoteRequests.of(world.acme(), QUOTES);
      case RESOURCES -> resourceWorld.pages();
      case MEMBERS -> memberWorld.pages();
      case TRANSFERS -> transfers.create(paymentCount);
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
    Request members = memberWorld.pages().get(0);
    stubs.add(ReadRequests.stub(Workload.MEMBERS, Driver.send(port, members).text()));
    stubs.add(ReadRequests.stub(Workload.PAYMENTS, ""));
    stubs.add(ReadRequests.stub(Workload.TRANSFERS, ""));
    return stubs;
  }
}
