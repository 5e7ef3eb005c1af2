// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ocesandbox.server.memory.Heap;
import dev.ocesandbox.server.memory.OutOfMemory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * Ends the process when the JVM has run out of memory: prints one line to the standard error stream
 * and exits with 3, like a JVM with {@code -XX:+ExitOnOutOfMemoryError}. The line is prepared,
 * because there is no memory for it later, and shutdown hooks do not run, because they may hang.
 */
final class OutOfMemoryExit {

  static final int CODE = 3;

  private static final long MIB = 1024L * 1024;
  private static final byte[] NOTHING = {};

  private final byte[] line = line(Runtime.getRuntime().maxMemory() / MIB);
  private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);

  /** Memory that is given back to have some for the end. */
  private volatile byte[] reserve = new byte[256 * 1024];

  private OutOfMemoryExit() {
    try {
      // Loading a class takes memory. This one is needed to end.
      Class.forName("java.lang.Shutdown");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    print(NOTHING);
  }

  /** Handles all uncaught errors of this process, too. */
  static OutOfMemory ofProcess() {
    OutOfMemory outOfMemory = new OutOfMemory(new OutOfMemoryExit()::run, Heap.own());
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          if (!outOfMemory.isCauseOf(failure)) {
            System.err.println("Exception in thread \"" + thread.getName() + "\"");
            failure.printStackTrace();
          }
        });
    return outOfMemory;
  }

  private static byte[] line(long heap) {
    return ("%noce-sandbox: out of memory: the heap of %d MiB is full. Start it with a larger one:"
            + " set OCE_JAVA_OPTS=-Xmx%dm for the launcher and the image, or run java -Xmx%dm -jar%n")
        .formatted(heap, 2 * heap, 2 * heap)
        .getBytes(US_ASCII);
  }

  private void run() {
    if (reserve.length > 0) {
      reserve = NOTHING;
    }
    print(line);
    while (true) {
      try {
        Runtime.getRuntime().halt(CODE);
      } catch (OutOfMemoryError e) {
        // Other threads took the reserve. They will meet the same error and free it again.
        Thread.onSpinWait();
      }
    }
  }

  private void print(byte[] text) {
    try {
      err.write(text);
    } catch (IOException | OutOfMemoryError e) {
      // Nobody reads the line, or it cannot be written. The exit code still tells why.
      Thread.onSpinWait();
    }
  }
}
