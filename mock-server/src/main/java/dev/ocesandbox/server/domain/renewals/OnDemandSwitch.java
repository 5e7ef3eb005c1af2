// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.resources.ExpirePolicy;
import dev.ocesandbox.server.domain.resources.Renewal;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arranges that resources are switched to pay-per-use billing when their terms end
 * (api_order_00024).
 */
final class OnDemandSwitch {

  private OnDemandSwitch() {}

  /**
   * A request to arrange or cancel switches.
   *
   * @param customerId owner of the resources
   * @param resourceIds ids as sent, at least one
   * @param setUp whether the switch is arranged or cancelled
   */
  record Request(String customerId, List<String> resourceIds, boolean setUp) {}

  static Change<List<FailedResource>> decide(World world, Request request, Instant now) {
    List<FailedResource> failed = new ArrayList<>();
    List<Resource> good = new ArrayList<>();
    for (String id : request.resourceIds().stream().distinct().toList()) {
      refusal(world, request, id)
          .ifPresentOrElse(
              refusal -> failed.add(new FailedResource(id, refusal)),
              () -> Resources.find(world, id).ifPresent(good::add));
    }
    Optional<FailedResource> first =
        failed.stream()
            .filter(one -> !one.refusal().rule().equals(OnDemandChecks.IN_USE))
            .findFirst();
    if (good.isEmpty() && first.isPresent()) {
      return Change.refused(first.get().refusal());
    }
    World after = traced(FailedResource.traced(world, failed), request, failed);
    for (Resource main : good) {
      after = request.setUp() ? setUp(after, main, now) : cancel(after, main, now);
    }
    return Change.of(after, failed);
  }

  /** Cancelling a switch needs only a main resource. */
  private static Optional<Refusal> refusal(World world, Request request, String id) {
    return request.setUp()
        ? OnDemandChecks.refusal(world, request.customerId(), id)
        : OnDemandChecks.notHeld(world, request.customerId(), id);
  }

  private static World setUp(World world, Resource main, Instant now) {
    World after =
        world.applied("resources.on-demand.set-up").applied("resources.on-demand.moves-no-money");
    after =
        main.renewal().isAutomatic()
            ? after.applied("resources.on-demand.ends-auto-renewal")
            : after;
    return each(after, main, Renewal.of(ExpirePolicy.TO_ON_DEMAND), now);
  }

  private static World cancel(World world, Resource main, Instant now) {
    return main.renewal().policy() == ExpirePolicy.TO_ON_DEMAND
        ? each(world.applied("resources.on-demand.cancel"), main, Renewal.BY_HAND, now)
        : world.applied("resources.on-demand.cancel-unset");
  }

  private static World each(World world, Resource main, Renewal renewal, Instant now) {
    World after = world;
    for (Resource resource : Resources.group(world, main)) {
      after = Resources.renewBy(after, resource.resourceId(), renewal, now);
    }
    return after;
  }

  private static World traced(World world, Request request, List<FailedResource> failed) {
    World traced = request.setUp() ? world.applied("resources.on-demand.order-of-checks") : world;
    return failed.isEmpty() ? traced : traced.applied("resources.on-demand.partial-failure");
  }
}
