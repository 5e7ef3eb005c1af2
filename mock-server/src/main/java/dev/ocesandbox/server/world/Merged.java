// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Several sorted lists, read as one. A page takes time that grows with the number of lists and the
 * logarithm of their sizes.
 *
 * @param <T> type of the items; no item is in two of the lists
 */
public final class Merged<T> implements Iterable<T> {

  private final Comparator<? super T> order;
  private final List<Ranked<T>> parts;
  private final int size;

  private Merged(Comparator<? super T> order, List<Ranked<T>> parts) {
    this.order = order;
    this.parts = parts;
    this.size = parts.stream().mapToInt(Ranked::size).sum();
  }

  /** Joins lists that are all sorted by {@code order}. */
  public static <T> Merged<T> of(Comparator<? super T> order, Collection<Ranked<T>> lists) {
    return new Merged<>(order, lists.stream().filter(list -> list.size() > 0).toList());
  }

  /**
   * Returns a range of the items. Each condition holds for no item after one for which it does not.
   *
   * @param before holds for the items before the range
   * @param upTo holds for those and for the items in the range
   */
  public Merged<T> between(Predicate<? super T> before, Predicate<? super T> upTo) {
    return of(order, parts.stream().map(list -> list.between(before, upTo)).toList());
  }

  /** Returns the number of items. */
  public int size() {
    return size;
  }

  /** Returns a page of the items or, if asked for, of their reverse order. */
  public Page<T> page(PageRequest request, boolean reversed) {
    int first = Math.min(request.offset(), size);
    int end = (int) Math.min(request.end(), size);
    if (!reversed) {
      return new Page<>(rows(first, end), size);
    }
    List<T> rows = rows(size - end, size - first);
    Collections.reverse(rows);
    return new Page<>(rows, size);
  }

  private List<T> rows(int first, int end) {
    List<T> rows = new ArrayList<>(end - first);
    if (first < end) {
      Iterator<T> walk = walk(new MergedRank<>(order, parts).at(first));
      while (rows.size() < end - first) {
        rows.add(walk.next());
      }
    }
    return rows;
  }

  /**
   * Returns a page of the items that match a filter, in reverse order if asked for; visits all
   * items.
   */
  public Page<T> page(PageRequest request, Predicate<? super T> filter, boolean reversed) {
    return Page.of(reversed ? walkBack() : iterator(), request, filter);
  }

  /**
   * Returns a page of the items whose second time is in a range, in reverse order if asked for;
   * visits few others if that time grows about as the order does. All items must have one.
   */
  public Page<T> page(PageRequest request, TimeRange range, boolean reversed) {
    return page(request, range, parts.stream().mapToInt(list -> list.size(range)).sum(), reversed);
  }

  /**
   * Returns such a page if it is known how many items match.
   *
   * @param matching number of the items whose second time is in the range
   */
  public Page<T> page(PageRequest request, TimeRange range, int matching, boolean reversed) {
    List<Iterator<T>> walks = parts.stream().map(list -> list.walk(range, reversed)).toList();
    Iterator<T> walk = joined(walks, reversed ? order.reversed() : order);
    return new Page<>(Page.rows(walk, request), matching);
  }

  @Override
  public Iterator<T> iterator() {
    return walk(new int[parts.size()]);
  }

  /** Iterates over all items except some of the first ones of each list. */
  private Iterator<T> walk(int[] skipped) {
    List<Iterator<T>> walks = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      walks.add(parts.get(i).walk(skipped[i], false));
    }
    return joined(walks, order);
  }

  private Iterator<T> walkBack() {
    return joined(
        parts.stream().map(list -> list.walk(list.size() - 1, true)).toList(), order.reversed());
  }

  private static <T> Iterator<T> joined(List<Iterator<T>> walks, Comparator<? super T> order) {
    return walks.size() == 1 ? walks.get(0) : new MergedWalk<>(walks, order);
  }
}
