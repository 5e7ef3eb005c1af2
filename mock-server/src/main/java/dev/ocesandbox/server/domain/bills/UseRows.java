// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.metering.RunIndex;
import dev.ocesandbox.server.domain.metering.RunIndex.Spot;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The records of the use of one owner and payer.
 *
 * @param index finds the periods
 * @param strips returns the records of what the index has
 */
record UseRows<E>(RunIndex<E> index, Function<? super E, UseStrip> strips) implements Rows {

  @Override
  public long size() {
    return index.size();
  }

  @Override
  public long newer(Instant at) {
    return index.newer(at);
  }

  @Override
  public Optional<Instant> older(Instant at) {
    return index.older(at);
  }

  @Override
  public Slice at(Instant at) {
    return new UseSlice<>(strips, index.at(at));
  }

  private record UseSlice<E>(Function<? super E, UseStrip> strips, List<Spot<E>> spots)
      implements Slice {

    @Override
    public long before(long group) {
      return Steps.first(0, spots.size(), i -> Long.compareUnsigned(group(i), group) >= 0);
    }

    @Override
    public Iterator<BillLine> from(long group, long skip) {
      return IntStream.range((int) before(group), spots.size())
          .filter(i -> i == 0 || group(i) != group(i - 1))
          .mapToObj(this::linesFrom)
          .flatMap(lines -> lines)
          .skip(skip)
          .iterator();
    }

    private long group(long number) {
      return spots.get((int) number).group();
    }

    /** Returns the records of a group; nearly always one. */
    private Stream<BillLine> linesFrom(int begin) {
      return spots.subList(begin, spots.size()).stream()
          .takeWhile(spot -> spot.group() == group(begin))
          .map(spot -> strips.apply(spot.entry()).line(spot.number()))
          .sorted(Comparator.comparing(BillLine::id));
    }
  }
}
