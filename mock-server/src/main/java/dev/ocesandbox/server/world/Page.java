// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.List;
import java.util.function.Function;

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

  /** Returns this page with a function applied to each row. */
  public <R> Page<R> map(Function<T, R> function) {
    return new Page<>(rows.stream().map(function).toList(), total);
  }
}
