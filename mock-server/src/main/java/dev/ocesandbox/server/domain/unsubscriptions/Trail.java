// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.domain.orders.Funding;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;

/** Which rules an unsubscription followed, for explain and for the tests. */
final class Trail {

  private Trail() {}

  static World of(World world, Resource main, List<ResourceRefund> refunds, boolean renewalsOnly) {
    List<String> rules =
        new ArrayList<>(
            renewalsOnly
                ? List.of("renewals-only", "expiry-falls-back")
                : List.of("closes", "ends-auto-renewal"));
    if (main.mainId() != null) {
      rules.add("attached-alone");
    }
    if (refunds.size() > 1) {
      rules.add("with-attached");
    }
    refunds.forEach(refund -> rules.addAll(refund.rules()));
    if (refunds.size() > 1 && refunds.stream().anyMatch(ResourceRefund::byFiveDays)) {
      rules.add("refund.five-day-bound-count-one");
    }
    return traced(world, rules);
  }

  static World of(World world, Order order) {
    boolean reviewed = order.progress().completedAt() == null;
    List<String> rules = new ArrayList<>(List.of("makes-an-order", "one-order-per-main"));
    rules.addAll(reviewed ? List.of("large-is-reviewed", "large-waits") : List.of("completes"));
    if (!reviewed && goesToCash(order)) {
      rules.add("refund.record");
    }
    return traced(world, rules);
  }

  private static boolean goesToCash(Order order) {
    return order.lines().stream()
        .flatMap(line -> line.fundings().stream())
        .map(Funding::source)
        .anyMatch(source -> source == Funding.Source.CASH || source == Funding.Source.CREDIT);
  }

  /** Which rules a switch to billing by usage followed; its refund is that of the rules here. */
  static World ofSwitch(World world, Order order, List<ResourceRefund> refunds) {
    boolean reviewed = order.progress().completedAt() == null;
    List<String> rules = new ArrayList<>();
    refunds.forEach(refund -> rules.addAll(refund.rules()));
    World traced =
        traced(world, rules)
            .applied("resources.instantly.order")
            .applied("resources.instantly.refund-as-unsubscribed");
    if (order.amountAfterDiscount().isPositive()) {
      traced = traced.applied("resources.instantly.refunds");
    }
    return reviewed
        ? traced.applied("resources.instantly.reviewed")
        : traced
            .applied("resources.instantly.switches")
            .applied("resources.instantly.switched-is-closed");
  }

  private static World traced(World world, List<String> rules) {
    World traced = world;
    for (String rule : rules) {
      traced = traced.applied("unsubscriptions." + rule);
    }
    return traced;
  }
}
