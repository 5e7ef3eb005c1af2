// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.soak;

import dev.ocesandbox.bench.report.Table;
import java.util.List;
import java.util.Locale;

/**
 * A server at one time of a run.
 *
 * @param requests requests sent before
 * @param heap heap after the last collection, in megabytes
 * @param resident resident memory in megabytes
 * @param worlds number of worlds
 * @param millis duration of a small request
 */
record Sample(long requests, double heap, double resident, int worlds, double millis) {

  private static final double SCALE = 8;

  String line(int of) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d requests, heap %.0f MB, resident %.0f MB, %,d worlds, livez %.1f ms",
        requests,
        of,
        heap,
        resident,
        worlds,
        millis);
  }

  static Table table(List<Sample> samples) {
    Table table = new Table("requests", "heap MB", "resident MB", "worlds", "livez ms");
    for (Sample sample : samples) {
      table.row((int) sample.requests, sample.heap, sample.resident, sample.worlds, sample.millis);
    }
    return table;
  }

  /** Returns a line per sample; a character is 8 MB. */
  static String chart(List<Sample> samples) {
    StringBuilder chart = new StringBuilder("```text\n");
    for (Sample sample : samples) {
      int heap = (int) Math.round(sample.heap / SCALE);
      int rest = Math.max(0, (int) Math.round(sample.resident / SCALE) - heap);
      chart.append(
          String.format(
              Locale.ROOT, "%,11d %s%s%n", sample.requests, "#".repeat(heap), "-".repeat(rest)));
    }
    return chart.append("```").toString();
  }
}
