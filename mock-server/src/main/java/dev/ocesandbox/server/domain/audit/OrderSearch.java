// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.domain.bills.BillBook;
import dev.ocesandbox.server.domain.bills.BillLine;
import dev.ocesandbox.server.domain.bills.Scope;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.List;
import java.util.Optional;

/** Finds records, transactions and sub orders in the bills of orders. */
final class OrderSearch {

  private final World world;
  private final String id;

  OrderSearch(World world, String id) {
    this.world = world;
    this.id = id;
  }

  /** Explains what has the id in the bill of a customer; empty if nothing has. */
  Optional<Explained> find(String customerId, Cycle month) {
    List<BillLine> lines =
        BillBook.of(world).orders(Scope.of(world, customerId, customerId, null), month).toList();
    return lines.stream()
        .filter(this::isMeant)
        .findFirst()
        .flatMap(line -> order(line).map(order -> explained(order, line, lines)));
  }

  /** Records by use have a number at the end. */
  private boolean isMeant(BillLine line) {
    return isRecord(line) || line.transaction().equals(id) || line.trade().id().equals(id);
  }

  private boolean isRecord(BillLine line) {
    return line.id().equals(id) || (line.id() + "_1").equals(id);
  }

  private Optional<Order> order(BillLine line) {
    return Optional.ofNullable(line.trade().orderId()).flatMap(one -> Orders.find(world, one));
  }

  private Explained explained(Order order, BillLine line, List<BillLine> all) {
    OrderSteps steps = new OrderSteps(world, order);
    OrderLine bought = line.trade().bought();
    boolean part = isRecord(line) || line.transaction().equals(id);
    if (!part || bought == null) {
      return steps.lines(order.lines().stream().filter(l -> l.orderId().equals(id)).toList());
    }
    List<BillLine> units =
        all.stream().filter(one -> one.transaction().equals(line.transaction())).toList();
    return isRecord(line)
        ? steps.unit(bought, line.payerId(), units.indexOf(line), units.size())
        : steps.line(bought, line.payerId());
  }
}
