// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.cpu;

import java.time.Duration;

/**
 * The CPU time of a thread.
 *
 * @param id id of the thread
 * @param kind what it does
 * @param used user and system time
 */
record ThreadTime(int id, ThreadKind kind, Duration used) {

  /** A tick of Linux on all common architectures (USER_HZ). */
  private static final Duration TICK = Duration.ofMillis(10);

  /** Positions of the user and the system time after the name of the thread; see proc(5). */
  private static final int USER = 11;

  private static final int SYSTEM = 12;

  /** Reads a line of /proc/PID/task/TID/stat. The name may contain spaces and parentheses. */
  static ThreadTime parse(String line) {
    int nameAt = line.indexOf('(');
    int nameEnd = line.lastIndexOf(')');
    if (nameAt < 0 || nameEnd < nameAt) {
      throw new IllegalArgumentException("Not a line of /proc/PID/task/TID/stat: " + line);
    }
    String[] fields = line.substring(nameEnd + 1).strip().split(" ", -1);
    long ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
    return new ThreadTime(
        Integer.parseInt(line.substring(0, nameAt).strip()),
        ThreadKind.of(line.substring(nameAt + 1, nameEnd)),
        TICK.multipliedBy(ticks));
  }
}
