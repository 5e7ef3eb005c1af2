// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Tells how far we are; the results alone go to standard output. */
final class Console {

  private static final PrintStream PROGRESS = System.err;

  private final long begun = System.nanoTime();

  /** A piece of work that may fail. */
  interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /** Runs a stage and prints how long it took. */
  void stage(String name, Work work) throws Exception {
    say(name + " ...");
    long start = System.nanoTime();
    work.run();
    say(String.format(Locale.ROOT, "%s took %.1f s", name, (System.nanoTime() - start) / 1e9));
  }

  void say(String line) {
    PROGRESS.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - begun) / 1e9, line);
  }
}
