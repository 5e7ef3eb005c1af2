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

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final List<MemoryPoolMXBean> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
          .toList();
  private final Shares shares;
  private long collectedAt = System.nanoTime() - PAUSE.toNanos();
  private long evictedAt;

  /**
   * Shares of the heap in percent. Above 100, they are never reached.
   *
   * @param remove from this share on, worlds are removed
   * @param wanted this much should be in use after worlds were removed
   * @param full from this share on, nothing is added
   */
  public record Shares(int remove, int wanted, int full) {}

  /** Creates a heap that is used as much as {@code shares} say. */
  public Heap(Shares shares) {
    this.shares = shares;
  }

  /** Returns the heap of a process that runs the sandbox only. */
  public static Heap own() {
    return new Heap(new Shares(75, 60, 88));
  }

  /**
   * Returns the heap of another program. Its size says nothing about the sandbox, so nothing is
   * removed, refused or collected because of it.
   */
  public static Heap shared() {
    return new Heap(new Shares(200, 200, 200));
  }

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
    if (isWithin(shares.full())) {
      return false;
    }
    collectSometimes();
    return share(true) >= shares.full();
  }

  /**
   * Returns the share of the worlds that should be removed now. It is 0 until a collection shows
   * what the last removal gave.
   */
  public synchronized double shareToRemove() {
    if (shares.remove() > 100) {
      return 0;
    }
    if (share(false) >= shares.full() && share(true) < shares.remove()) {
      collectSometimes();
    }
    long kept = kept();
    double share = share(true);
    if (share < shares.remove() || kept == evictedAt) {
      return 0;
    }
    evictedAt = kept;
    return (share - shares.wanted()) / share;
  }

  private boolean isWithin(int percent) {
    return percent > 100 || (share(false) < percent && share(true) < percent);
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
    return max == 0 ? 0 : 100.0 * used / max;
  }

  private long kept() {
    return pools.stream()
        .map(MemoryPoolMXBean::getCollectionUsage)
        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
        .sum();
  }
}
