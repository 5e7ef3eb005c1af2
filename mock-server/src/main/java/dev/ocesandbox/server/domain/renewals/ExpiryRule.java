// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.resources.Lifecycle;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Due;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends the term of a resource; the policy of the resource says what happens then (api_order_00021).
 */
final class ExpiryRule implements TimeRule {

  @Override
  public String type() {
    return Lifecycle.EXPIRY;
  }

  @Override
  public String subjects() {
    return Resources.KIND;
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<Resource> ended =
        Resources.find(world, due.subject())
            .filter(r -> r.status() == ResourceStatus.IN_USE)
            .filter(r -> r.expiresAt().isBefore(due.at()));
    return ended.isEmpty() ? Settled.nothing(world) : over(world, ended.get(), due);
  }

  private static Settled over(World world, Resource resource, Due due) {
    if (resource.isPackage()) {
      return ResourceEnd.of(
          world.applied("packages.state.no-grace"), resource, due, "package-expired");
    }
    return switch (resource.renewal().policy()) {
      case GRACE -> expired(world, resource, due, "resources.expiry.enters-grace");
      case AUTO_RENEW -> expired(world, resource, due, "resources.expiry.unrenewed-enters-grace");
      case DELETE_FROM_RETENTION ->
          expired(world, resource, due, "resources.expiry.deletes-before-retention");
      case FREEZE ->
          Settled.event(
              Resources.freeze(world, resource, due.at())
                  .applied("resources.expiry.freezes-at-once"),
              due,
              "resource-frozen",
              Map.of("policy", "4"));
      case TO_ON_DEMAND ->
          switched(
              world
                  .applied("resources.expiry.to-on-demand")
                  .applied("resources.expiry.switched-is-closed"),
              resource,
              due);
      case DELETE ->
          ResourceEnd.of(
              world.applied("resources.expiry.deletes-at-once"), resource, due, "resource-deleted");
    };
  }

  /** Closes a resource, unless it is kept for an order in process, and meters it from now on. */
  private static Settled switched(World world, Resource main, Due due) {
    List<Resource> group = Resources.group(world, main);
    Settled ended = ResourceEnd.of(world, main, due, "resource-switched-to-on-demand");
    boolean closed =
        Resources.find(ended.world(), main.resourceId())
            .filter(resource -> resource.status() == ResourceStatus.CLOSED)
            .isPresent();
    return closed
        ? new Settled(Metering.switched(ended.world(), group, due.at()), ended.events())
        : ended;
  }

  private static Settled expired(World world, Resource resource, Due due, String rule) {
    World after = Resources.expire(world, resource, due.at()).applied(rule);
    return Settled.event(
        after,
        due,
        "resource-expired",
        Map.of("grace_ends", BusinessTime.wire(Lifecycle.graceEnds(after, resource))));
  }
}
