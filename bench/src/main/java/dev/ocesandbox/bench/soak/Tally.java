// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.soak;

import dev.ocesandbox.bench.report.Table;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts answers by kind of request. Thread-safe. */
final class Tally {

  private static final double SLOW_MILLIS = 20_000;

  private final Map<String, Row> rows = new TreeMap<>();
  private long total;

  private static final class Row {
    private final Map<String, Integer> results = new TreeMap<>();
    private double slowest;
    private double sum;
    private int count;
  }

  /** Counts one answer; {@code result} is its status, or what happened instead. */
  synchronized void add(String kind, String result, double millis) {
    Row row = rows.computeIfAbsent(kind, key -> new Row());
    row.results.merge(result, 1, Integer::sum);
    row.slowest = Math.max(row.slowest, millis);
    row.sum += millis;
    row.count++;
    total++;
  }

  synchronized long total() {
    return total;
  }

  synchronized Table table() {
    Table table = new Table("request", "sent", "answers", "mean ms", "slowest ms");
    rows.forEach(
        (kind, row) ->
            table.row(kind, row.count, row.results.toString(), row.sum / row.count, row.slowest));
    return table;
  }

  /** Returns what is not as it should be; null if nothing. */
  synchronized @Nullable String problem() {
    for (Map.Entry<String, Row> row : rows.entrySet()) {
      for (String result : row.getValue().results.keySet()) {
        boolean refusedForRoom = result.equals("503");
        if ((result.startsWith("5") && !refusedForRoom) || result.startsWith("failed")) {
          return row.getKey() + " was answered with " + result;
        }
      }
      if (row.getValue().slowest > SLOW_MILLIS) {
        return row.getKey() + " took " + row.getValue().slowest + " ms";
      }
    }
    return null;
  }
}
