// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** The slots that one request counts in, which several consumers' counts then take. */
final class Slots {

  private int[] slots = new int[16];
  private int size;

  /** Notes that a slot is counted once more. */
  void add(int slot) {
    if (size == slots.length) {
      slots = Arrays.copyOf(slots, 2 * size);
    }
    slots[size++] = slot;
  }

  void add(int[] more) {
    if (size + more.length > slots.length) {
      slots = Arrays.copyOf(slots, 2 * (size + more.length));
    }
    System.arraycopy(more, 0, slots, size, more.length);
    size += more.length;
  }

  int[] toArray() {
    return Arrays.copyOf(slots, size);
  }

  void addTo(AtomicIntegerArray counts) {
    for (int i = 0; i < size; i++) {
      counts.incrementAndGet(slots[i]);
    }
  }
}
