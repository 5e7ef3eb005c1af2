// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Walks;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Entry point to the resources of a world. Pure: every function returns a new world. */
public final class Resources {

  /** Kind of the ids of resources in references of saved worlds. */
  public static final String KIND = "resource";

  /**
   * Type of the agenda items of resources that an order has just switched to pay-per-use. The room
   * that meters them takes over.
   */
  public static final String SWITCHED = "resources.switched";

  private Resources() {}

  /** Returns the resource with a resource id; empty if there is none. */
  public static Optional<Resource> find(World world, String resourceId) {
    return state(world).find(resourceId);
  }

  /** Returns the resources that an order has bought or renewed. */
  public static List<Resource> ofOrder(World world, String orderId) {
    return state(world).ofOrder(orderId);
  }

  /**
   * Returns the newest main resources of a customer that are in use and belong to a cloud service.
   *
   * @param most how many at most
   */
  public static List<Resource> inUse(World world, String customerId, String service, int most) {
    ResourcesState state = state(world);
    return state
        .groupsOf(customerId)
        .page(
            group ->
                group.main()
                    && group.status() == ResourceStatus.IN_USE
                    && group.serviceTypeCode().equals(service),
            new PageRequest(0, most),
            false)
        .map(state::at)
        .rows();
  }

  /** Returns the ids of the resources that an order has bought, in the order of their making. */
  public static List<String> idsOfOrder(World world, String orderId) {
    return state(world).idsOfOrder(orderId);
  }

  /** Returns the resources that are attached to a main resource; none for an attached one. */
  public static List<Resource> attachedTo(World world, Resource main) {
    return state(world).attachedTo(main.resourceId());
  }

  /**
   * Returns a resource and its attached resources that are not closed; the resource comes first.
   */
  public static List<Resource> group(World world, Resource main) {
    List<Resource> group = new ArrayList<>(List.of(main));
    for (Resource attached : attachedTo(world, main)) {
      if (attached.status() != ResourceStatus.CLOSED) {
        group.add(attached);
      }
    }
    return group;
  }

  /** Returns the main resource of a resource, which may be itself. */
  public static Resource mainOf(World world, Resource resource) {
    String mainId = resource.mainId();
    return mainId == null ? resource : find(world, mainId).orElse(resource);
  }

  /** Returns the regions in which a customer has resources that are not closed, sorted by code. */
  public static Set<String> regions(World world, String customerId) {
    return state(world).groupsOf(customerId).regions().keySet();
  }

  /**
   * Returns a page of the main resources of a service that a customer has and that are not closed;
   * the newest come first.
   */
  public static Page<Resource> ofService(
      World world, String customerId, String serviceTypeCode, PageRequest request) {
    ResourcesState state = state(world);
    return state
        .groupsOf(customerId)
        .page(
            group ->
                group.main()
                    && group.status() != ResourceStatus.CLOSED
                    && group.serviceTypeCode().equals(serviceTypeCode),
            request,
            false)
        .map(state::at);
  }

  /** Returns a customer's settings for renewals. */
  public static RenewConfig config(World world, String customerId) {
    return state(world).configs().getOrDefault(customerId, RenewConfig.usual(customerId));
  }

  /** Sets a customer's settings for renewals. */
  public static World configure(World world, RenewConfig config) {
    return world.with(ResourcesState.SLOT, state(world).with(config));
  }

  /** Issues the id of a subscription. */
  public static IssuedId issueSubscriptionId(World world) {
    return ResourceIds.SUBSCRIPTION.next(world);
  }

  /** Issues the id of a resource, as cloud services do. */
  public static IssuedId issueResourceId(World world) {
    return ResourceIds.RESOURCE.next(world);
  }

  /** Returns the name of a new resource that nobody has named. */
  public static String nameOf(Resource.Product product, String resourceId) {
    return ResourceNames.of(product, resourceId);
  }

  /** Creates the resources that an order has bought and plans the ends of their terms. */
  public static World provision(World world, Provision.Delivery delivery, Instant now) {
    return ResourceProvisioning.deliver(world, delivery, now);
  }

  /** Adds a resource that is not attached, and plans the end of its term. */
  public static World begin(World world, Resource resource) {
    return Lifecycle.planExpiry(put(world, resource), resource.resourceId(), resource.expiresAt());
  }

  /** Extends a resource by a paid term. If it had expired or was frozen, it is in use again. */
  public static World extend(World world, String resourceId, PaidTerm term, Instant now) {
    Resource resource = known(world, resourceId);
    World unplanned = Lifecycle.unplan(world, resource);
    Resource longer = resource.extended(term, now);
    World extended = Lifecycle.planAttempt(put(unplanned, longer), longer, now);
    return resource.isMain() ? Lifecycle.planExpiry(extended, resourceId, term.end()) : extended;
  }

  /**
   * Removes the renewals that have not begun. The resource is kept until the term before them ends.
   */
  public static World cutBack(World world, String resourceId, Instant now) {
    Resource resource = known(world, resourceId);
    World unplanned = Lifecycle.unplan(world, resource);
    Resource shorter = resource.with(resource.withoutRenewalsToCome(now), now);
    World cut = put(unplanned, shorter);
    return resource.isMain() ? Lifecycle.planExpiry(cut, resourceId, shorter.expiresAt()) : cut;
  }

  /**
   * Sets what happens when the term of a resource ends. A grace period that has begun continues.
   */
  public static World renewBy(World world, String resourceId, Renewal renewal, Instant now) {
    Resource changed = known(world, resourceId).with(renewal, now);
    return Lifecycle.planAttempt(put(world, changed), changed, now);
  }

  /** Uses up one automatic renewal of a main resource and its attached resources. */
  public static World countDown(World world, Resource main, Instant now) {
    return each(
        world, main, r -> r.renewal().isAutomatic() ? r.with(r.renewal().usedOnce(), now) : r);
  }

  /** Sets the marks of a resource. */
  public static World mark(World world, String resourceId, List<Mark> marks, Instant now) {
    return put(world, known(world, resourceId).marked(marks, now));
  }

  /**
   * Moves a resource to an enterprise project.
   *
   * @param projectId as resources keep it; null for the default project
   */
  public static World move(
      World world, String resourceId, @Nullable String projectId, Instant now) {
    return put(world, known(world, resourceId).in(projectId, now));
  }

  /**
   * Plans the next attempts of all automatic renewals of a customer after their day has changed.
   */
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

  /** Ends the term of a main resource and its attached resources: grace begins. */
  public static World expire(World world, Resource main, Instant now) {
    World expired = each(world, main, r -> r.to(ResourceStatus.EXPIRED, now));
    return Lifecycle.planFreeze(expired, main);
  }

  /** Ends the grace period of a main resource and its attached resources: retention begins. */
  public static World freeze(World world, Resource main, Instant now) {
    World frozen = each(world, main, r -> r.to(ResourceStatus.FROZEN, now));
    return Lifecycle.planRelease(frozen, main);
  }

  /** Closes a main resource and its attached resources. */
  public static World close(World world, Resource main, Instant now) {
    return each(
        Lifecycle.unplan(world, main), main, resource -> resource.to(ResourceStatus.CLOSED, now));
  }

  /** Closes a single resource. */
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
    Resource before = state(world).byId().get(resource.resourceId());
    return Walks.noted(
        world.with(ResourcesState.SLOT, state(world).with(resource)),
        ResourceStatus.diagram(),
        before == null ? null : before.status(),
        resource.status());
  }

  private static Resource known(World world, String resourceId) {
    return find(world, resourceId)
        .orElseThrow(() -> new IllegalArgumentException("no resource " + resourceId));
  }

  private static ResourcesState state(World world) {
    return world.get(ResourcesState.SLOT);
  }
}
