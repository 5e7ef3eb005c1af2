// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.rows;

import dev.ocesandbox.contracts.json.FixedObject;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are kept. Thread-safe; finding a row takes no lock.
 *
 * <p>There are two generations. New rows go to the young one, and so does a row of the old one that
 * is found. When the young one has half of the weight, it becomes the old one, and the rows that
 * nobody has asked for since then are gone.
 */
final class RowCache {

  private static final long MIB = 1024 * 1024;

  /** The rows of all worlds: a sixteenth of the maximum heap, at most 32 MiB. */
  static final RowCache SHARED =
      new RowCache(Math.min(32 * MIB, Runtime.getRuntime().maxMemory() / 16));

  private final long limit;
  private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
  private volatile Generations rows = Generations.empty();

  /** All rows. */
  record Generations(Generation young, Generation old) {
    static Generations empty() {
      return new Generations(new Generation(), new Generation());
    }

    Generations next() {
      return new Generations(new Generation(), young);
    }
  }

  /** Rows and how much they weigh. */
  private static final class Generation {
    private final ConcurrentHashMap<Object, KeptRow> rows = new ConcurrentHashMap<>();
    private final AtomicLong weight = new AtomicLong();

    void remove(Reference<?> row) {
      KeptRow removed = rows.remove(row);
      if (removed != null) {
        weight.addAndGet(-removed.weight());
      }
    }
  }

  /** Creates a cache of so many bytes, apart from rows that several threads add at a time. */
  RowCache(long limit) {
    this.limit = limit;
  }

  @Nullable FixedObject find(WantedRow wanted) {
    Generations now = rows;
    KeptRow found = now.young.rows.get(wanted);
    if (found != null) {
      return found.row();
    }
    found = now.old.rows.get(wanted);
    return found == null ? null : add(found).row();
  }

  /** Keeps a row, unless it is a large one; returns the one that is kept if it is there already. */
  FixedObject keep(WantedRow wanted, FixedObject row) {
    removeCollected();
    KeptRow kept = wanted.kept(row, collected);
    return kept.weight() > limit / 8 ? row : add(kept).row();
  }

  private KeptRow add(KeptRow row) {
    Generations now = rows;
    KeptRow present = now.young.rows.putIfAbsent(row, row);
    if (present != null) {
      return present;
    }
    if (now.young.weight.addAndGet(row.weight()) > limit / 2) {
      age(now);
    }
    return row;
  }

  @SuppressWarnings("ReferenceEquality") // another thread may have done it
  private synchronized void age(Generations full) {
    if (rows == full) {
      rows = full.next();
    }
  }

  /** Removes the rows whose records are no longer in use. */
  private void removeCollected() {
    for (Reference<?> row = collected.poll(); row != null; row = collected.poll()) {
      rows.young.remove(row);
      rows.old.remove(row);
    }
  }

  /** Replaces all rows by others; returns those that were there. */
  synchronized Generations exchange(Generations others) {
    Generations before = rows;
    rows = others;
    return before;
  }

  /** Returns the weight of all rows in bytes; a row in both generations counts twice. */
  long weight() {
    Generations now = rows;
    return now.young.weight.get() + now.old.weight.get();
  }

  /** Returns the number of rows; a row in both generations counts twice. */
  int size() {
    Generations now = rows;
    return now.young.rows.size() + now.old.rows.size();
  }
}
