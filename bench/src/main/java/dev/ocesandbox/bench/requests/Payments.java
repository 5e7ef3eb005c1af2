// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payments of orders that wait for them, in a world that is there for one run only. */
final class Payments {

  static final String PAY = "/v3/orders/customer-orders/pay";

  private final ControlApi control;
  private @Nullable String lastWorld;

  Payments(ControlApi control) {
    this.control = control;
  }

  List<Request> make(int count) throws IOException {
    if (lastWorld != null) {
      control.delete(lastWorld);
    }
    ControlApi.MadeWorld world = control.world("empty");
    lastWorld = world.id();
    control.topUp(world.id(), "1000000.00");
    Instant now = Instant.now();
    List<Request> payments = new ArrayList<>();
    for (String order : control.orders(world.id(), NewOrder.pending(count))) {
      payments.add(of(world.acme(), order, now));
    }
    return payments;
  }

  /** The payment of one order. */
  static Request of(Account payer, String order, Instant at) {
    String body =
        "{\"order_id\":\"%s\",\"use_coupon\":\"NO\",\"use_discount\":\"NO\"}".formatted(order);
    return payer.post(Load.PAYMENTS.label(), PAY, at, body);
  }
}
