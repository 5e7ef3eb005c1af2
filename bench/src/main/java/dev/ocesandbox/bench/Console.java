// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints progress to standard error. Standard output contains only the results. */
final class Console {

  private static final PrintStream PROGRESS = System.err;

  private final long start = System.nanoTime();

  /** Work that may throw an exception. */
  interface Work {
    void run() throws Exception;
  }

  /** Runs {@code work} and prints how long it took. */
  void run(String name, Work work) throws Exception {
    say(name + " ...");
    long workStart = System.nanoTime();
    work.run();
    say(String.format(Locale.ROOT, "%s took %.1f s", name, (System.nanoTime() - workStart) / 1e9));
  }

  void say(String line) {
    PROGRESS.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, line);
  }
}
