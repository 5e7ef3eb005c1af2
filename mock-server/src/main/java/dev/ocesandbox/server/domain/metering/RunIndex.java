// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Finds periods by the time of their deduction, newest first, without visiting those before.
 *
 * @param <E> what is found; each has a run
 */
public final class RunIndex<E> {

  /**
   * A period.
   *
   * @param entry whose run it is in
   * @param number number in the run, from 0
   * @param group first half of the ids of the records of the resource
   */
  public record Spot<E>(E entry, long number, long group) {}

  private record Keyed<E>(E entry, Run run, long group) {}

  private final List<Keyed<E>> repeated = new ArrayList<>();
  private final Map<Instant, List<Spot<E>>> single = new HashMap<>();
  private final Instant[] instants;
  private final long[] newer;

  private RunIndex(Collection<E> entries, Function<? super E, Run> runs) {
    DeductionTimes times = new DeductionTimes();
    for (E entry : entries) {
      Run run = runs.apply(entry);
      times.add(run);
      add(new Keyed<>(entry, run, run.group()));
    }
    repeated.sort((one, other) -> Long.compareUnsigned(one.group, other.group));
    SortedMap<Instant, Long> counts = times.counts();
    instants = counts.keySet().toArray(Instant[]::new);
    newer = new long[instants.length + 1];
    int i = 0;
    for (long count : counts.values()) {
      newer[i + 1] = newer[i] + count;
      i++;
    }
  }

  private void add(Keyed<E> keyed) {
    if (keyed.run.count() > 1) {
      repeated.add(keyed);
    } else {
      single
          .computeIfAbsent(keyed.run.deductedAt(), at -> new ArrayList<>())
          .add(new Spot<>(keyed.entry, 0, keyed.group));
    }
  }

  /**
   * Creates an index.
   *
   * @param runs returns the run of an entry
   */
  public static <E> RunIndex<E> of(Collection<E> entries, Function<? super E, Run> runs) {
    return new RunIndex<>(entries, runs);
  }

  /** Returns the number of periods. */
  public long size() {
    return newer[instants.length];
  }

  /** Returns the number of periods that were deducted after an instant. */
  public long newer(Instant at) {
    return newer[position(at, false)];
  }

  /** Returns the last instant before another one at which a period was deducted. */
  public Optional<Instant> older(Instant at) {
    int position = position(at, true);
    return position < instants.length ? Optional.of(instants[position]) : Optional.empty();
  }

  /** Returns the number of instants after one, or not before it. */
  private int position(Instant at, boolean including) {
    int low = 0;
    int high = instants.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int side = instants[middle].compareTo(at);
      if (side > 0 || (including && side == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the periods that were deducted at an instant, in the order of their groups. */
  public List<Spot<E>> at(Instant at) {
    List<Spot<E>> spots = new ArrayList<>(single.getOrDefault(at, List.of()));
    for (Keyed<E> keyed : repeated) {
      long number = number(keyed.run, at);
      if (number >= 0) {
        spots.add(new Spot<>(keyed.entry, number, keyed.group));
      }
    }
    spots.sort((one, other) -> Long.compareUnsigned(one.group, other.group));
    return spots;
  }

  /** Returns the number of the period of a run that was deducted at an instant; -1 for none. */
  private static long number(Run run, Instant at) {
    Duration since = Duration.between(run.deductedAt(), at);
    long seconds = Math.max(1, run.first().seconds());
    long number = since.getSeconds() / seconds;
    boolean exact = since.getNano() == 0 && since.getSeconds() % seconds == 0;
    return exact && number >= 0 && number < run.count() ? number : -1;
  }
}
