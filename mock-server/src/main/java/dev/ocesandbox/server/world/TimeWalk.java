// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Iterates over the items of a tree whose second time is in a range; skips subtrees outside. */
final class TimeWalk<T> implements Iterator<T> {

  private final TimeRange range;
  private final boolean fromEnd;
  private final Deque<RankTree<T>> open = new ArrayDeque<>();

  TimeWalk(@Nullable RankTree<T> tree, TimeRange range, boolean fromEnd) {
    this.range = range;
    this.fromEnd = fromEnd;
    descend(tree);
    skip();
  }

  private void descend(@Nullable RankTree<T> tree) {
    for (RankTree<T> at = tree; at != null && !at.span().isOutside(range); ) {
      open.push(at);
      at = fromEnd ? at.right : at.left;
    }
  }

  /** Leaves out the items that come next and are not in the range. */
  private void skip() {
    while (!open.isEmpty() && !TimeSpan.isIn(open.element().item, range)) {
      leave();
    }
  }

  private T leave() {
    RankTree<T> at = open.pop();
    descend(fromEnd ? at.left : at.right);
    return at.item;
  }

  @Override
  public boolean hasNext() {
    return !open.isEmpty();
  }

  @Override
  public T next() {
    if (open.isEmpty()) {
      throw new NoSuchElementException();
    }
    T item = leave();
    skip();
    return item;
  }
}
