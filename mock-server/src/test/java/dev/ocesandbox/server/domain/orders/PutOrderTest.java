// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Walks;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PutOrderTest {

  private static final Instant NOW = Instant.parse("2026-01-15T08:30:00Z");
  private static final String OWNER = "11111111111111111111111111111111";

  @Test
  void an_order_that_passes_a_status_is_put_as_if_it_had_been_put_twice() {
    World world =
        World.empty(1, NOW)
            .with(
                new Customer(
                    OWNER,
                    "acme",
                    Customer.Kind.ENTERPRISE,
                    null,
                    false,
                    Customer.Site.CHINA,
                    false,
                    Customer.SalesModel.DIRECT,
                    List.of()));
    Order pending = order();
    World placed = Orders.put(world, pending);
    Order processing = pending.with(OrderStatus.PROCESSING).with(pending.progress().paid(NOW, 0));
    Order completed =
        processing.with(OrderStatus.COMPLETED).with(processing.progress().completed(NOW));

    World once = Orders.put(placed, OrderStatus.PENDING_PAYMENT, OrderStatus.PROCESSING, completed);

    World twice = Orders.put(Orders.put(placed, processing), completed);
    assertThat(Walks.of(once)).isEqualTo(Walks.of(twice));
    assertThat(once.agenda()).isEqualTo(twice.agenda());
    assertThat(Orders.find(once, pending.id())).isEqualTo(Orders.find(twice, pending.id()));
    assertThat(Orders.billed(once, OWNER)).containsExactly(completed);
    assertThat(Orders.billed(twice, OWNER)).containsExactly(completed);
  }

  private static Order order() {
    OrderLine line =
        new OrderLine(
            "CS1-000001",
            "CS1",
            new OrderLine.Product("p", "service", "type", "spec", "region", null),
            new Term(Term.MONTH, 1),
            1,
            Money.of("1.00"),
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null);
    return new Order(
        "CS1",
        OWNER,
        OrderType.SUBSCRIPTION,
        Order.BY_CUSTOMER,
        "acme",
        OrderStatus.PENDING_PAYMENT,
        NOW,
        List.of(line),
        Order.Terms.NONE,
        Order.Progress.NONE,
        null);
  }
}
