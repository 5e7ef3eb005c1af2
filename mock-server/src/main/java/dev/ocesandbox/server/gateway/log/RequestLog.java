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
 * The last requests: at most 1,000 of each world and 64 MiB for all worlds together, oldest first
 * out. Thread-safe.
 */
public final class RequestLog {

  private static final int MAX_PER_WORLD = 1_000;
  private static final long MAX_WEIGHT = 64L * 1024 * 1024;

  private final Map<String, Deque<LoggedExchange>> byWorld = new HashMap<>();

  /** Every entry in order of arrival. */
  private final Map<String, LoggedExchange> byId = new LinkedHashMap<>();

  /** Worlds of which older entries are gone. */
  private final Set<String> shortened = new HashSet<>();

  private final Consumer<LoggedExchange> listener;
  private long weight;

  /** Takes who is told of every request. */
  public RequestLog(Consumer<LoggedExchange> listener) {
    this.listener = listener;
  }

  /** Writes an exchange down. */
  public void add(LoggedExchange entry) {
    listener.accept(entry);
    synchronized (this) {
      Deque<LoggedExchange> world =
          byWorld.computeIfAbsent(entry.worldId(), id -> new ArrayDeque<>());
      world.addLast(entry);
      byId.put(entry.request().id(), entry);
      weight += entry.weight();
      if (world.size() > MAX_PER_WORLD) {
        forget(world.removeFirst());
        shortened.add(entry.worldId());
      }
      shrink();
    }
  }

  /** Returns the entries of a world that a filter lets pass, newest first. */
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

  /** Returns an entry by request id, whatever its world. */
  public synchronized Optional<LoggedExchange> find(String requestId) {
    return Optional.ofNullable(byId.get(requestId));
  }

  /** Tells whether older entries of a world have made room for newer ones. */
  public synchronized boolean isShortened(String worldId) {
    return shortened.contains(worldId);
  }

  /** Forgets the entries of a world. */
  public synchronized void clear(String worldId) {
    shortened.remove(worldId);
    Deque<LoggedExchange> world = byWorld.remove(worldId);
    if (world != null) {
      world.forEach(this::forget);
    }
  }

  private void forget(LoggedExchange entry) {
    if (byId.remove(entry.request().id()) != null) {
      weight -= entry.weight();
    }
  }

  /** The oldest entry of all is the oldest of its world, too. */
  private void shrink() {
    while (weight > MAX_WEIGHT) {
      LoggedExchange oldest = byId.values().iterator().next();
      byWorld.getOrDefault(oldest.worldId(), new ArrayDeque<>()).pollFirst();
      shortened.add(oldest.worldId());
      forget(oldest);
    }
  }
}
