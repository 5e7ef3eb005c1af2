// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The typed key of a room's state in a world. It also defines how the state is saved.
 *
 * @param <S> type of the state
 * @param name name of the room; part of saved worlds
 * @param empty the initial state
 * @param sections lists of records that a saved state consists of
 */
public record Slot<S>(String name, S empty, List<Section<S, ?>> sections) {

  /**
   * A list of records in a saved state.
   *
   * @param <S> type of the state
   * @param <T> type of the records
   * @param name name of the list; part of saved worlds
   * @param type class of the records
   * @param items returns the records of a state in the order in which they are written
   * @param add adds a record that was read to a state and to all of its indexes
   * @param upgrades convert the JSON of a record from version 1 to 2, from 2 to 3 and so on
   * @param checks returns what must hold for a record that was read; called only if one is read
   */
  public record Section<S, T>(
      String name,
      Class<T> type,
      Function<S, Iterable<T>> items,
      BiFunction<S, T, S> add,
      List<UnaryOperator<ObjectNode>> upgrades,
      Supplier<RecordChecks<T>> checks) {

    /** Creates a section that keeps a copy of the upgrades. */
    public Section {
      upgrades = List.copyOf(upgrades);
    }

    /** Creates a section whose records are in their first version and not checked. */
    public Section(
        String name, Class<T> type, Function<S, Iterable<T>> items, BiFunction<S, T, S> add) {
      this(name, type, items, add, List.of(), RecordChecks::none);
    }

    /**
     * Returns this section with a new version of its records.
     *
     * @param upgrade converts a record of the present version to the new one; may modify its
     *     argument
     */
    public Section<S, T> upgradedBy(UnaryOperator<ObjectNode> upgrade) {
      return new Section<>(
          name,
          type,
          items,
          add,
          Stream.concat(upgrades.stream(), Stream.of(upgrade)).toList(),
          checks);
    }

    /** Returns this section with checks of the records that were read. */
    public Section<S, T> checkedBy(Supplier<RecordChecks<T>> those) {
      return new Section<>(name, type, items, add, upgrades, those);
    }

    /** Returns the version in which records are written, counted from 1. */
    public int version() {
      return upgrades.size() + 1;
    }
  }

  /** Returns the values of a map in the order of its keys, so that equal states are saved alike. */
  public static <K extends Comparable<K>, V> Iterable<V> byKey(Map<K, V> map) {
    return () -> map.keySet().stream().sorted().map(map::get).iterator();
  }

  /** Compares slots by their names only. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Slot<?> slot && slot.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
