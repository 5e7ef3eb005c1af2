// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts how many periods are deducted at each instant. Runs at the same distance are counted
 * together, so that a month of many resources costs little more than a month of one.
 */
final class DeductionTimes {

  private final Map<Grid, TreeMap<Long, Long>> changes = new HashMap<>();

  /**
   * Instants at equal distances.
   *
   * @param seconds distance
   * @param phase seconds of the first one after 1970
   * @param nano nanoseconds within the second
   */
  private record Grid(long seconds, long phase, int nano) {

    static Grid of(Instant at, long seconds) {
      return new Grid(seconds, Math.floorMod(at.getEpochSecond(), seconds), at.getNano());
    }

    Instant at(long number) {
      return Instant.ofEpochSecond(number * seconds + phase, nano);
    }
  }

  void add(Run run) {
    long seconds = Math.max(1, run.first().seconds());
    long first = Math.floorDiv(run.deductedAt().getEpochSecond(), seconds);
    TreeMap<Long, Long> of =
        changes.computeIfAbsent(Grid.of(run.deductedAt(), seconds), grid -> new TreeMap<>());
    of.merge(first, 1L, Long::sum);
    of.merge(first + run.count(), -1L, Long::sum);
  }

  /** Returns the numbers of periods by instant, newest first. */
  SortedMap<Instant, Long> counts() {
    SortedMap<Instant, Long> counts = new TreeMap<>(Comparator.reverseOrder());
    changes.forEach(
        (grid, steps) -> {
          long running = 0;
          long number = steps.firstKey();
          for (Map.Entry<Long, Long> step : steps.entrySet()) {
            for (; number < step.getKey(); number++) {
              if (running > 0) {
                counts.merge(grid.at(number), running, Long::sum);
              }
            }
            number = step.getKey();
            running += step.getValue();
          }
        });
    return counts;
  }
}
