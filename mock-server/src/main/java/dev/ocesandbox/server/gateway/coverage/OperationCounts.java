// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** The counts of one operation for one consumer. Thread-safe. */
final class OperationCounts {

  private final Surface surface;
  private final AtomicIntegerArray counts;

  OperationCounts(Surface surface) {
    this.surface = surface;
    this.counts = new AtomicIntegerArray(surface.items().size());
  }

  /** Counts a request. */
  void add(Slots slots) {
    slots.addTo(counts);
  }

  void addTo(Map<String, Long> sums) {
    for (int i = 0; i < counts.length(); i++) {
      int count = counts.get(i);
      if (count != 0) {
        sums.merge(surface.items().get(i).key(), (long) count, Long::sum);
      }
    }
  }
}
