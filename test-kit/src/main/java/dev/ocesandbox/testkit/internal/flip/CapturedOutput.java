// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.flip;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Drops what a nested run prints, so that failures that nobody has to look at are not in the output
 * of the build. What other threads print passes through.
 */
final class CapturedOutput {

  private static final InheritableThreadLocal<Boolean> DROPPED = new InheritableThreadLocal<>();
  private static final Object LOCK = new Object();

  private static int open;
  private static PrintStream out = System.out;
  private static PrintStream err = System.err;

  private CapturedOutput() {}

  /** Passes on what is printed by threads that belong to no nested run. */
  private static final class Filter extends OutputStream {

    private final PrintStream target;

    Filter(PrintStream target) {
      this.target = target;
    }

    @Override
    public void write(int one) {
      if (DROPPED.get() == null) {
        target.write(one);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (DROPPED.get() == null) {
        target.write(bytes, offset, length);
      }
    }

    @Override
    public void flush() {
      target.flush();
    }
  }

  /** Drops what a run prints. */
  static void during(Runnable run) {
    begin();
    try {
      run.run();
    } finally {
      end();
    }
  }

  private static void begin() {
    synchronized (LOCK) {
      if (open++ == 0) {
        out = System.out;
        err = System.err;
        System.setOut(new PrintStream(new Filter(out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Filter(err), true, StandardCharsets.UTF_8));
      }
    }
    DROPPED.set(true);
  }

  private static void end() {
    DROPPED.remove();
    synchronized (LOCK) {
      if (--open == 0) {
        System.setOut(out);
        System.setErr(err);
      }
    }
  }
}
