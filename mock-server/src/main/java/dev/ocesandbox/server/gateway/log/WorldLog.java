// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The latest requests of one world, oldest first. Thread-safe. */
final class WorldLog {

  /** The first number of a log without entries. */
  static final long EMPTY = Long.MAX_VALUE;

  private static final int MAX = 1_000;

  private Deque<Logged> entries = new ArrayDeque<>();
  private boolean shortened;
  private boolean closed;

  /**
   * An entry in its place.
   *
   * @param weight weight of the entry, which is computed once
   * @param number place of the entry in the order of all worlds
   */
  record Logged(KeptExchange entry, int weight, long number) {}

  /**
   * Adds an entry behind all others of this world.
   *
   * @param numbers source of its number
   * @param removed receives the entry that has to make room
   * @return false if this log is closed, and the entry was not added
   */
  synchronized boolean add(
      KeptExchange entry, int weight, AtomicLong numbers, Consumer<Logged> removed) {
    if (closed) {
      return false;
    }
    entries.addLast(new Logged(entry, weight, numbers.incrementAndGet()));
    if (entries.size() > MAX) {
      removed.accept(entries.removeFirst());
      shortened = true;
    }
    return true;
  }

  /** Removes the oldest entry; returns null if there is none. */
  synchronized @Nullable Logged removeOldest() {
    Logged oldest = entries.pollFirst();
    shortened |= oldest != null;
    if (entries.isEmpty()) {
      // The old queue may have room for 1,000 entries.
      entries = new ArrayDeque<>();
    }
    return oldest;
  }

  /** Returns the number of the oldest entry. */
  synchronized long first() {
    Logged oldest = entries.peekFirst();
    return oldest == null ? EMPTY : oldest.number();
  }

  /** Returns all entries, oldest first. */
  synchronized List<Logged> all() {
    return List.copyOf(entries);
  }

  /** Returns whether older entries have been removed. */
  synchronized boolean isShortened() {
    return shortened;
  }

  /** Removes all entries and takes no more. */
  synchronized Collection<Logged> close() {
    closed = true;
    Collection<Logged> removed = entries;
    entries = new ArrayDeque<>();
    return removed;
  }
}
