// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.RefundPlan;
import dev.ocesandbox.server.domain.renewals.OnDemandChecks;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.domain.unsubscriptions.ResourceRefund.Way;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Switches resources to pay-per-use billing at once and refunds the rest of their terms
 * (api_order_00032).
 */
final class InstantSwitch {

  private final String customerId;
  private final Instant now;
  private final List<Result> results = new ArrayList<>();
  private World world;

  private InstantSwitch(World world, String customerId, Instant now) {
    this.world = world;
    this.customerId = customerId;
    this.now = now;
  }

  /**
   * The result for a resource.
   *
   * @param resourceId id as it was sent
   * @param order the order of the switch; null if there is none
   * @param refusal why it was not switched; null if it was or will be
   */
  record Result(String resourceId, @Nullable Order order, @Nullable Refusal refusal) {

    /** The vendor's word for a resource that was not switched. */
    static final String FAILED = "FAIL";

    /** Returns the vendor's word for the result. */
    String word() {
      if (order == null) {
        return FAILED;
      }
      return order.progress().completedAt() == null ? "AUDIT" : "SUCCESS";
    }
  }

  static Change<List<Result>> of(
      World world, String customerId, List<String> resourceIds, Instant now) {
    return new InstantSwitch(world, customerId, now).batch(resourceIds);
  }

  /**
   * All resources are checked before any is switched, so that the order of the request makes no
   * difference.
   */
  private Change<List<Result>> batch(List<String> resourceIds) {
    World before = world;
    for (String id : resourceIds.stream().distinct().toList()) {
      OnDemandChecks.refusal(before, customerId, id)
          .ifPresentOrElse(
              refusal -> fail(id, refusal),
              () -> Resources.find(before, id).ifPresent(this::change));
    }
    return Change.of(world, results);
  }

  private void fail(String id, Refusal refusal) {
    world = world.applied(refusal.rule()).applied("resources.instantly.same-checks");
    results.add(new Result(id, null, refusal));
  }

  private void change(Resource main) {
    List<ResourceRefund> refunds = new ArrayList<>();
    for (Resource resource : Resources.group(world, main)) {
      ResourceRefund refund = RefundCalculation.of(world, resource, Way.ORDINARY, now);
      world = refund.world();
      refunds.add(refund);
    }
    RefundPlan plan = ResourceRefund.plan(customerId, OrderType.TO_PAY_PER_USE, refunds);
    Orders.refund(world.applied("resources.instantly.refund-as-unsubscribed"), plan, now)
        .fold(
            (after, order) -> {
              world = after;
              return results.add(new Result(main.resourceId(), order, null));
            },
            refusal -> results.add(new Result(main.resourceId(), null, refusal)));
  }
}
