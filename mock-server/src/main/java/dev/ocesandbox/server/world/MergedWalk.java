// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Iterates over several sorted iterations in one order. */
final class MergedWalk<T> implements Iterator<T> {

  private final PriorityQueue<Head<T>> heads;

  /** The next item of an iteration. */
  private record Head<T>(T item, Iterator<T> rest) {}

  MergedWalk(List<Iterator<T>> walks, Comparator<? super T> order) {
    this.heads =
        new PriorityQueue<>(
            Math.max(1, walks.size()), (one, other) -> order.compare(one.item(), other.item()));
    walks.forEach(this::add);
  }

  private void add(Iterator<T> walk) {
    if (walk.hasNext()) {
      heads.add(new Head<>(walk.next(), walk));
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public T next() {
    Head<T> first = heads.poll();
    if (first == null) {
      throw new NoSuchElementException();
    }
    add(first.rest());
    return first.item();
  }
}
