// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.collections.SharedMap;
import java.util.function.Function;

/**
 * Values that are computed from an immutable state when they are first read and kept as long as the
 * state is. They are no part of the state and not saved. Two threads may compute the same value.
 *
 * @param <N> type of the names
 * @param <T> type of the values
 */
public final class Memo<N, T> {

  private final int limit;
  private volatile SharedMap<N, T> known = SharedMap.empty();

  /**
   * Creates a memo without values.
   *
   * @param limit how many values are kept at most
   */
  public Memo(int limit) {
    this.limit = limit;
  }

  /** Returns the value with a name; computes it if it is not known. */
  public T get(N name, Function<? super N, ? extends T> compute) {
    SharedMap<N, T> before = known;
    T value = before.get(name);
    if (value == null) {
      value = compute.apply(name);
      SharedMap<N, T> kept = before.size() < limit ? before : SharedMap.empty();
      known = kept.plus(name, value);
    }
    return value;
  }
}
