// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The transactions of use. One transaction has the records of all usage types of a resource that
 * were deducted together for a period.
 */
final class Transactions {

  private Transactions() {}

  /** Whose runs can have transactions in common. */
  private record Series(String resourceId, String payerId, String customerId) {}

  /**
   * Returns the transactions of some runs, as lists of runs of different usage types with the same
   * periods.
   */
  static Stream<List<Run>> of(Collection<Run> runs) {
    Map<Series, List<Run>> series = new LinkedHashMap<>();
    runs.forEach(
        run ->
            series
                .computeIfAbsent(
                    new Series(run.resourceId(), run.payerId(), run.customerId()),
                    key -> new ArrayList<>())
                .add(run));
    return series.values().stream().flatMap(Transactions::aligned);
  }

  /** Returns the transactions of such runs; those of the periods of the first run. */
  static UseStrip strip(World world, List<Run> runs) {
    UseStrip lead = UseLines.of(world, runs.get(0));
    Amounts sum = Amounts.NONE;
    for (Run run : runs) {
      sum = sum.plus(UseLines.of(world, run).template().amounts());
    }
    return new UseStrip(lead.template().with(sum), lead.run(), true);
  }

  /** Returns lists of runs that have the same periods, in the order of their usage types. */
  private static Stream<List<Run>> aligned(List<Run> runs) {
    if (runs.stream().map(Run::factor).distinct().count() <= 1) {
      return runs.stream().map(List::of);
    }
    Map<Duration, List<Run>> byDelay = new LinkedHashMap<>();
    runs.forEach(
        run ->
            byDelay
                .computeIfAbsent(
                    Duration.between(run.first().begin(), run.deductedAt()),
                    delay -> new ArrayList<>())
                .add(run));
    return byDelay.values().stream().flatMap(Transactions::cut);
  }

  /** Cuts runs where others begin or end. */
  private static Stream<List<Run>> cut(List<Run> runs) {
    NavigableSet<Instant> edges = new TreeSet<>();
    runs.forEach(
        run -> {
          edges.add(run.first().begin());
          edges.add(run.period(run.count() - 1).begin().plusNanos(1));
        });
    Map<List<Instant>, List<Run>> pieces = new LinkedHashMap<>();
    for (Run run : runs) {
      for (Run piece : pieces(run, edges)) {
        pieces
            .computeIfAbsent(
                List.of(piece.first().begin(), piece.period(piece.count() - 1).begin()),
                key -> new ArrayList<>())
            .add(piece);
      }
    }
    pieces.values().forEach(all -> all.sort(Comparator.comparing(one -> one.factor().number())));
    return pieces.values().stream();
  }

  private static List<Run> pieces(Run run, NavigableSet<Instant> edges) {
    List<Run> pieces = new ArrayList<>();
    for (long begin = 0; begin < run.count(); ) {
      Instant edge = edges.higher(run.period(begin).begin());
      long end =
          edge == null
              ? run.count()
              : Steps.first(begin + 1, run.count(), i -> !run.period(i).begin().isBefore(edge));
      pieces.add(run.part(begin, end));
      begin = end;
    }
    return pieces;
  }
}
