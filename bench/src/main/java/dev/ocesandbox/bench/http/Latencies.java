// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.http;

import java.util.Arrays;

/** The latencies of all responses, in nanoseconds. */
final class Latencies {

  private long[] nanos = new long[1 << 16];
  private int count;

  void add(long value) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = value;
  }

  Measurement measurement(long elapsed) {
    Arrays.sort(nanos, 0, count);
    return Measurement.withoutCpuTime(count, count * 1e9 / elapsed, percentile(50), percentile(99));
  }

  private double percentile(int percent) {
    return count == 0 ? 0 : nanos[(int) ((count - 1L) * percent / 100)] / 1e6;
  }
}
