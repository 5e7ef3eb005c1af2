// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which resources somebody looks for (api_order_00021).
 *
 * @param customerId whose
 * @param resourceIds only these and what is attached to them; empty for all
 * @param orderId only what this order bought or renewed; empty for all
 * @param onlyMain whether attached ones are left out
 * @param statuses only these, by number; empty for all
 * @param serviceTypeCode only of this service; null for all
 * @param expiresFrom expires then or later; null for any
 * @param expiresTo expires then or earlier; null for any
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
    if (!orderId.isEmpty() || !resourceIds.isEmpty()) {
      List<Resource> candidates = orderId.isEmpty() ? byIds(state) : state.ofOrder(orderId);
      return Page.of(
          candidates.stream()
              .filter(this::matches)
              .sorted(java.util.Comparator.comparing(state::keyOf, ResourceKey.NEWEST_FIRST))
              .toList(),
          request);
    }
    Page<ResourceKey> keys =
        asksNothing()
            ? state.of(customerId).page(request)
            : state.of(customerId).page(request, key -> matches(state.at(key)));
    return keys.map(state::at);
  }

  private List<Resource> byIds(ResourcesState state) {
    return resourceIds.stream()
        .flatMap(id -> state.find(id).stream())
        .flatMap(
            resource ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(resource),
                    state.attachedTo(resource.resourceId()).stream()))
        .distinct()
        .toList();
  }

  private boolean asksNothing() {
    return !onlyMain
        && statuses.isEmpty()
        && serviceTypeCode == null
        && expiresFrom == null
        && expiresTo == null;
  }

  private boolean matches(Resource resource) {
    return resource.customerId().equals(customerId)
        && !resource.isPackage()
        && isAskedFor(resource)
        && (statuses.isEmpty() || statuses.contains(resource.status().code()))
        && (serviceTypeCode == null
            || serviceTypeCode.equals(resource.product().key().serviceTypeCode()))
        && (expiresFrom == null || !resource.expiresAt().isBefore(expiresFrom))
        && (expiresTo == null || !resource.expiresAt().isAfter(expiresTo));
  }

  /** The id of an attached resource is an exception to only_main_resource. */
  private boolean isAskedFor(Resource resource) {
    boolean named = resourceIds.contains(resource.resourceId());
    boolean byMain = resource.mainId() != null && resourceIds.contains(resource.mainId());
    return (resourceIds.isEmpty() || named || byMain) && (!onlyMain || resource.isMain() || named);
  }
}
