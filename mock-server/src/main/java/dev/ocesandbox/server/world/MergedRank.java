// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds how many of the first items of all lists are in each of them. Each step takes an item of
 * the widest range that is left and finds its rank in every list. The item is where the place would
 * be if the items were spread evenly, and now and then in the middle in case they are not.
 */
final class MergedRank<T> {

  private final Comparator<? super T> order;
  private final List<Ranked<T>> lists;
  private final int[] least;
  private final int[] most;
  private int steps;

  MergedRank(Comparator<? super T> order, List<Ranked<T>> lists) {
    this.order = order;
    this.lists = lists;
    this.least = new int[lists.size()];
    this.most = new int[lists.size()];
  }

  /** Returns how many of the first {@code count} items are in each list. */
  int[] at(int count) {
    for (int i = 0; i < most.length; i++) {
      least[i] = 0;
      most[i] = Math.min(count, lists.get(i).size());
    }
    if (most.length == 1) {
      return most;
    }
    for (int widest = widest(); most[widest] > least[widest]; widest = widest()) {
      narrow(widest, count);
    }
    return least;
  }

  private int widest() {
    int widest = 0;
    for (int i = 1; i < most.length; i++) {
      widest = most[i] - least[i] > most[widest] - least[widest] ? i : widest;
    }
    return widest;
  }

  private int middle(int list, int count) {
    int width = most[list] - least[list];
    if (++steps % 3 == 0) {
      return least[list] + width / 2;
    }
    long low = IntStream.of(least).asLongStream().sum();
    long high = IntStream.of(most).asLongStream().sum();
    return least[list] + (int) Math.min(width - 1, width * (count - low) / (high - low));
  }

  private void narrow(int list, int count) {
    int middle = middle(list, count);
    int[] before = before(list, middle);
    long all = 0;
    for (int rank : before) {
      all += rank;
    }
    if (all < count) {
      before[list]++;
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.max(least[i], before[i]);
      }
    } else {
      for (int i = 0; i < most.length; i++) {
        most[i] = Math.min(most[i], before[i]);
      }
    }
  }

  private int[] before(int list, int middle) {
    T pivot = lists.get(list).get(middle);
    int[] before = new int[most.length];
    for (int i = 0; i < before.length; i++) {
      before[i] =
          i == list ? middle : lists.get(i).sizeWhile(item -> order.compare(item, pivot) < 0);
    }
    return before;
  }
}
