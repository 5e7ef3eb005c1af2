// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates payments of unpaid orders, in a new world for each round. */
final class PaymentRequests {

  static final String PAY = "/v3/orders/customer-orders/pay";

  private final ControlApi control;
  private @Nullable String lastWorld;

  PaymentRequests(ControlApi control) {
    this.control = control;
  }

  List<Request> create(int count) throws IOException {
    if (lastWorld != null) {
      control.delete(lastWorld);
    }
    ControlApi.CreatedWorld world = control.createWorld("empty");
    lastWorld = world.id();
    control.topUp(world.id(), "1000000.00");
    Instant now = Instant.now();
    List<Request> payments = new ArrayList<>();
    for (String order : control.orders(world.id(), NewOrder.pending(count))) {
      payments.add(of(world.acme(), order, now));
    }
    return payments;
  }

  /** Returns the payment of an order. */
  static Request of(Account payer, String order, Instant at) {
    String body =
        "{\"order_id\":\"%s\",\"use_coupon\":\"NO\",\"use_discount\":\"NO\"}".formatted(order);
    return payer.post(Workload.PAYMENTS.label(), PAY, at, body);
  }
}
