// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.server.gateway.log.WorldLog.Logged;
import dev.ocesandbox.server.memory.BytePool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The log of the latest requests: at most 1,000 per world, and 16 MiB or an eighth of the heap in
 * total; the oldest are removed first. Thread-safe; requests to different worlds wait for each
 * other only while they take memory for their bytes.
 */
public final class RequestLog {

  /** 16 MiB, or an eighth of a small heap. */
  private static final long MAX_WEIGHT =
      Math.min(16L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8);

  /** More than one removal of the oldest entries leaves free. */
  private static final long MAX_FREE = MAX_WEIGHT / 16;

  private final Map<String, WorldLog> byWorld = new ConcurrentHashMap<>();
  private final Map<String, KeptExchange> byId = new ConcurrentHashMap<>();
  private final BytePool pool = new BytePool(MAX_FREE);
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicLong weight = new AtomicLong();
  private final Consumer<LoggedExchange> listener;
  private final long limit;

  /** Creates a log that passes each entry to {@code listener}. */
  public RequestLog(Consumer<LoggedExchange> listener) {
    this(listener, MAX_WEIGHT);
  }

  /** Creates a log of another maximum size. */
  RequestLog(Consumer<LoggedExchange> listener, long limit) {
    this.listener = listener;
    this.limit = limit;
  }

  /** Adds an entry. */
  public void add(LoggedExchange entry) {
    listener.accept(entry);
    int size = entry.weight();
    weight.addAndGet(size);
    KeptExchange kept = KeptExchange.of(entry, pool);
    byId.put(kept.requestId(), kept);
    boolean added = false;
    while (!added) {
      // A log is closed only after it was taken out of the map.
      added = of(entry.worldId()).add(kept, size, numbers, this::forget);
    }
    if (weight.get() > limit) {
      shrink();
    }
  }

  private WorldLog of(String worldId) {
    WorldLog known = byWorld.get(worldId);
    return known == null ? byWorld.computeIfAbsent(worldId, id -> new WorldLog()) : known;
  }

  /** Returns the estimated size of all entries in bytes. */
  public long weight() {
    return weight.get();
  }

  /** Returns the maximum size of all entries in bytes. */
  public long limit() {
    return limit;
  }

  /** Returns the entries of a world that match a filter, newest first. */
  public List<LoggedExchange> find(String worldId, Predicate<LoggedExchange> filter) {
    WorldLog world = byWorld.get(worldId);
    List<Logged> all = world == null ? List.of() : world.all();
    List<LoggedExchange> found = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      all.get(i).entry().entry().filter(filter).ifPresent(found::add);
    }
    return found;
  }

  /** Returns the entry with a request id, in any world. */
  public Optional<LoggedExchange> find(String requestId) {
    return Optional.ofNullable(byId.get(requestId)).flatMap(KeptExchange::entry);
  }

  /** Returns whether older entries of a world have been removed. */
  public boolean isShortened(String worldId) {
    WorldLog world = byWorld.get(worldId);
    return world != null && world.isShortened();
  }

  /** Removes the entries of a world. */
  public void clear(String worldId) {
    WorldLog world = byWorld.remove(worldId);
    if (world != null) {
      world.close().forEach(this::forget);
    }
  }

  private void forget(Logged removed) {
    byId.remove(removed.entry().requestId());
    removed.entry().drop();
    weight.addAndGet(-removed.weight());
  }

  /** A world by the number of its oldest entry. */
  private record Oldest(WorldLog world, long number) {}

  /**
   * Removes the oldest entries of all worlds, and some more than necessary, so that this is rare.
   * The threads that are above the limit wait for each other here, so that none adds more.
   */
  private synchronized void shrink() {
    if (weight.get() <= limit) {
      return;
    }
    PriorityQueue<Oldest> worlds = new PriorityQueue<>(Comparator.comparingLong(Oldest::number));
    byWorld.values().forEach(world -> offer(worlds, world));
    while (weight.get() > limit - limit / 32 && !worlds.isEmpty()) {
      Oldest next = worlds.remove();
      // Meanwhile, the entry may have made room for others.
      if (next.world().first() == next.number()) {
        Logged removed = next.world().removeOldest();
        if (removed != null) {
          forget(removed);
        }
      }
      offer(worlds, next.world());
    }
  }

  private static void offer(PriorityQueue<Oldest> worlds, WorldLog world) {
    long first = world.first();
    if (first != WorldLog.EMPTY) {
      worlds.add(new Oldest(world, first));
    }
  }
}
