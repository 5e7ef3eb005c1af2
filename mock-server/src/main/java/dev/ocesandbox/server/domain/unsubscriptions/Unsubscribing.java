// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.domain.orders.GiveBack;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Orders;
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

/** Unsubscribes a batch: what may go goes, and what may not is told (api_order_00019). */
final class Unsubscribing {

  private final String customerId;
  private final boolean renewalsOnly;
  private final Instant now;
  private final Map<String, Refusal> failed = new LinkedHashMap<>();
  private final List<String> orderIds = new ArrayList<>();
  private World world;

  private Unsubscribing(World world, String customerId, boolean renewalsOnly, Instant now) {
    this.world = world;
    this.customerId = customerId;
    this.renewalsOnly = renewalsOnly;
    this.now = now;
  }

  /**
   * What became of a batch.
   *
   * @param orderIds the unsubscription orders, in the order of the request
   * @param failed what was not unsubscribed, and why, in the order of the request
   */
  record Outcome(List<String> orderIds, Map<String, Refusal> failed) {}

  static Change<Outcome> of(
      World world, String customerId, List<String> resourceIds, boolean renewalsOnly, Instant now) {
    return new Unsubscribing(world, customerId, renewalsOnly, now).batch(resourceIds);
  }

  private Change<Outcome> batch(List<String> resourceIds) {
    Set<String> ids = new LinkedHashSet<>(resourceIds);
    for (String id : ids) {
      one(id, ids);
    }
    if (orderIds.isEmpty() && !failed.isEmpty()) {
      return Change.refused(failed.values().iterator().next());
    }
    World done = failed.isEmpty() ? world : world.applied("unsubscriptions.partial-failure");
    if (ids.size() < resourceIds.size()) {
      done = done.applied("unsubscriptions.named-twice-once");
    }
    return Change.of(done, new Outcome(orderIds, failed));
  }

  private void one(String id, Set<String> ids) {
    Optional<Refusal> unknown = Eligibility.known(world, customerId, id);
    if (unknown.isPresent()) {
      // A resource that went with its main resource in this very call has not failed.
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
    Optional<Refusal> refusal = Eligibility.refusal(world, resource, renewalsOnly, now);
    if (refusal.isPresent()) {
      failed.put(id, refusal.get());
    } else {
      unsubscribe(resource);
    }
  }

  private void unsubscribe(Resource main) {
    Way way = renewalsOnly ? Way.RENEWALS_ONLY : Way.WITH_FIVE_DAYS;
    List<ResourceRefund> refunds =
        Resources.group(world, main).stream()
            .map(resource -> ResourceRefund.of(world, resource, way, now))
            .filter(refund -> !refund.part().terms().isEmpty())
            .toList();
    GiveBack back =
        new GiveBack(
            customerId,
            OrderType.UNSUBSCRIPTION,
            Order.BY_CUSTOMER,
            refunds.stream().map(ResourceRefund::part).toList());
    if (refunds.stream().anyMatch(ResourceRefund::byFiveDays)) {
      world = FiveDays.use(world, customerId, now);
    }
    world = Trail.of(world, main, refunds, renewalsOnly);
    Orders.giveBack(world, back, now)
        .fold(
            (after, order) -> {
              world = Trail.of(after, order);
              return orderIds.add(order.id());
            },
            refusal -> failed.put(main.resourceId(), refusal) == null);
  }
}
