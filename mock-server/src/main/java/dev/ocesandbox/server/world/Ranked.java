// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.time.Instant;
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
 * A persistent sorted list with access by index. Reading a page and adding or removing an item take
 * time logarithmic in the size of the list.
 *
 * @param <T> type of the items; no two items compare as equal
 */
public final class Ranked<T> implements Iterable<T> {

  /** An item that counts for several; other items count as one. */
  public interface Weighted {

    /** Returns for how many it counts. It does not change. */
    long weight();
  }

  /** An item with a second time, by which ranges of a sorted list can be read. */
  public interface Timed {

    /** Returns the time. It does not change. */
    Instant time();
  }

  private final Comparator<? super T> order;
  private final @Nullable RankTree<T> items;

  private Ranked(Comparator<? super T> order, @Nullable RankTree<T> items) {
    this.order = order;
    this.items = items;
  }

  /** Creates an empty list that is sorted by {@code order}. */
  public static <T> Ranked<T> by(Comparator<? super T> order) {
    return new Ranked<>(order, null);
  }

  /** Returns this list with an item added; it replaces an item that compares as equal. */
  public Ranked<T> plus(T item) {
    return new Ranked<>(order, RankTree.plus(items, item, order));
  }

  /** Returns this list without an item. */
  public Ranked<T> minus(T item) {
    return new Ranked<>(order, RankTree.minus(items, item, order));
  }

  /** Returns the number of items. */
  public int size() {
    return RankTree.size(items);
  }

  /** Returns the weight of all items. */
  public long weight() {
    return RankTree.weight(items);
  }

  /**
   * Returns the number of the first items for which a condition holds; it holds for no item after
   * one for which it does not.
   */
  public int sizeWhile(Predicate<? super T> holds) {
    return RankTree.sizeWhile(items, holds);
  }

  /**
   * Returns the weight of the first items for which a condition holds; it holds for no item after
   * one for which it does not.
   */
  public long weightWhile(Predicate<? super T> holds) {
    return RankTree.weightWhile(items, holds);
  }

  /**
   * Returns a range of the items. Each condition holds for no item after one for which it does not.
   *
   * @param before holds for the items before the range
   * @param upTo holds for those and for the items in the range
   */
  public Ranked<T> between(Predicate<? super T> before, Predicate<? super T> upTo) {
    int first = sizeWhile(before);
    return new Ranked<>(order, RankTree.without(RankTree.first(items, sizeWhile(upTo)), first));
  }

  /** Returns the number of items whose second time is in a range. */
  int size(TimeRange range) {
    return TimeSpan.size(items, range);
  }

  /** Iterates over the items whose second time is in a range, from the last one if asked for. */
  Iterator<T> walk(TimeRange range, boolean fromEnd) {
    return new TimeWalk<>(items, range, fromEnd);
  }

  /** Returns the item at an index, counted from 0. */
  public T get(int rank) {
    return RankTree.get(items, rank);
  }

  /** Returns a page; the items before it are not visited. */
  public Page<T> page(PageRequest request) {
    List<T> rows = new ArrayList<>();
    long last = Math.min(request.end(), size());
    if (request.offset() < last) {
      Iterator<T> from = walk(request.offset(), false);
      for (long i = request.offset(); i < last; i++) {
        rows.add(from.next());
      }
    }
    return new Page<>(rows, size());
  }

  /** Returns a page of the items that match a filter; every item is visited. */
  public Page<T> page(PageRequest request, Predicate<? super T> filter) {
    return Page.of(iterator(), request, filter);
  }

  /** Returns a page of this list or, if asked for, of its reverse order. */
  public Page<T> page(PageRequest request, boolean reversed) {
    return reversed ? pageFromEnd(request) : page(request);
  }

  /** Returns a page of the items that match a filter, in reverse order if asked for. */
  public Page<T> page(PageRequest request, Predicate<? super T> filter, boolean reversed) {
    return reversed ? pageFromEnd(request, filter) : page(request, filter);
  }

  /** Returns a page of this list in reverse order; the items before it are not visited. */
  public Page<T> pageFromEnd(PageRequest request) {
    List<T> rows = new ArrayList<>();
    for (long i = request.offset(); i < request.end() && i < size(); i++) {
      rows.add(get(size() - 1 - (int) i));
    }
    return new Page<>(rows, size());
  }

  /** Returns the items in reverse order. */
  public Stream<T> fromEnd() {
    return StreamSupport.stream(
        Spliterators.spliterator(
            walk(size() - 1, true), size(), Spliterator.ORDERED | Spliterator.IMMUTABLE),
        false);
  }

  /** Returns a page of the items that match a filter, in reverse order; visits every item. */
  public Page<T> pageFromEnd(PageRequest request, Predicate<? super T> filter) {
    return Page.of(walk(size() - 1, true), request, filter);
  }

  @Override
  public Iterator<T> iterator() {
    return walk(0, false);
  }

  /** Iterates from the item at a rank to the last or, if asked for, to the first. */
  Iterator<T> walk(int rank, boolean toFirst) {
    return RankTree.walk(items, rank, toFirst);
  }
}
