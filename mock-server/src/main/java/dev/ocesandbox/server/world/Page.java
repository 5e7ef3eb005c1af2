// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.List;
import java.util.function.Function;

/**
 * Some rows of a list.
 *
 * @param <T> the rows
 * @param rows the page
 * @param total how many rows match in all
 */
public record Page<T>(List<T> rows, int total) {

  /** Copies the rows. */
  public Page {
    rows = List.copyOf(rows);
  }

  /** Cuts a page out of all rows that match. */
  public static <T> Page<T> of(List<T> matching, PageRequest request) {
    List<T> rows = matching.stream().skip(request.offset()).limit(request.limit()).toList();
    return new Page<>(rows, matching.size());
  }

  /** Returns the page with each row turned into another. */
  public <R> Page<R> map(Function<T, R> function) {
    return new Page<>(rows.stream().map(function).toList(), total);
  }
}
