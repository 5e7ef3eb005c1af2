// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.domain.orders.GiveBack;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Orders;
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
 * Switches a batch to billing by usage at once and gives back what is left of the terms
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
   * What became of a resource.
   *
   * @param resourceId as it was sent
   * @param order the order of the switch; null where there is none
   * @param refusal why it was not switched; null where it was or will be
   */
  record Result(String resourceId, @Nullable Order order, @Nullable Refusal refusal) {

    /** The vendor's word for one that was not switched. */
    static final String FAILED = "FAIL";

    /** Returns the vendor's word for it. */
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

  /** All are checked as they are before the call: the order of the request makes no difference. */
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
    List<ResourceRefund> refunds =
        Resources.group(world, main).stream()
            .map(resource -> ResourceRefund.of(world, resource, Way.ORDINARY, now))
            .toList();
    GiveBack back =
        new GiveBack(
            customerId,
            OrderType.TO_PAY_PER_USE,
            Order.BY_CUSTOMER,
            refunds.stream().map(ResourceRefund::part).toList());
    Orders.giveBack(world, back, now)
        .fold(
            (after, order) -> {
              world = Trail.ofSwitch(after, order, refunds);
              return results.add(new Result(main.resourceId(), order, null));
            },
            refusal -> results.add(new Result(main.resourceId(), null, refusal)));
  }
}
