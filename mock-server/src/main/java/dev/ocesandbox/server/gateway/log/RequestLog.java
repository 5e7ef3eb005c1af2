// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The log of the latest requests: at most 1,000 per world, and 64 MiB or an eighth of the heap in
 * total; the oldest are removed first. Thread-safe.
 */
public final class RequestLog {

  private static final int MAX_PER_WORLD = 1_000;

  /** 64 MiB, or an eighth of a small heap. */
  private static final long MAX_WEIGHT =
      Math.min(64L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8);

  private final Map<String, Deque<LoggedExchange>> byWorld = new HashMap<>();

  /** All entries, in the order they were added. */
  private final Map<String, LoggedExchange> byId = new LinkedHashMap<>();

  /** Ids of worlds whose oldest entries have been removed. */
  private final Set<String> shortened = new HashSet<>();

  private final Consumer<LoggedExchange> listener;
  private long weight;

  /** Creates a log that passes each entry to {@code listener}. */
  public RequestLog(Consumer<LoggedExchange> listener) {
    this.listener = listener;
  }

  /** Adds an entry. */
  public void add(LoggedExchange entry) {
    listener.accept(entry);
    synchronized (this) {
      Deque<LoggedExchange> world =
          byWorld.computeIfAbsent(entry.worldId(), id -> new ArrayDeque<>());
      world.addLast(entry);
      byId.put(entry.request().id(), entry);
      weight += entry.weight();
      if (world.size() > MAX_PER_WORLD) {
        remove(world.removeFirst());
        shortened.add(entry.worldId());
      }
      shrink();
    }
  }

  /** Returns the estimated size of all entries in bytes. */
  public synchronized long weight() {
    return weight;
  }

  /** Returns the maximum size of all entries in bytes. */
  public long limit() {
    return MAX_WEIGHT;
  }

  /** Returns the entries of a world that match a filter, newest first. */
  public synchronized List<LoggedExchange> find(String worldId, Predicate<LoggedExchange> filter) {
    List<LoggedExchange> found = new ArrayList<>();
    byWorld
        .getOrDefault(worldId, new ArrayDeque<>())
        .descendingIterator()
        .forEachRemaining(
            entry -> {
              if (filter.test(entry)) {
                found.add(entry);
              }
            });
    return found;
  }

  /** Returns the entry with a request id, in any world. */
  public synchronized Optional<LoggedExchange> find(String requestId) {
    return Optional.ofNullable(byId.get(requestId));
  }

  /** Returns whether older entries of a world have been removed. */
  public synchronized boolean isShortened(String worldId) {
    return shortened.contains(worldId);
  }

  /** Removes the entries of a world. */
  public synchronized void clear(String worldId) {
    shortened.remove(worldId);
    Deque<LoggedExchange> world = byWorld.remove(worldId);
    if (world != null) {
      world.forEach(this::remove);
    }
  }

  private void remove(LoggedExchange entry) {
    if (byId.remove(entry.request().id()) != null) {
      weight -= entry.weight();
    }
  }

  /** Removes the oldest entries, each of which is also the oldest of its world. */
  private void shrink() {
    while (weight > MAX_WEIGHT) {
      LoggedExchange oldest = byId.values().iterator().next();
      Deque<LoggedExchange> world = byWorld.get(oldest.worldId());
      if (world != null) {
        world.pollFirst();
        shortened.add(oldest.worldId());
        if (world.isEmpty()) {
          byWorld.remove(oldest.worldId());
        }
      }
      remove(oldest);
    }
  }
}
