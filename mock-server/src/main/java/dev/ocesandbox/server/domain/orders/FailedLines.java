// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;

/** Lines of a purchase that the world's settings let fail: the system unsubscribes them at once. */
final class FailedLines {

  private FailedLines() {}

  static boolean fails(World world, Order order, OrderLine line) {
    return order.type() == OrderType.SUBSCRIPTION
        && world.settings().provisioning().fails().contains(line.product().resourceTypeCode());
  }

  /** Gives back all that was paid for the lines of a completed order that have failed. */
  static World refund(World world, Order completed, Instant now) {
    List<GiveBack.Part> parts =
        completed.lines().stream()
            .filter(line -> fails(world, completed, line))
            .map(line -> part(completed, line))
            .toList();
    return parts.isEmpty()
        ? world
        : GivingBack.place(
                world.applied("resources.provision.fails"),
                new GiveBack(
                    completed.customerId(), OrderType.UNSUBSCRIPTION, Order.BY_SYSTEM, parts),
                now)
            .fold((after, order) -> after, refusal -> world);
  }

  private static GiveBack.Part part(Order order, OrderLine line) {
    GiveBack.TermPart all =
        new GiveBack.TermPart(order.id(), line.fundings(), Money.ZERO, Money.ZERO);
    return new GiveBack.Part(List.of(), line.product(), line.term().periodType(), List.of(all));
  }
}
