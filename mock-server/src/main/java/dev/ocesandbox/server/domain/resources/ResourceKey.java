// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import java.time.Instant;
import java.util.Comparator;

/**
 * Sort key of resources: the newest group first; in a group, the main resource before its attached
 * ones. Inferred: the page states no order; clients expect the main one in the first row
 * (huaweicloud/terraform-provider-huaweicloud:huaweicloud/common/common.go).
 *
 * @param effectiveAt when the main resource of the group took effect
 * @param group subscription id of the main resource
 * @param attached whether it is attached to that one
 * @param id subscription id
 * @param resourceId resource id, by which the resource is found; it does not count for the order
 */
record ResourceKey(
    Instant effectiveAt, String group, boolean attached, String id, String resourceId) {

  static final Comparator<ResourceKey> NEWEST_FIRST =
      (one, other) -> {
        int later = other.effectiveAt.compareTo(one.effectiveAt);
        return later == 0 ? inGroup(one, other) : later;
      };

  private static int inGroup(ResourceKey one, ResourceKey other) {
    int groups = one.group.compareTo(other.group);
    if (groups != 0) {
      return groups;
    }
    int places = Boolean.compare(one.attached, other.attached);
    return places == 0 ? one.id.compareTo(other.id) : places;
  }
}
