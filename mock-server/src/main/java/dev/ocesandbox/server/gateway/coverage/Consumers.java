// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The counts of the consumers of a world, or of the whole server. Thread-safe. */
final class Consumers {

  /** Stands for all consumers beyond the limit. */
  static final String OTHERS = "others";

  /** Stands for what time brings about before a consumer has called. */
  static final String CONTROL = "control";

  private final Map<String, ConsumerCounts> byName = new ConcurrentHashMap<>();
  private final int limit;
  private volatile @Nullable String declared;
  private volatile String last = CONTROL;
  private volatile boolean counting = true;

  /** Creates counts of at most {@code limit} consumers; all others are counted together. */
  Consumers(int limit) {
    this.limit = limit;
  }

  /** Counts all that happens for this consumer from now on; null for the sender of each request. */
  void declare(@Nullable String consumer) {
    declared = consumer;
  }

  @Nullable String declared() {
    return declared;
  }

  /** Counts, or counts nothing from now on. */
  void count(boolean whether) {
    counting = whether;
  }

  boolean isCounting() {
    return counting;
  }

  /** Returns the consumer of a request that was sent by a product, and notes it as the last one. */
  String caller(String product) {
    String name = declared == null ? product : String.valueOf(declared);
    last = name;
    return name;
  }

  /** Returns the consumer for which something happens that no request of a consumer caused. */
  String current() {
    return declared == null ? last : String.valueOf(declared);
  }

  ConsumerCounts of(String name) {
    ConsumerCounts known = byName.get(name);
    if (known != null) {
      return known;
    }
    synchronized (byName) {
      String kept = byName.size() < limit || byName.containsKey(name) ? name : OTHERS;
      return byName.computeIfAbsent(kept, key -> new ConsumerCounts());
    }
  }

  void clear() {
    byName.clear();
    last = CONTROL;
  }

  /** Returns what was counted, by consumer. */
  SortedMap<String, SortedMap<String, Long>> sums() {
    SortedMap<String, SortedMap<String, Long>> all = new TreeMap<>();
    byName.forEach(
        (name, counts) -> {
          SortedMap<String, Long> sums = new TreeMap<>();
          counts.addTo(sums);
          if (!sums.isEmpty()) {
            all.put(name, sums);
          }
        });
    return all;
  }
}
