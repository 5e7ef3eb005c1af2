// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A persistent list that stays sorted and knows the rank of each item: a page of a million costs
 * what a page of a hundred costs, and adding one item copies a path, not the list.
 *
 * @param <T> the items; no two may compare as equal
 */
public final class Ranked<T> implements Iterable<T> {

  private final Comparator<? super T> order;
  private final PVector<T> items;

  private Ranked(Comparator<? super T> order, PVector<T> items) {
    this.order = order;
    this.items = items;
  }

  /** An empty list with an order of its own. */
  public static <T> Ranked<T> by(Comparator<? super T> order) {
    return new Ranked<>(order, TreePVector.empty());
  }

  /** Returns this list with one more item, or with the item that compares as equal replaced. */
  public Ranked<T> plus(T item) {
    int place = place(item);
    boolean known = place < items.size() && order.compare(items.get(place), item) == 0;
    return new Ranked<>(order, known ? items.with(place, item) : items.plus(place, item));
  }

  /** Returns this list without an item. */
  public Ranked<T> minus(T item) {
    int place = place(item);
    boolean known = place < items.size() && order.compare(items.get(place), item) == 0;
    return known ? new Ranked<>(order, items.minus(place)) : this;
  }

  /** Returns how many items there are. */
  public int size() {
    return items.size();
  }

  /** Returns the item of a rank, from 0. */
  public T get(int rank) {
    return items.get(rank);
  }

  /** Returns one page, without looking at the items before it. */
  public Page<T> page(PageRequest request) {
    List<T> rows = new ArrayList<>();
    for (long i = request.offset(); i < request.end() && i < items.size(); i++) {
      rows.add(items.get((int) i));
    }
    return new Page<>(rows, items.size());
  }

  /** Returns one page of the items that a filter lets pass; looks at every item. */
  public Page<T> page(PageRequest request, Predicate<? super T> filter) {
    return page(items.iterator(), request, filter);
  }

  private static <T> Page<T> page(
      Iterator<T> all, PageRequest request, Predicate<? super T> filter) {
    List<T> rows = new ArrayList<>();
    int matching = 0;
    while (all.hasNext()) {
      T item = all.next();
      if (filter.test(item)) {
        if (matching >= request.offset() && matching < request.end()) {
          rows.add(item);
        }
        matching++;
      }
    }
    return new Page<>(rows, matching);
  }

  /** Returns the same items from the last to the first. */
  public Page<T> pageFromEnd(PageRequest request) {
    List<T> rows = new ArrayList<>();
    for (long i = request.offset(); i < request.end() && i < items.size(); i++) {
      rows.add(items.get(items.size() - 1 - (int) i));
    }
    return new Page<>(rows, items.size());
  }

  /** Returns the items from the last to the first. */
  public Stream<T> fromEnd() {
    return IntStream.range(0, items.size()).mapToObj(i -> items.get(items.size() - 1 - i));
  }

  /** Returns one page of the items that a filter lets pass, from the last to the first. */
  public Page<T> pageFromEnd(PageRequest request, Predicate<? super T> filter) {
    return page(fromEnd().iterator(), request, filter);
  }

  @Override
  public Iterator<T> iterator() {
    return items.iterator();
  }

  /** Binary search; a new item mostly comes first or last, so both ends are tried before. */
  private int place(T item) {
    int low = 0;
    int high = items.size();
    if (high == 0 || order.compare(items.get(0), item) >= 0) {
      return 0;
    }
    if (order.compare(items.get(high - 1), item) < 0) {
      return high;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.compare(items.get(middle), item) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
