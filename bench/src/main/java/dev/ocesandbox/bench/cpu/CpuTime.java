// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.cpu;

import java.time.Duration;

/**
 * CPU time of a process.
 *
 * @param total user and system time of all threads, including those that have ended
 * @param jit the part of the JIT compilers
 * @param gc the part of the garbage collector
 */
public record CpuTime(Duration total, Duration jit, Duration gc) {

  /** Returns the time that passed since an earlier reading. */
  public CpuTime since(CpuTime earlier) {
    return new CpuTime(total.minus(earlier.total), jit.minus(earlier.jit), gc.minus(earlier.gc));
  }

  /** Returns the time without the JIT and the garbage collector. */
  public Duration work() {
    Duration work = total.minus(jit).minus(gc);
    return work.isNegative() ? Duration.ZERO : work;
  }

  /** Returns a time in seconds, for tables. */
  public static double seconds(Duration time) {
    return time.toMillis() / 1e3;
  }
}
