// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A persistent list that stays sorted and knows the rank of each item: a page of a million costs
 * what a page of a hundred costs, and adding one item copies a path, not the list.
 *
 * @param <T> the items; no two may compare as equal
 */
public final class Ranked<T> implements Iterable<T> {

  private final Comparator<? super T> order;
  private final @Nullable RankTree<T> items;

  private Ranked(Comparator<? super T> order, @Nullable RankTree<T> items) {
    this.order = order;
    this.items = items;
  }

  /** An empty list with an order of its own. */
  public static <T> Ranked<T> by(Comparator<? super T> order) {
    return new Ranked<>(order, null);
  }

  /** Returns this list with one more item, or with the item that compares as equal replaced. */
  public Ranked<T> plus(T item) {
    return new Ranked<>(order, RankTree.plus(items, item, order));
  }

  /** Returns this list without an item. */
  public Ranked<T> minus(T item) {
    return new Ranked<>(order, RankTree.minus(items, item, order));
  }

  /** Returns how many items there are. */
  public int size() {
    return RankTree.size(items);
  }

  /** Returns the item of a rank, from 0. */
  public T get(int rank) {
    return RankTree.get(items, rank);
  }

  /** Returns one page, without looking at the items before it. */
  public Page<T> page(PageRequest request) {
    List<T> rows = new ArrayList<>();
    for (long i = request.offset(); i < request.end() && i < size(); i++) {
      rows.add(get((int) i));
    }
    return new Page<>(rows, size());
  }

  /** Returns one page of the items that a filter lets pass; looks at every item. */
  public Page<T> page(PageRequest request, Predicate<? super T> filter) {
    return page(iterator(), request, filter);
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
    for (long i = request.offset(); i < request.end() && i < size(); i++) {
      rows.add(get(size() - 1 - (int) i));
    }
    return new Page<>(rows, size());
  }

  /** Returns the items from the last to the first. */
  public Stream<T> fromEnd() {
    return StreamSupport.stream(
        Spliterators.spliterator(
            RankTree.walk(items, true), size(), Spliterator.ORDERED | Spliterator.IMMUTABLE),
        false);
  }

  /** Returns one page of the items that a filter lets pass, from the last to the first. */
  public Page<T> pageFromEnd(PageRequest request, Predicate<? super T> filter) {
    return page(RankTree.walk(items, true), request, filter);
  }

  @Override
  public Iterator<T> iterator() {
    return RankTree.walk(items, false);
  }
}
