// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Reads pages of records. The place of a page is found by binary search: first the instant, then
 * the group of ids within it; the records before it are not visited.
 *
 * @param sources where the records are
 */
record RowPages(List<Rows> sources) {

  private static final long NANOS = 1_000_000_000;

  /** More seconds before and after 1970 than any record has. */
  private static final long SECONDS = 1L << 40;

  /** The next record of a source. */
  private record Head(BillLine line, Iterator<BillLine> rest) {

    static Optional<Head> of(Iterator<BillLine> lines) {
      return lines.hasNext() ? Optional.of(new Head(lines.next(), lines)) : Optional.empty();
    }

    Optional<Head> next() {
      return of(rest);
    }
  }

  RowPages {
    sources = List.copyOf(sources);
  }

  /** Returns the number of records. */
  long size() {
    return sources.stream().mapToLong(Rows::size).sum();
  }

  /**
   * Returns some records, the newest first.
   *
   * @param offset number of records before them
   * @param limit how many at most
   */
  List<BillLine> read(int offset, int limit) {
    List<BillLine> rows = new ArrayList<>();
    if (offset < size() && limit > 0) {
      Optional<Instant> at = Optional.of(instant(offset));
      long skip = offset - newer(at.get());
      while (at.isPresent() && rows.size() < limit) {
        read(at.get(), skip, limit, rows);
        at = older(at.get());
        skip = 0;
      }
    }
    return rows;
  }

  /** Returns some records, the oldest first. */
  List<BillLine> readFromEnd(int offset, int limit) {
    long end = Math.max(0, size() - offset);
    long begin = Math.max(0, end - limit);
    List<BillLine> rows = new ArrayList<>(read((int) begin, (int) (end - begin)));
    Collections.reverse(rows);
    return rows;
  }

  /** Returns when the record with a number was deducted. */
  private Instant instant(long number) {
    long second =
        Steps.first(-SECONDS, SECONDS, s -> newer(Instant.ofEpochSecond(s, NANOS - 1)) <= number);
    long nano = Steps.first(0, NANOS, n -> newer(Instant.ofEpochSecond(second, n)) <= number);
    return Instant.ofEpochSecond(second, nano);
  }

  private long newer(Instant at) {
    return sources.stream().mapToLong(rows -> rows.newer(at)).sum();
  }

  private Optional<Instant> older(Instant at) {
    return sources.stream().flatMap(rows -> rows.older(at).stream()).max(Comparator.naturalOrder());
  }

  /** Adds records of an instant until there are as many as are wanted. */
  private void read(Instant at, long skip, int limit, Collection<BillLine> rows) {
    List<Rows.Slice> slices = sources.stream().map(source -> source.at(at)).toList();
    long group = group(slices, skip);
    long left = skip - before(slices, group);
    PriorityQueue<Head> heads =
        new PriorityQueue<>(Comparator.comparing((Head head) -> head.line.id()));
    for (Rows.Slice slice : slices) {
      // Nearly always one source has all records of a group, and leaves out some at once.
      boolean alone = left > 0 && has(slice, group) && isOnly(slices, group);
      Head.of(slice.from(group, alone ? left : 0)).ifPresent(heads::add);
      left = alone ? 0 : left;
    }
    for (Head head = heads.poll(); head != null && rows.size() < limit; head = heads.poll()) {
      if (left > 0) {
        left--;
      } else {
        rows.add(head.line);
      }
      head.next().ifPresent(heads::add);
    }
  }

  private static boolean isOnly(List<Rows.Slice> slices, long group) {
    return slices.stream().filter(slice -> has(slice, group)).count() == 1;
  }

  /** Returns whether a source has records of the one group that a position was found in. */
  private static boolean has(Rows.Slice slice, long group) {
    return slice.before(group + 2) > slice.before(group);
  }

  /** Returns the last group before which there are no more records than are skipped. */
  private static long group(List<Rows.Slice> slices, long skip) {
    return skip == 0
        ? 0
        : (Steps.first(1, Long.MAX_VALUE, half -> before(slices, half << 1) > skip) - 1) << 1;
  }

  private static long before(List<Rows.Slice> slices, long group) {
    return slices.stream().mapToLong(slice -> slice.before(group)).sum();
  }
}
