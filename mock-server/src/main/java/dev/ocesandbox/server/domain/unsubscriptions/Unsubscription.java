// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.RefundPlan;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.domain.unsubscriptions.ResourceRefund.Way;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Unsubscribes resources (api_order_00019). Resources that are refused do not keep others from
 * being unsubscribed.
 */
final class Unsubscription {

  private static final String ONE_PER_MAIN = "unsubscriptions.one-order-per-main";

  private final String customerId;
  private final boolean renewalsOnly;
  private final Instant now;
  private final Map<String, Refusal> failed = new LinkedHashMap<>();
  private final List<String> orderIds = new ArrayList<>();

  /** What one order for the whole call refunds, and its main resources. */
  private final List<ResourceRefund> together = new ArrayList<>();

  private final List<String> mains = new ArrayList<>();
  private World world;

  private Unsubscription(World world, String customerId, boolean renewalsOnly, Instant now) {
    this.world = world;
    this.customerId = customerId;
    this.renewalsOnly = renewalsOnly;
    this.now = now;
  }

  /**
   * The result of a batch.
   *
   * @param orderIds the unsubscription orders, in the order of the request
   * @param failed the refusal of each resource that was not unsubscribed, in the order of the
   *     request
   */
  record Result(List<String> orderIds, Map<String, Refusal> failed) {}

  static Change<Result> of(
      World world, String customerId, List<String> resourceIds, boolean renewalsOnly, Instant now) {
    return new Unsubscription(world, customerId, renewalsOnly, now).batch(resourceIds);
  }

  private Change<Result> batch(List<String> resourceIds) {
    Set<String> ids = new LinkedHashSet<>(resourceIds);
    for (String id : ids) {
      one(id, ids);
    }
    if (!together.isEmpty()) {
      order(together, mains);
    }
    if (orderIds.isEmpty() && !failed.isEmpty()) {
      return Change.refused(failed.values().iterator().next());
    }
    World done = failed.isEmpty() ? world : world.applied("unsubscriptions.partial-failure");
    if (ids.size() < resourceIds.size()) {
      done = done.applied("unsubscriptions.named-twice-once");
    }
    return Change.of(done, new Result(orderIds, failed));
  }

  private void one(String id, Set<String> ids) {
    Optional<Refusal> unknown = UnsubscriptionChecks.known(world, customerId, id);
    if (unknown.isPresent()) {
      // A resource that was unsubscribed with its main resource in this call has not failed.
      boolean gone =
          Resources.find(world, id)
              .filter(r -> r.mainId() != null && ids.contains(r.mainId()))
              .isPresent();
      if (!gone) {
        failed.put(id, unknown.get());
      }
      return;
    }
    Resource resource = Resources.find(world, id).orElseThrow();
    if (resource.mainId() != null && ids.contains(resource.mainId())) {
      return;
    }
    Optional<Refusal> refusal = UnsubscriptionChecks.refusal(world, resource, renewalsOnly, now);
    if (refusal.isPresent()) {
      failed.put(id, refusal.get());
    } else {
      unsubscribe(resource);
    }
  }

  private void unsubscribe(Resource main) {
    List<ResourceRefund> refunds = refunds(main);
    if (refunds.stream().anyMatch(ResourceRefund::byFiveDays)) {
      world =
          FiveDays.use(world, customerId, now)
              .appliedIf(refunds.size() > 1, "unsubscriptions.refund.five-day-bound-count-one");
    }
    world = world.applied(ONE_PER_MAIN);
    if (world.reads(ONE_PER_MAIN, "one-order")) {
      together.addAll(refunds);
      mains.add(main.resourceId());
    } else {
      order(refunds, List.of(main.resourceId()));
    }
  }

  /** Places the order that refunds main resources with what is attached to them. */
  private void order(List<ResourceRefund> refunds, List<String> resourceIds) {
    RefundPlan plan = ResourceRefund.plan(customerId, OrderType.UNSUBSCRIPTION, refunds);
    Orders.refund(world, plan, now)
        .fold(
            (after, order) -> {
              world = after;
              return orderIds.add(order.id());
            },
            refusal -> {
              resourceIds.forEach(id -> failed.put(id, refusal));
              return false;
            });
  }

  /** Returns what goes back for a resource and its attached resources. */
  private List<ResourceRefund> refunds(Resource main) {
    Way way = renewalsOnly ? Way.RENEWALS_ONLY : Way.WITH_FIVE_DAYS;
    List<ResourceRefund> refunds = new ArrayList<>();
    for (Resource resource : Resources.group(world, main)) {
      ResourceRefund refund = RefundCalculation.of(world, resource, way, now);
      if (!refund.terms().isEmpty()) {
        world = refund.world();
        refunds.add(refund);
      }
    }
    world =
        world
            .appliedIf(main.mainId() != null, "unsubscriptions.attached-alone")
            .appliedIf(refunds.size() > 1, "unsubscriptions.with-attached");
    return refunds;
  }
}
