// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Finds what an id stands for and explains its amount. */
final class AmountSearch {

  private static final String NUMBER = "[1-9]\\d{0,8}";

  private final World world;
  private final String id;
  private final Months months;

  private AmountSearch(World world, String id, Instant now) {
    this.world = world;
    this.id = id;
    this.months = Months.of(world, now);
  }

  /** Returns the explanation; empty if there is nothing with this id. */
  static Optional<Explained> find(World world, String id, Instant now) {
    return new AmountSearch(world, id, now).found();
  }

  private Optional<Explained> found() {
    return entry().or(this::order).or(this::coupon).or(this::row);
  }

  private Optional<Explained> entry() {
    if (!id.matches(NUMBER) || Integer.parseInt(id) > world.ledger().entries().size()) {
      return Optional.empty();
    }
    return Optional.of(
        EntrySteps.of(world, world.ledger().entries().get(Integer.parseInt(id) - 1)));
  }

  private Optional<Explained> order() {
    return Orders.find(world, id).map(order -> new OrderSteps(world, order).lines(order.lines()));
  }

  private Optional<Explained> coupon() {
    return Coupons.find(world, id).isPresent() || Cards.find(world, id).isPresent()
        ? Optional.of(CouponSteps.of(world, id))
        : Optional.empty();
  }

  /** Looks for a row, or a sub order, in all bills. */
  private Optional<Explained> row() {
    return inBills((customer, month) -> new OrderSearch(world, id).find(customer, month))
        .or(() -> inBills((customer, month) -> new UseSearch(world, id).find(customer, month)))
        .or(() -> inBills((customer, month) -> new GroupSearch(world, id).find(customer, month)));
  }

  /** Looks in the bills of all customers, the newest month first. */
  private Optional<Explained> inBills(BiFunction<String, Cycle, Optional<Explained>> search) {
    List<String> customers = world.customers().keySet().stream().sorted().toList();
    return Stream.iterate(months.present(), cycle -> cycle.plus(-1))
        .takeWhile(cycle -> cycle.compareTo(months.first()) >= 0)
        .flatMap(
            cycle -> customers.stream().flatMap(customer -> search.apply(customer, cycle).stream()))
        .findFirst();
  }
}
