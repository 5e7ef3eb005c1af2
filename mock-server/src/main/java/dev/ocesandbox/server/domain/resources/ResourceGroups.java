// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.world.Grouped;
import dev.ocesandbox.server.world.Merged;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The resources of a customer, grouped by the values that lists filter by.
 *
 * @param listed in the order of lists
 * @param expiring the same in the order of their expiry, to count those that expire in a range
 * @param regions how many of them are in a region and not closed
 */
record ResourceGroups(
    Grouped<ListGroup, ListedResource> listed,
    Grouped<ListGroup, ListedResource> expiring,
    TreePMap<String, Integer> regions) {

  static final ResourceGroups NONE =
      new ResourceGroups(
          Grouped.by(ListedResource.NEWEST_FIRST),
          Grouped.by(ListedResource.SOONEST_FIRST),
          TreePMap.empty());

  /** Adds a resource, or moves it to where it belongs now. */
  ResourceGroups with(@Nullable Resource before, Resource resource, ResourceKey key) {
    ListGroup group = ListGroup.of(resource);
    ListedResource item = new ListedResource(key, resource.expiresAt());
    if (before == null) {
      return new ResourceGroups(
          listed.plus(group, item), expiring.plus(group, item), counted(null, resource));
    }
    ListGroup oldGroup = ListGroup.of(before);
    ListedResource old = new ListedResource(key, before.expiresAt());
    return group.equals(oldGroup) && item.equals(old)
        ? this
        : new ResourceGroups(
            (group.equals(oldGroup) ? listed : listed.minus(oldGroup, old)).plus(group, item),
            expiring.minus(oldGroup, old).plus(group, item),
            counted(before, resource));
  }

  private TreePMap<String, Integer> counted(@Nullable Resource before, Resource resource) {
    String region = resource.product().regionCode();
    int more = open(resource) - (before == null ? 0 : open(before));
    if (more == 0) {
      return regions;
    }
    int count = regions.getOrDefault(region, 0) + more;
    return count == 0 ? regions.minus(region) : regions.plus(region, count);
  }

  private static int open(Resource resource) {
    return resource.status() == ResourceStatus.CLOSED ? 0 : 1;
  }

  /** Returns a page of some groups. */
  Page<ResourceKey> page(Predicate<ListGroup> asked, PageRequest request, boolean oldestFirst) {
    return listed.where(asked).page(request, oldestFirst).map(ListedResource::key);
  }

  /**
   * Returns a page of what expires in a range. A few resources are sorted, of many the list is read
   * until the page is full. Either visits far fewer than there are.
   */
  Page<ResourceKey> page(
      Predicate<ListGroup> asked, TimeRange range, PageRequest request, boolean oldestFirst) {
    Merged<ListedResource> matching =
        expiring
            .where(asked)
            .between(item -> range.isAfter(item.time()), item -> !range.isBefore(item.time()));
    long few = matching.size();
    Merged<ListedResource> all = listed.where(asked);
    return few * few <= all.size() * request.end()
        ? Page.of(sorted(matching, oldestFirst), request)
        : all.page(request, range, matching.size(), oldestFirst).map(ListedResource::key);
  }

  private static List<ResourceKey> sorted(Merged<ListedResource> some, boolean oldestFirst) {
    List<ResourceKey> keys = new ArrayList<>();
    some.forEach(item -> keys.add(item.key()));
    keys.sort(oldestFirst ? ResourceKey.NEWEST_FIRST.reversed() : ResourceKey.NEWEST_FIRST);
    return keys;
  }
}
