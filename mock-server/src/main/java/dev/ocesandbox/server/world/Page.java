// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One page of a list.
 *
 * @param <T> type of the rows
 * @param rows rows of this page
 * @param total number of matching rows on all pages
 */
public record Page<T>(List<T> rows, int total) {

  /** Creates a page that keeps a copy of the rows. */
  public Page {
    rows = List.copyOf(rows);
  }

  /** Returns the requested page of all matching rows. */
  public static <T> Page<T> of(List<T> matching, PageRequest request) {
    List<T> rows = matching.stream().skip(request.offset()).limit(request.limit()).toList();
    return new Page<>(rows, matching.size());
  }

  /** Returns the requested page of a list in reverse order; the items before it are not visited. */
  public static <T> Page<T> fromEnd(List<T> all, PageRequest request) {
    List<T> rows = new ArrayList<>();
    for (long i = request.offset(); i < request.end() && i < all.size(); i++) {
      rows.add(all.get(all.size() - 1 - (int) i));
    }
    return new Page<>(rows, all.size());
  }

  /** Returns the requested page of the items that match a filter; visits all items. */
  static <T> Page<T> of(Iterator<T> all, PageRequest request, Predicate<? super T> filter) {
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

  /** Returns the rows of the requested page of some items; visits those until its end. */
  static <T> List<T> rows(Iterator<T> all, PageRequest request) {
    List<T> rows = new ArrayList<>();
    for (long i = 0; i < request.end() && all.hasNext(); i++) {
      T item = all.next();
      if (i >= request.offset()) {
        rows.add(item);
      }
    }
    return rows;
  }

  /** Returns this page with a function applied to each row. */
  public <R> Page<R> map(Function<T, R> function) {
    return new Page<>(rows.stream().map(function).toList(), total);
  }
}
