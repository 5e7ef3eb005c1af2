// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.orders.BilledKey;
import dev.ocesandbox.server.domain.orders.BilledKind;
import dev.ocesandbox.server.domain.orders.Funding;
import dev.ocesandbox.server.domain.orders.LineDiscount;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdParts;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of orders. Each line is one transaction; each of its units has a record. A refund
 * that goes back to several payers is a transaction for each of them.
 */
final class OrderLines {

  private final Order order;
  private final Instant at;
  private final BillType type;

  /**
   * What one account pays of a line.
   *
   * @param index position of the line, from 0
   * @param number position of its first record among those of the order, from 0
   * @param units number of its records
   */
  private record Payment(int index, String payer, int number, int units) {

    Origin.Unit unit(int unit) {
      return new Origin.Unit(index, payer, units, unit, number + unit);
    }
  }

  private OrderLines(Order order, Instant at) {
    this.order = order;
    this.at = at;
    this.type = BillType.of(order);
  }

  /** Returns the records of an order; none unless it is in the bill. */
  static Stream<BillLine> of(World world, Order order) {
    return order
        .billedAt()
        .map(at -> new OrderLines(order, at))
        .map(lines -> lines.parts().stream().flatMap(part -> lines.records(world, part, 0)))
        .orElse(Stream.empty());
  }

  /**
   * Returns the records of an order that concern a payer, in the order of their ids. Those that are
   * skipped are not computed.
   *
   * @param skip how many are left out
   */
  static Stream<BillLine> of(World world, Order order, String payer, long skip) {
    return order
        .billedAt()
        .map(at -> new OrderLines(order, at).from(world, payer, skip))
        .orElse(Stream.empty());
  }

  /** Returns the records of an order that concern a payer and are of a kind, by their ids. */
  static Stream<BillLine> of(World world, Order order, String payer, BilledKind kind) {
    return order
        .billedAt()
        .map(at -> new OrderLines(order, at).of(world, payer, kind))
        .orElse(Stream.empty());
  }

  private Stream<BillLine> of(World world, String payer, BilledKind kind) {
    return parts().stream()
        .filter(part -> part.payer.equals(payer))
        .filter(
            part ->
                BilledKind.of(order, order.lines().get(part.index), payer, part.units).equals(kind))
        .flatMap(part -> records(world, part, 0));
  }

  private Stream<BillLine> from(World world, String payer, long skip) {
    List<Stream<BillLine>> all = new ArrayList<>();
    long left = skip;
    for (Payment part : parts()) {
      if (part.payer.equals(payer)) {
        all.add(records(world, part, (int) Math.min(left, part.units)));
        left -= Math.min(left, part.units);
      }
    }
    return all.stream().flatMap(records -> records);
  }

  private List<Payment> parts() {
    List<Payment> parts = new ArrayList<>();
    int number = 0;
    for (int i = 0; i < order.lines().size(); i++) {
      int units = BilledKey.units(order, i);
      for (String payer : BilledKey.payers(order, order.lines().get(i))) {
        parts.add(new Payment(i, payer, number, units));
        number += units;
      }
    }
    return parts;
  }

  private Stream<BillLine> records(World world, Payment part, int skip) {
    OrderUnits units = OrderUnits.of(world, order, part.index);
    OrderLine line = order.lines().get(part.index);
    return IntStream.range(skip, part.units)
        .mapToObj(unit -> record(part.unit(unit), Thing.of(line, units.get(unit))));
  }

  /**
   * Returns the record of a unit of an order that is in a bill.
   *
   * @param thing what it is about
   */
  static BillLine record(Order order, Origin.Unit unit, Thing thing) {
    return new OrderLines(order, order.billedAt().orElseThrow()).record(unit, thing);
  }

  private BillLine record(Origin.Unit unit, Thing thing) {
    OrderLine line = order.lines().get(unit.index());
    String group = BilledKey.group(order.id());
    return new BillLine(
        IdParts.uuidOf(group, unit.number()),
        IdParts.uuidOf(group, line.id() + "|" + unit.payer()),
        type,
        BillLine.PERIOD,
        order.customerId(),
        unit.payer(),
        Cycle.of(at),
        BusinessTime.day(at),
        at,
        at,
        thing,
        trade(line),
        null,
        LineAmounts.of(order, line, unit.payer(), unit.units(), unit.unit()),
        line.fundings().stream().anyMatch(f -> f.source() == Funding.Source.SETTLEMENT),
        new Origin.OfOrder(order, unit));
  }

  private BillLine.Trade trade(OrderLine line) {
    LineDiscount discount = line.discount();
    return new BillLine.Trade(
        line.orderId(),
        order.id(),
        order.isComposite() ? line.orderId() : null,
        base(line),
        line.term(),
        discount == null ? List.of() : List.of(discount.itemType()),
        line);
  }

  private @Nullable String base(OrderLine line) {
    Order.Refund refund = order.refund();
    return refund == null ? null : refund.baseOrderId(line.id());
  }
}
