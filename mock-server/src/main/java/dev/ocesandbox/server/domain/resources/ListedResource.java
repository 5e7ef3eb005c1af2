// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.world.Ranked;
import java.time.Instant;
import java.util.Comparator;

/**
 * A resource in a group.
 *
 * @param key its sort key
 * @param time when it expires
 */
record ListedResource(ResourceKey key, Instant time) implements Ranked.Timed {

  static final Comparator<ListedResource> NEWEST_FIRST =
      Comparator.comparing(ListedResource::key, ResourceKey.NEWEST_FIRST);

  static final Comparator<ListedResource> SOONEST_FIRST =
      Comparator.comparing(ListedResource::time).thenComparing(NEWEST_FIRST);
}
