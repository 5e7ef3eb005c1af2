// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
    if (!orderId.isEmpty() || !resourceIds.isEmpty()) {
      List<Resource> candidates = orderId.isEmpty() ? byIds(state) : state.ofOrder(orderId);
      return Page.of(
          candidates.stream()
              .filter(this::matches)
              .sorted(Comparator.comparing(state::keyOf, ResourceKey.NEWEST_FIRST))
              .toList(),
          request);
    }
    Page<ResourceKey> keys =
        hasNoFilter()
            ? state.of(customerId).page(request)
            : state.of(customerId).page(request, key -> matches(state.at(key)));
    return keys.map(state::at);
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

  /** An attached resource whose id is given matches in spite of only_main_resource. */
  private boolean isAskedFor(Resource resource) {
    boolean named = resourceIds.contains(resource.resourceId());
    boolean byMain = resource.mainId() != null && resourceIds.contains(resource.mainId());
    return (resourceIds.isEmpty() || named || byMain) && (!onlyMain || resource.isMain() || named);
  }
}
