// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The typed key under which a room keeps its state, and how that state becomes a file.
 *
 * @param <S> the room's state record
 * @param name of the room
 * @param empty the state of a world in which nothing has happened
 * @param sections the lists a state is written as and read back from
 */
public record Slot<S>(String name, S empty, List<Section<S, ?>> sections) {

  /**
   * One list of records of a state.
   *
   * @param <S> the state
   * @param <T> the record
   * @param name of the list in a file
   * @param type of its records
   * @param items the records, in the order they are written
   * @param add puts one record back, with every index it stands in
   */
  public record Section<S, T>(
      String name, Class<T> type, Function<S, Iterable<T>> items, BiFunction<S, T, S> add) {}

  /** Returns the values of a map in the order of its keys: the same state gives the same file. */
  public static <K extends Comparable<K>, V> Iterable<V> byKey(Map<K, V> map) {
    return () -> map.keySet().stream().sorted().map(map::get).iterator();
  }

  /** Slots are the same when their names are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Slot<?> slot && slot.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
