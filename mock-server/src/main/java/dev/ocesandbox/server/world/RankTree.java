// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A persistent weight-balanced search tree whose nodes store the size of their subtrees, so that
 * items can be found by rank. The empty tree is null.
 *
 * <p>Balanced as by Adams, with the bounds 3 and 2. Finding the position of an item takes one
 * comparison per level; a binary search by rank would walk down from the root for each comparison.
 */
final class RankTree<T> {

  private static final int HEAVIER = 3;
  private static final int SINGLE = 2;

  final @Nullable RankTree<T> left;
  final T item;
  final @Nullable RankTree<T> right;
  private final int size;
  private final long weight;
  private final @Nullable TimeSpan span;

  private RankTree(@Nullable RankTree<T> left, T item, @Nullable RankTree<T> right) {
    this.left = left;
    this.item = item;
    this.right = right;
    this.size = size(left) + 1 + size(right);
    long own = item instanceof Ranked.Weighted weighted ? weighted.weight() : 1;
    this.weight = weight(left) + own + weight(right);
    this.span = item instanceof Ranked.Timed timed ? TimeSpan.of(left, timed, right) : null;
  }

  /** Returns the second times of its items; throws a NullPointerException if they have none. */
  TimeSpan span() {
    return requireNonNull(span);
  }

  static long weight(@Nullable RankTree<?> tree) {
    return tree == null ? 0 : tree.weight;
  }

  /** Returns the number of the first items for which a condition holds. */
  static <T> int sizeWhile(@Nullable RankTree<T> tree, Predicate<? super T> holds) {
    int items = 0;
    for (RankTree<T> at = tree; at != null; ) {
      if (holds.test(at.item)) {
        items += at.size - size(at.right);
        at = at.right;
      } else {
        at = at.left;
      }
    }
    return items;
  }

  /** Returns the weight of the first items for which a condition holds. */
  static <T> long weightWhile(@Nullable RankTree<T> tree, Predicate<? super T> holds) {
    long items = 0;
    for (RankTree<T> at = tree; at != null; ) {
      if (holds.test(at.item)) {
        items += at.weight - weight(at.right);
        at = at.right;
      } else {
        at = at.left;
      }
    }
    return items;
  }

  static int size(@Nullable RankTree<?> tree) {
    return tree == null ? 0 : tree.size;
  }

  /** Adds an item, or replaces the item that compares as equal. */
  static <T> RankTree<T> plus(@Nullable RankTree<T> tree, T item, Comparator<? super T> order) {
    if (tree == null) {
      return new RankTree<>(null, item, null);
    }
    int side = order.compare(item, tree.item);
    if (side == 0) {
      return new RankTree<>(tree.left, item, tree.right);
    }
    return side < 0
        ? balanced(plus(tree.left, item, order), tree.item, tree.right)
        : balanced(tree.left, tree.item, plus(tree.right, item, order));
  }

  /** Removes the item that compares as equal, if there is one. */
  static <T> @Nullable RankTree<T> minus(
      @Nullable RankTree<T> tree, T item, Comparator<? super T> order) {
    if (tree == null) {
      return null;
    }
    int side = order.compare(item, tree.item);
    if (side == 0) {
      return joined(tree.left, tree.right);
    }
    return side < 0
        ? balanced(minus(tree.left, item, order), tree.item, tree.right)
        : balanced(tree.left, tree.item, minus(tree.right, item, order));
  }

  /** Returns the first items. */
  static <T> @Nullable RankTree<T> first(@Nullable RankTree<T> tree, int count) {
    if (tree == null || count <= 0) {
      return null;
    }
    if (count >= tree.size) {
      return tree;
    }
    int before = size(tree.left);
    return count <= before
        ? first(tree.left, count)
        : between(tree.left, tree.item, first(tree.right, count - before - 1));
  }

  /** Returns the items without the first ones. */
  static <T> @Nullable RankTree<T> without(@Nullable RankTree<T> tree, int count) {
    if (tree == null || count >= tree.size) {
      return null;
    }
    if (count <= 0) {
      return tree;
    }
    int before = size(tree.left);
    return count > before
        ? without(tree.right, count - before - 1)
        : between(without(tree.left, count), tree.item, tree.right);
  }

  /** Joins trees of any sizes with an item between them. */
  private static <T> RankTree<T> between(
      @Nullable RankTree<T> left, T item, @Nullable RankTree<T> right) {
    if (right != null && size(right) > HEAVIER * size(left)) {
      return balanced(between(left, item, right.left), right.item, right.right);
    }
    if (left != null && size(left) > HEAVIER * size(right)) {
      return balanced(left.left, left.item, between(left.right, item, right));
    }
    return new RankTree<>(left, item, right);
  }

  private static <T> @Nullable RankTree<T> joined(
      @Nullable RankTree<T> left, @Nullable RankTree<T> right) {
    return right == null ? left : balanced(left, get(right, 0), withoutFirst(right));
  }

  private static <T> @Nullable RankTree<T> withoutFirst(RankTree<T> tree) {
    return tree.left == null
        ? tree.right
        : balanced(withoutFirst(tree.left), tree.item, tree.right);
  }

  private static <T> RankTree<T> balanced(
      @Nullable RankTree<T> left, T item, @Nullable RankTree<T> right) {
    if (size(left) + size(right) > 1) {
      if (right != null && size(right) > HEAVIER * size(left)) {
        return leaningRight(left, item, right);
      }
      if (left != null && size(left) > HEAVIER * size(right)) {
        return leaningLeft(left, item, right);
      }
    }
    return new RankTree<>(left, item, right);
  }

  private static <T> RankTree<T> leaningRight(
      @Nullable RankTree<T> left, T item, RankTree<T> right) {
    RankTree<T> inner = right.left;
    if (inner == null || inner.size < SINGLE * size(right.right)) {
      return new RankTree<>(new RankTree<>(left, item, inner), right.item, right.right);
    }
    return new RankTree<>(
        new RankTree<>(left, item, inner.left),
        inner.item,
        new RankTree<>(inner.right, right.item, right.right));
  }

  private static <T> RankTree<T> leaningLeft(
      RankTree<T> left, T item, @Nullable RankTree<T> right) {
    RankTree<T> inner = left.right;
    if (inner == null || inner.size < SINGLE * size(left.left)) {
      return new RankTree<>(left.left, left.item, new RankTree<>(inner, item, right));
    }
    return new RankTree<>(
        new RankTree<>(left.left, left.item, inner.left),
        inner.item,
        new RankTree<>(inner.right, item, right));
  }

  /** Returns the item at a rank, counted from 0. */
  static <T> T get(@Nullable RankTree<T> tree, int rank) {
    RankTree<T> at = tree;
    int left = rank;
    while (at != null) {
      int before = size(at.left);
      if (left == before) {
        return at.item;
      }
      if (left < before) {
        at = at.left;
      } else {
        left -= before + 1;
        at = at.right;
      }
    }
    throw new IndexOutOfBoundsException(rank);
  }

  /** Iterates from the item at a rank to the last item or, if asked for, to the first. */
  static <T> Iterator<T> walk(@Nullable RankTree<T> tree, int rank, boolean fromEnd) {
    Deque<RankTree<T>> open = path(tree, fromEnd ? size(tree) - 1 - rank : rank, fromEnd);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !open.isEmpty();
      }

      @Override
      public T next() {
        RankTree<T> at = open.poll();
        if (at == null) {
          throw new NoSuchElementException();
        }
        descend(fromEnd ? at.left : at.right, fromEnd, open);
        return at.item;
      }
    };
  }

  /** Returns the items to come, of those whose subtrees are open, without some of the first. */
  private static <T> Deque<RankTree<T>> path(
      @Nullable RankTree<T> tree, int skipped, boolean fromEnd) {
    Deque<RankTree<T>> open = new ArrayDeque<>();
    int rest = skipped;
    for (RankTree<T> at = tree; at != null; ) {
      RankTree<T> near = fromEnd ? at.right : at.left;
      if (rest <= size(near)) {
        open.push(at);
        at = near;
      } else {
        rest -= size(near) + 1;
        at = fromEnd ? at.left : at.right;
      }
    }
    return open;
  }

  private static <T> void descend(
      @Nullable RankTree<T> tree, boolean fromEnd, Deque<RankTree<T>> open) {
    for (RankTree<T> at = tree; at != null; at = fromEnd ? at.right : at.left) {
      open.push(at);
    }
  }
}
