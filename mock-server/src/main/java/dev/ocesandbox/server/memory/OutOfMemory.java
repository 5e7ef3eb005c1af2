// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.memory;

/**
 * What a server does when the JVM has run out of memory. Thread-safe.
 *
 * <p>Objects may be half changed and threads may have ended after an {@link OutOfMemoryError}, so a
 * server does not go on. The program ends its process, and whatever runs it starts it again. In the
 * JVM of somebody else, a server refuses all further requests.
 */
public final class OutOfMemory {

  private static final int MAX_CAUSES = 50;

  private final Runnable first;
  private final Heap heap;
  private volatile boolean occurred;

  /**
   * Creates the handler of a server in another program.
   *
   * @param first called once, for the first such error; must not need memory
   */
  public OutOfMemory(Runnable first) {
    this(first, Heap.shared());
  }

  /**
   * Creates a handler.
   *
   * @param first called once, for the first such error; must not need memory
   * @param heap what the server does before it comes to that
   */
  public OutOfMemory(Runnable first, Heap heap) {
    this.first = first;
    this.heap = heap;
    // Classes are found at their first use, which takes memory.
    isMemory(new OutOfMemoryError());
  }

  /** Returns a handler that only notes that it happened. */
  public static OutOfMemory noted() {
    return new OutOfMemory(() -> {});
  }

  /** Returns the heap that worlds share with the rest of the JVM. */
  public Heap heap() {
    return heap;
  }

  /** Returns whether a failure is caused by a lack of memory, and notes it in this case. */
  public boolean isCauseOf(Throwable failure) {
    boolean memory = isMemory(failure);
    if (memory) {
      note();
    }
    return memory;
  }

  /** Without an atomic variable, whose first use takes memory. */
  private synchronized void note() {
    if (!occurred) {
      occurred = true;
      first.run();
    }
  }

  private static boolean isMemory(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Returns whether the JVM has run out of memory. */
  public boolean hasOccurred() {
    return occurred;
  }
}
