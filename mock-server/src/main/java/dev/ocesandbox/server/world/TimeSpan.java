// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The second times of the items of a tree.
 *
 * @param first the earliest
 * @param last the latest
 */
record TimeSpan(Instant first, Instant last) {

  static TimeSpan of(@Nullable RankTree<?> left, Ranked.Timed item, @Nullable RankTree<?> right) {
    Instant first = item.time();
    Instant last = first;
    if (left != null) {
      first = earlier(first, left.span().first);
      last = later(last, left.span().last);
    }
    if (right != null) {
      first = earlier(first, right.span().first);
      last = later(last, right.span().last);
    }
    return new TimeSpan(first, last);
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }

  private static Instant later(Instant one, Instant other) {
    return other.isAfter(one) ? other : one;
  }

  boolean isOutside(TimeRange range) {
    return range.isAfter(last) || range.isBefore(first);
  }

  private boolean isInside(TimeRange range) {
    return range.contains(first) && range.contains(last);
  }

  /** Returns the number of items in a range; subtrees inside or outside of it are not visited. */
  static int size(@Nullable RankTree<?> tree, TimeRange range) {
    if (tree == null || tree.span().isOutside(range)) {
      return 0;
    }
    if (tree.span().isInside(range)) {
      return RankTree.size(tree);
    }
    return size(tree.left, range) + (isIn(tree.item, range) ? 1 : 0) + size(tree.right, range);
  }

  static boolean isIn(Object item, TimeRange range) {
    return item instanceof Ranked.Timed timed && range.contains(timed.time());
  }
}
