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
 * <p>If their number exceeds the limit, the least recently used ones are removed, a tenth of the
 * limit at a time, but never the default world.
 */
public final class Worlds {

  private final int limit;
  private final Map<String, HostedWorld> byId = new ConcurrentHashMap<>();
  private final AtomicLong ticks = new AtomicLong();

  /** Creates an empty collection of at most {@code limit} worlds. */
  public Worlds(int limit) {
    this.limit = limit;
  }

  /** Returns the world with an id and marks it as used. */
  public Optional<HostedWorld> find(String id) {
    HostedWorld world = byId.get(id);
    if (world != null) {
      world.touch(ticks.incrementAndGet());
    }
    return Optional.ofNullable(world);
  }

  /** Returns the default world. */
  public HostedWorld defaultWorld() {
    return find(HostedWorld.DEFAULT)
        .orElseThrow(() -> new IllegalStateException("The default world is missing"));
  }

  /** Returns all worlds, oldest first. */
  public List<HostedWorld> all() {
    return byId.values().stream()
        .sorted(Comparator.comparing(HostedWorld::createdAt).thenComparing(HostedWorld::id))
        .toList();
  }

  /** Returns the maximum number of worlds. */
  public int limit() {
    return limit;
  }

  /** Returns the number of worlds. */
  public int count() {
    return byId.size();
  }

  /** Adds a world and returns the worlds removed to make room for it. */
  public Collection<HostedWorld> add(HostedWorld world) {
    world.touch(ticks.incrementAndGet());
    byId.put(world.id(), world);
    return byId.size() > limit ? evict() : List.of();
  }

  /** Removes and returns the world with an id. */
  public Optional<HostedWorld> remove(String id) {
    Optional<HostedWorld> removed = Optional.ofNullable(byId.remove(id));
    removed.ifPresent(HostedWorld::markRemoved);
    return removed;
  }

  /** Removes and returns a share of the worlds, but never the one that was used last. */
  public synchronized Collection<HostedWorld> removeShare(double share) {
    int most = Math.max(0, byId.size() - 2);
    return evict(Math.min(most, (int) Math.ceil(byId.size() * share)));
  }

  private synchronized Collection<HostedWorld> evict() {
    return evict(Math.max(0, byId.size() - limit + limit / 10));
  }

  private Collection<HostedWorld> evict(int number) {
    List<HostedWorld> removed =
        byId.values().stream()
            .filter(world -> !world.id().equals(HostedWorld.DEFAULT))
            .sorted(Comparator.comparingLong(HostedWorld::lastUse))
            .limit(number)
            .toList();
    removed.forEach(world -> remove(world.id()));
    return removed;
  }
}
