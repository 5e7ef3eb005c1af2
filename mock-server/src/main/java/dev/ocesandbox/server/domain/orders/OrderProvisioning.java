// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes orders from payment to completion: at once, after some time, after a number of reads, or by
 * hand.
 */
final class OrderProvisioning {

  private OrderProvisioning() {}

  /**
   * Sets a paid order to processing, and completes it if there is nothing to wait for. Hardware
   * waits for the staff to ship it.
   */
  static Change<Order> begin(World before, Order paid, Settings.Provisioning usual, Instant now) {
    Settings.Provisioning settings = paid.terms().hardware() ? usual.manual() : usual;
    boolean byReads = settings.mode() == Settings.Provisioning.Mode.AFTER_READS;
    Order order =
        paid.with(OrderStatus.PROCESSING)
            .with(paid.progress().paid(now, byReads ? settings.reads() : 0));
    World unplanned = PaymentDeadlineRule.unplan(before, paid);
    boolean immediate =
        settings.mode() == Settings.Provisioning.Mode.IMMEDIATE
            || (byReads && settings.reads() == 0);
    if (immediate) {
      Order completed = completed(order, settings.fails(), now);
      World through = Orders.put(unplanned, paid.status(), order.status(), completed);
      return delivered(
          through.applied("orders.pay.starts-processing"), completed, settings.fails(), now);
    }
    World world = Orders.put(unplanned, order).applied("orders.pay.starts-processing");
    return settings.mode() == Settings.Provisioning.Mode.AFTER
        ? Change.of(
            world.plan(new Due(now.plus(settings.delay()), ProvisioningRule.TYPE, order.id())),
            order)
        : Change.of(world, order);
  }

  /** Completes an order. The settings of the world say which resource types fail. */
  static Change<Order> complete(World world, Order order, Instant now) {
    return complete(world, order, world.settings().provisioning().fails(), now);
  }

  /**
   * Completes an order. The terms of its lines begin now, or at the agreed time if that is later.
   *
   * @param fails codes of resource types that cannot be provisioned
   */
  private static Change<Order> complete(World world, Order order, List<String> fails, Instant now) {
    Order completed = completed(order, fails, now);
    return delivered(Orders.put(world, completed), completed, fails, now);
  }

  private static Order completed(Order order, List<String> fails, Instant now) {
    Instant begin = begin(order, now);
    List<OrderLine> lines = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      lines.add(FailedLines.fails(order, line, fails) ? line : line.provisioned(begin));
    }
    return order.with(OrderStatus.COMPLETED).with(order.progress().completed(now)).with(lines);
  }

  private static Instant begin(Order order, Instant now) {
    Instant agreed = order.terms().effectiveTime();
    return agreed != null && agreed.isAfter(now) ? agreed : now;
  }

  private static Change<Order> delivered(
      World world, Order completed, List<String> fails, Instant now) {
    World after =
        FailedLines.refund(OrderDelivery.of(world, completed, now), completed, fails, now);
    Instant begin = begin(completed, now);
    boolean shortMonth =
        completed.lines().stream().anyMatch(line -> line.term().endsInShortMonth(begin));
    return Change.of(
        after
            .applied(
                "orders.provision.completes",
                "orders.provision.effective-after-payment",
                "orders.provision.term-end")
            .appliedIf(shortMonth, "orders.provision.term-end-in-short-month"),
        completed);
  }

  /** Counts a read of an order in processing, and completes it after the last one. */
  static World read(World world, Order order, Instant now) {
    Order read = order.with(order.progress().read());
    World after = Orders.put(world, read);
    return read.progress().readsLeft() > 0
        ? after
        : complete(after, read, now).fold((completed, o) -> completed, refusal -> after);
  }
}
