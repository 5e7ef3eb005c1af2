// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Buffers that are used again, so that an answer takes only the memory of its bytes. Few and of
 * limited size: together at most 2 MB. Thread-safe.
 */
final class SpareBuffers {

  private static final int PLACES = 8;
  private static final int MAX_SIZE = 256 * 1024;

  private static final AtomicReferenceArray<@Nullable Utf8Buffer> SPARE =
      new AtomicReferenceArray<>(PLACES);

  private SpareBuffers() {}

  /** Returns an empty buffer that nobody else uses. */
  static Utf8Buffer take() {
    for (int i = 0; i < PLACES; i++) {
      Utf8Buffer spare = SPARE.get(i) == null ? null : SPARE.getAndSet(i, null);
      if (spare != null) {
        return spare;
      }
    }
    return new Utf8Buffer();
  }

  /** Keeps a buffer for the next one who needs it, if there is a place. */
  static void giveBack(Utf8Buffer used) {
    if (used.capacity() > MAX_SIZE) {
      return;
    }
    used.empty();
    for (int i = 0; i < PLACES; i++) {
      if (SPARE.get(i) == null && SPARE.compareAndSet(i, null, used)) {
        return;
      }
    }
  }
}
