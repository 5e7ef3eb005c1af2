// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.function.Function;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * Values that are computed from an immutable state when they are first read and kept as long as the
 * state is. They are no part of the state and not saved. Two threads may compute the same value.
 *
 * @param <T> type of the values
 */
public final class Memo<T> {

  /** More than this many values are not kept. */
  private static final int LIMIT = 100;

  private volatile HashPMap<String, T> known = HashTreePMap.empty();

  /** Returns the value with a name; computes it if it is not known. */
  public T get(String name, Function<? super String, ? extends T> compute) {
    HashPMap<String, T> before = known;
    T value = before.get(name);
    if (value == null) {
      value = compute.apply(name);
      HashPMap<String, T> kept = before.size() < LIMIT ? before : HashTreePMap.empty();
      known = kept.plus(name, value);
    }
    return value;
  }
}
