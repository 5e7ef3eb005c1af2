// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.world.ids.IdParts;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Records that have been read already.
 *
 * @param lines newest first, then by id
 */
record ListedRows(List<BillLine> lines) implements Rows {

  ListedRows {
    lines = lines.stream().sorted(BillLine.NEWEST_FIRST).toList();
  }

  @Override
  public long size() {
    return lines.size();
  }

  @Override
  public long newer(Instant at) {
    return first(line -> !line.tradedAt().isAfter(at));
  }

  @Override
  public Optional<Instant> older(Instant at) {
    return lines.stream()
        .skip(first(line -> line.tradedAt().isBefore(at)))
        .map(BillLine::tradedAt)
        .findFirst();
  }

  private long first(Predicate<BillLine> holds) {
    return Steps.first(0, lines.size(), i -> holds.test(lines.get((int) i)));
  }

  @Override
  public Slice at(Instant at) {
    int begin = (int) newer(at);
    int end = (int) first(line -> line.tradedAt().isBefore(at));
    return new ListSlice(lines.subList(begin, end));
  }

  private record ListSlice(List<BillLine> lines) implements Slice {

    @Override
    public long before(long group) {
      return Steps.first(
          0,
          lines.size(),
          i -> Long.compareUnsigned(IdParts.firstHalf(lines.get((int) i).id()), group) >= 0);
    }

    @Override
    public Iterator<BillLine> from(long group, long skip) {
      return lines.subList((int) (before(group) + skip), lines.size()).iterator();
    }
  }
}
