// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import dev.ocesandbox.server.world.time.Settled;
import dev.ocesandbox.server.world.time.TimeRule;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What happens between payment and completion: at once, after a time, after some reads or by hand,
 * as the world's settings say.
 */
final class Provisioning implements TimeRule {

  static final String TYPE = "orders.provisioning";

  @Override
  public String type() {
    return TYPE;
  }

  /** Turns a paid order to processing, and on to completed where nothing is to be waited for. */
  static Change<Order> begin(World before, Order paid, Instant now) {
    Settings.Provisioning settings = before.settings().provisioning();
    boolean byReads = settings.mode() == Settings.Provisioning.Mode.AFTER_READS;
    Order order =
        paid.with(OrderStatus.PROCESSING)
            .with(paid.progress().paid(now, byReads ? settings.reads() : 0));
    World world =
        Orders.put(Deadline.unplan(before, paid), order).applied("orders.pay.starts-processing");
    boolean immediate =
        settings.mode() == Settings.Provisioning.Mode.IMMEDIATE
            || (byReads && settings.reads() == 0);
    if (immediate) {
      return complete(world, order, now);
    }
    return settings.mode() == Settings.Provisioning.Mode.AFTER
        ? Change.of(world.plan(new Due(now.plus(settings.delay()), TYPE, order.id())), order)
        : Change.of(world, order);
  }

  /** Completes an order; the terms of its lines begin now, or when it was agreed. */
  static Change<Order> complete(World world, Order order, Instant now) {
    Instant agreed = order.terms().effectiveTime();
    Instant begin = agreed != null && agreed.isAfter(now) ? agreed : now;
    Order completed =
        order
            .with(OrderStatus.COMPLETED)
            .with(order.progress().completed(now))
            .with(
                order.lines().stream()
                    .map(
                        line ->
                            FailedLines.fails(world, order, line) ? line : line.provisioned(begin))
                    .toList());
    World delivered = Delivery.of(Orders.put(world, completed), completed, now);
    World after = FailedLines.refund(delivered, completed, now);
    for (String rule : java.util.List.of("completes", "effective-after-payment", "term-end")) {
      after = after.applied("orders.provision." + rule);
    }
    boolean shortMonth =
        completed.lines().stream().anyMatch(line -> line.term().endsInShortMonth(begin));
    return Change.of(
        shortMonth ? after.applied("orders.provision.term-end-in-short-month") : after, completed);
  }

  /** Counts one read of an order in processing; the last one completes it. */
  static World read(World world, Order order, Instant now) {
    Order read = order.with(order.progress().read());
    World after = Orders.put(world, read);
    return read.progress().readsLeft() > 0
        ? after
        : complete(after, read, now).fold((completed, o) -> completed, refusal -> after);
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<Order> order =
        Orders.find(world, due.subject()).filter(o -> o.status() == OrderStatus.PROCESSING);
    return order.isEmpty()
        ? Settled.nothing(world)
        : complete(world, order.get(), due.at())
            .fold(
                (after, o) -> Settled.event(after, due, "order-completed", Map.of()),
                refusal -> Settled.nothing(world));
  }
}
