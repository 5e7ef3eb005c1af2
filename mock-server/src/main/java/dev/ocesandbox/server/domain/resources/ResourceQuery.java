// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.TimeRange;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query of resources (api_order_00021).
 *
 * @param customerId owner
 * @param resourceIds ids of resources, whose attached resources match too; empty for all
 * @param orderId order that bought or renewed them; empty for all
 * @param onlyMain whether attached resources are left out
 * @param statuses numbers of the statuses; empty for all
 * @param serviceTypeCode cloud service; null for all
 * @param expiresFrom earliest expiry; null for no limit
 * @param expiresTo latest expiry; null for no limit
 */
record ResourceQuery(
    String customerId,
    Set<String> resourceIds,
    String orderId,
    boolean onlyMain,
    Set<Integer> statuses,
    @Nullable String serviceTypeCode,
    @Nullable Instant expiresFrom,
    @Nullable Instant expiresTo) {

  Page<Resource> page(World world, PageRequest request) {
    ResourcesState state = world.get(ResourcesState.SLOT);
    Reading reading = Reading.of(world);
    if (!orderId.isEmpty() || !resourceIds.isEmpty()) {
      List<Resource> candidates = orderId.isEmpty() ? byIds(state) : state.ofOrder(orderId);
      return Page.of(
          candidates.stream()
              .filter(resource -> matches(resource, reading))
              .sorted(Comparator.comparing(state::keyOf, reading.order()))
              .toList(),
          request);
    }
    return keys(state, reading, request).map(state::at);
  }

  private Page<ResourceKey> keys(ResourcesState state, Reading reading, PageRequest request) {
    if (hasNoFilter() && !reading.closedOnRequest()) {
      return state.of(customerId).page(request, reading.oldestFirst());
    }
    ResourceGroups groups = state.groupsOf(customerId);
    Predicate<ListGroup> asked = group -> isAskedFor(group, reading);
    TimeRange range = expiry(reading);
    return range.isOpen()
        ? groups.page(asked, request, reading.oldestFirst())
        : groups.page(asked, range, request, reading.oldestFirst());
  }

  /** Returns when the resources expire, both ends included. */
  private TimeRange expiry(Reading reading) {
    Instant last =
        expiresTo == null || !reading.endExcluded() ? expiresTo : expiresTo.minusNanos(1);
    return new TimeRange(expiresFrom, last);
  }

  private List<Resource> byIds(ResourcesState state) {
    return resourceIds.stream()
        .flatMap(id -> state.find(id).stream())
        .flatMap(
            resource ->
                Stream.concat(
                    Stream.of(resource), state.attachedTo(resource.resourceId()).stream()))
        .distinct()
        .toList();
  }

  private boolean hasNoFilter() {
    return !onlyMain
        && statuses.isEmpty()
        && serviceTypeCode == null
        && expiresFrom == null
        && expiresTo == null;
  }

  private boolean matches(Resource resource, Reading reading) {
    return resource.customerId().equals(customerId)
        && !resource.isPackage()
        && isAskedFor(resource)
        && isOfStatus(resource.status(), reading)
        && isOfService(resource.product().key().serviceTypeCode())
        && expiry(reading).contains(resource.expiresAt());
  }

  private boolean isAskedFor(ListGroup group, Reading reading) {
    return (!onlyMain || group.main())
        && isOfStatus(group.status(), reading)
        && isOfService(group.serviceTypeCode());
  }

  private boolean isOfService(String code) {
    return serviceTypeCode == null || serviceTypeCode.equals(code);
  }

  private boolean isOfStatus(ResourceStatus status, Reading reading) {
    return statuses.isEmpty()
        ? !reading.closedOnRequest() || status != ResourceStatus.CLOSED
        : statuses.contains(status.code());
  }

  /** Returns the world with the rules noted that say what the list shows, and how. */
  World noted(World world) {
    return world
        .applied(Reading.NEWEST_FIRST, "resources.list.parent-of-main-empty")
        .appliedIf(statuses.isEmpty(), Reading.CLOSED_STAY)
        .appliedIf(expiresTo != null, Reading.INCLUSIVE);
  }

  /**
   * How a world reads the rules about the list.
   *
   * @param oldestFirst whether the oldest resources come first
   * @param closedOnRequest whether closed resources are left out unless their status is asked for
   * @param endExcluded whether a resource that expires at the end of the window is left out
   */
  private record Reading(boolean oldestFirst, boolean closedOnRequest, boolean endExcluded) {

    static final String NEWEST_FIRST = "resources.list.newest-first";
    static final String CLOSED_STAY = "resources.list.closed-stay";
    static final String INCLUSIVE = "resources.list.expiry-window-inclusive";

    static Reading of(World world) {
      return new Reading(
          world.reads(NEWEST_FIRST, "oldest-first"),
          world.reads(CLOSED_STAY, "on-request"),
          world.reads(INCLUSIVE, "end-excluded"));
    }

    Comparator<ResourceKey> order() {
      return oldestFirst ? ResourceKey.NEWEST_FIRST.reversed() : ResourceKey.NEWEST_FIRST;
    }
  }

  /** An attached resource whose id is given matches in spite of only_main_resource. */
  private boolean isAskedFor(Resource resource) {
    boolean named = resourceIds.contains(resource.resourceId());
    boolean byMain = resource.mainId() != null && resourceIds.contains(resource.mainId());
    return (resourceIds.isEmpty() || named || byMain) && (!onlyMain || resource.isMain() || named);
  }
}
