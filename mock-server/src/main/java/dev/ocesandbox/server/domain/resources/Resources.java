// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The door to the resources of a world. Pure: every change returns a new world. */
public final class Resources {

  private Resources() {}

  /** Returns a resource by the id that its cloud service gave it. */
  public static Optional<Resource> find(World world, String resourceId) {
    return state(world).find(resourceId);
  }

  /** Returns what an order has bought or renewed. */
  public static List<Resource> ofOrder(World world, String orderId) {
    return state(world).ofOrder(orderId);
  }

  /** Returns what is attached to a main resource; nothing for an attached one. */
  public static List<Resource> attachedTo(World world, Resource main) {
    return state(world).attachedTo(main.resourceId());
  }

  /** Returns a resource with all that is attached to it and not closed, the resource first. */
  public static List<Resource> group(World world, Resource main) {
    List<Resource> group = new ArrayList<>(List.of(main));
    attachedTo(world, main).stream()
        .filter(attached -> attached.status() != ResourceStatus.CLOSED)
        .forEach(group::add);
    return group;
  }

  /** Returns the main resource of a group; the resource itself when it is one. */
  public static Resource mainOf(World world, Resource resource) {
    String mainId = resource.mainId();
    return mainId == null ? resource : find(world, mainId).orElse(resource);
  }

  /** Returns a customer's settings for renewals. */
  public static RenewConfig config(World world, String customerId) {
    return state(world).configs().getOrDefault(customerId, RenewConfig.usual(customerId));
  }

  /** Keeps a customer's settings for renewals. */
  public static World configure(World world, RenewConfig config) {
    return world.with(ResourcesState.SLOT, state(world).with(config));
  }

  /** Makes resources of what an order has bought; their terms end by themselves. */
  public static World provision(World world, Provision.Delivery delivery, Instant now) {
    return Delivering.deliver(world, delivery, now);
  }

  /** Adds what stands alone and is there already; its term ends by itself. */
  public static World begin(World world, Resource resource) {
    return Lifecycle.planExpiry(put(world, resource), resource.resourceId(), resource.expiresAt());
  }

  /** Extends a resource by a paid term; what had expired or was frozen is in use again. */
  public static World extend(World world, String resourceId, PaidTerm term, Instant now) {
    Resource resource = known(world, resourceId);
    World unplanned = Lifecycle.unplan(world, resource);
    Resource longer = resource.extended(term, now);
    World extended = Lifecycle.planAttempt(put(unplanned, longer), longer, now);
    return resource.isMain() ? Lifecycle.planExpiry(extended, resourceId, term.end()) : extended;
  }

  /** Cuts the renewals that have not begun; the resource stays until the term before them ends. */
  public static World cutBack(World world, String resourceId, Instant now) {
    Resource resource = known(world, resourceId);
    World unplanned = Lifecycle.unplan(world, resource);
    Resource shorter = resource.with(resource.withoutRenewalsToCome(now), now);
    World cut = put(unplanned, shorter);
    return resource.isMain() ? Lifecycle.planExpiry(cut, resourceId, shorter.expiresAt()) : cut;
  }

  /** Sets what happens at the end of the term of a resource; a grace that has begun goes on. */
  public static World renewBy(World world, String resourceId, Renewal renewal, Instant now) {
    Resource changed = known(world, resourceId).with(renewal, now);
    return Lifecycle.planAttempt(put(world, changed), changed, now);
  }

  /** Uses up one of the automatic renewals of a main resource and of what is attached to it. */
  public static World countDown(World world, Resource main, Instant now) {
    return each(
        world, main, r -> r.renewal().isAutomatic() ? r.with(r.renewal().usedOnce(), now) : r);
  }

  /** Sets what the vendor knows of a resource. */
  public static World mark(World world, String resourceId, List<Mark> marks, Instant now) {
    return put(world, known(world, resourceId).marked(marks, now));
  }

  /** Plans the attempts of all of a customer's automatic renewals, after their day has changed. */
  public static World planAttempts(World world, String customerId, Instant now) {
    World planned = world;
    for (Resource resource : state(world).allOf(customerId)) {
      planned =
          resource.status() == ResourceStatus.CLOSED
              ? planned
              : Lifecycle.planAttempt(planned, resource, now);
    }
    return planned;
  }

  /** The term of a main resource and of what is attached to it is over: grace begins. */
  public static World expire(World world, Resource main, Instant now) {
    World expired = each(world, main, r -> r.to(ResourceStatus.EXPIRED, now));
    return Lifecycle.planFreeze(expired, main);
  }

  /** Grace is over: retention begins. */
  public static World freeze(World world, Resource main, Instant now) {
    World frozen = each(world, main, r -> r.to(ResourceStatus.FROZEN, now));
    return Lifecycle.planRelease(frozen, main);
  }

  /** A main resource ends with all that is attached to it: unsubscribed, released or switched. */
  public static World close(World world, Resource main, Instant now) {
    return each(
        Lifecycle.unplan(world, main), main, resource -> resource.to(ResourceStatus.CLOSED, now));
  }

  /** One resource ends, and nothing else. */
  public static World closeAlone(World world, Resource resource, Instant now) {
    return put(Lifecycle.unplan(world, resource), resource.to(ResourceStatus.CLOSED, now));
  }

  private static World each(World world, Resource main, UnaryOperator<Resource> change) {
    World changed = world;
    for (Resource resource : group(world, main)) {
      changed = put(changed, change.apply(resource));
    }
    return changed;
  }

  private static World put(World world, Resource resource) {
    return world.with(ResourcesState.SLOT, state(world).with(resource));
  }

  private static Resource known(World world, String resourceId) {
    return find(world, resourceId)
        .orElseThrow(() -> new IllegalArgumentException("no resource " + resourceId));
  }

  private static ResourcesState state(World world) {
    return world.get(ResourcesState.SLOT);
  }
}
