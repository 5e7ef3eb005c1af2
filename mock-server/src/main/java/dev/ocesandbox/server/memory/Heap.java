// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.List;

/**
 * How full the heap is after garbage collections. Thread-safe.
 *
 * <p>Only what a collection has left counts, in the part of the heap where objects live long.
 * Before that part is full, garbage and data look alike; then a collection is requested, at most
 * one in half a second.
 */
public final class Heap {

  /** From this share of the heap on, worlds are removed. */
  private static final double SHORT = 0.75;

  /** As much of the heap should be in use after worlds were removed. */
  private static final double WANTED = 0.60;

  /** From this share of the heap on, nothing is added. */
  private static final double FULL = 0.88;

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final List<MemoryPoolMXBean> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
          .toList();
  private long collectedAt = System.nanoTime() - PAUSE.toNanos();
  private long evictedAt;

  /**
   * The heap at one time.
   *
   * @param used bytes in use, garbage included
   * @param max maximum size in bytes
   * @param kept bytes in use after the last collection; 0 before the first
   */
  public record State(long used, long max, long kept) {}

  /** Returns the state of the heap. */
  public State state() {
    Runtime runtime = Runtime.getRuntime();
    return new State(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory(), kept());
  }

  /** Returns whether nothing more should be added, after a collection if it is not clear. */
  public boolean isFull() {
    if (share(false) < FULL && share(true) < FULL) {
      return false;
    }
    collectSometimes();
    return share(true) >= FULL;
  }

  /**
   * Returns the share of the worlds that should be removed now. It is 0 until a collection shows
   * what the last removal gave.
   */
  public synchronized double shareToRemove() {
    if (share(false) >= FULL && share(true) < SHORT) {
      collectSometimes();
    }
    long kept = kept();
    double share = share(true);
    if (share < SHORT || kept == evictedAt) {
      return 0;
    }
    evictedAt = kept;
    return (share - WANTED) / share;
  }

  /** Has the garbage collected. Takes some tenths of a second. */
  public synchronized void collect() {
    System.gc();
    collectedAt = System.nanoTime();
  }

  private synchronized void collectSometimes() {
    if (System.nanoTime() - collectedAt >= PAUSE.toNanos()) {
      collect();
    }
  }

  private double share(boolean afterCollection) {
    long max = 0;
    long used = 0;
    for (MemoryPoolMXBean pool : pools) {
      MemoryUsage now = pool.getUsage();
      MemoryUsage usage = afterCollection ? pool.getCollectionUsage() : now;
      used += usage == null ? 0 : usage.getUsed();
      max += now.getMax() < 0 ? Runtime.getRuntime().maxMemory() : now.getMax();
    }
    return max == 0 ? 0 : (double) used / max;
  }

  private long kept() {
    return pools.stream()
        .map(MemoryPoolMXBean::getCollectionUsage)
        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
        .sum();
  }
}
