// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.collections.SharedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A persistent sorted list that keeps its items in groups, such as orders by status. A page of some
 * of the groups takes time that grows with the number of groups, not with that of the items.
 *
 * @param <G> what the items of a group have in common; there must be few different values
 * @param <T> type of the items; no two items compare as equal
 */
public final class Grouped<G, T> {

  private final Comparator<? super T> order;
  private final SharedMap<G, Ranked<T>> groups;

  private Grouped(Comparator<? super T> order, SharedMap<G, Ranked<T>> groups) {
    this.order = order;
    this.groups = groups;
  }

  /** Creates an empty list that is sorted by {@code order}. */
  public static <G, T> Grouped<G, T> by(Comparator<? super T> order) {
    return new Grouped<>(order, SharedMap.empty());
  }

  /** Returns this list with an item added to a group; it replaces an equal one of that group. */
  public Grouped<G, T> plus(G group, T item) {
    return new Grouped<>(order, groups.plus(group, of(group).plus(item)));
  }

  /** Returns this list without an item of a group. */
  public Grouped<G, T> minus(G group, T item) {
    Ranked<T> rest = of(group).minus(item);
    return new Grouped<>(order, rest.size() == 0 ? groups.minus(group) : groups.plus(group, rest));
  }

  private Ranked<T> of(G group) {
    Ranked<T> items = groups.get(group);
    return items == null ? Ranked.by(order) : items;
  }

  /** Returns the items of the groups for which a condition holds. */
  public Merged<T> where(Predicate<? super G> holds) {
    List<Ranked<T>> lists = new ArrayList<>();
    groups.forEach(
        (group, items) -> {
          if (holds.test(group)) {
            lists.add(items);
          }
        });
    return Merged.of(order, lists);
  }
}
