// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The worlds of this server. Thread-safe.
 *
 * <p>When there are more than the limit, the least recently used go, a tenth of the limit at once;
 * the world {@code default} never does.
 */
public final class Worlds {

  private final int limit;
  private final Map<String, HostedWorld> byId = new ConcurrentHashMap<>();
  private final AtomicLong ticks = new AtomicLong();

  /** Takes how many worlds there may be. */
  public Worlds(int limit) {
    this.limit = limit;
  }

  /** Returns a world and notes its use. */
  public Optional<HostedWorld> find(String id) {
    HostedWorld world = byId.get(id);
    if (world != null) {
      world.touch(ticks.incrementAndGet());
    }
    return Optional.ofNullable(world);
  }

  /** Returns the world that is always there. */
  public HostedWorld standard() {
    return find(HostedWorld.DEFAULT)
        .orElseThrow(() -> new IllegalStateException("The default world is missing"));
  }

  /** Returns every world, oldest first. */
  public List<HostedWorld> all() {
    return byId.values().stream()
        .sorted(Comparator.comparing(HostedWorld::createdAt).thenComparing(HostedWorld::id))
        .toList();
  }

  /** Returns how many worlds there may be. */
  public int limit() {
    return limit;
  }

  /** Returns how many worlds there are. */
  public int count() {
    return byId.size();
  }

  /** Adds a world; returns those that had to go for it. */
  public Collection<HostedWorld> add(HostedWorld world) {
    world.touch(ticks.incrementAndGet());
    byId.put(world.id(), world);
    return byId.size() > limit ? evict() : List.of();
  }

  /** Takes a world away. */
  public Optional<HostedWorld> remove(String id) {
    return Optional.ofNullable(byId.remove(id));
  }

  private synchronized Collection<HostedWorld> evict() {
    List<HostedWorld> leaving =
        byId.values().stream()
            .filter(world -> !world.id().equals(HostedWorld.DEFAULT))
            .sorted(Comparator.comparingLong(HostedWorld::lastUse))
            .limit(Math.max(0, byId.size() - limit + limit / 10))
            .toList();
    leaving.forEach(world -> byId.remove(world.id()));
    return leaving;
  }
}
