// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import dev.ocesandbox.server.memory.BytePool;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The histories of all worlds of a server, which together take at most 256 MiB or an eighth of the
 * heap: beyond it, the histories of the worlds that began first are cleared. Thread-safe.
 */
public final class Histories {

  private static final long MIB = 1024L * 1024;

  /** More than what a world drops at once if it keeps as much as usual. */
  private static final long MAX_FREE = 2 * MIB;

  private final BytePool pool = new BytePool(MAX_FREE);
  private final long limit;
  private final AtomicLong total = new AtomicLong();
  private final Map<String, OpenRequest> open = new ConcurrentHashMap<>();

  /** Histories that take memory, those that began first at the front. */
  private final Set<History> filled = new LinkedHashSet<>();

  /** Creates histories that take at most 256 MiB or an eighth of the heap. */
  public Histories() {
    this(Math.max(16 * MIB, Math.min(256 * MIB, Runtime.getRuntime().maxMemory() / 8)));
  }

  /** Creates histories that take at most so many bytes. */
  Histories(long limit) {
    this.limit = limit;
  }

  /** Returns the estimated size of all histories in bytes. */
  public long weight() {
    return total.get();
  }

  /** Returns the maximum size of all histories in bytes. */
  public long limit() {
    return limit;
  }

  /** Ends a request that is answered; empty if no world has decided it. */
  public Optional<OpenRequest> ended(String requestId) {
    return Optional.ofNullable(open.remove(requestId));
  }

  BytePool pool() {
    return pool;
  }

  void opened(OpenRequest request) {
    open.put(request.requestId(), request);
  }

  /** Must not be called by a thread that has locked a history. */
  void grew(History history, long bytes) {
    if (bytes == 0) {
      return;
    }
    long now = total.addAndGet(bytes);
    if (bytes > 0) {
      if (!history.isFilled()) {
        fill(history);
      }
      if (now > limit) {
        shrink(history);
      }
    }
  }

  private void fill(History history) {
    synchronized (filled) {
      filled.add(history);
      history.setFilled(true);
    }
  }

  void closed(History history) {
    synchronized (filled) {
      remove(history);
    }
  }

  private void remove(History history) {
    filled.remove(history);
    history.setFilled(false);
  }

  private void shrink(History growing) {
    while (total.get() > limit - limit / 8) {
      History next = next(growing);
      if (next == null) {
        return;
      }
      next.clear();
    }
  }

  /** Removes the first history, the one that grows last of all. */
  private @Nullable History next(History growing) {
    synchronized (filled) {
      Iterator<History> all = filled.iterator();
      History found = null;
      while (all.hasNext() && (found == null || found == growing)) {
        found = all.next();
      }
      if (found != null) {
        remove(found);
      }
      return found;
    }
  }
}
