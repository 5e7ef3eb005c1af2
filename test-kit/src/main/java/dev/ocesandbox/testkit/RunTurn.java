// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The right to use the worlds of the run. One test has it at a time, so parallel tests wait for
 * each other.
 *
 * <p>There is one for all such worlds: a test that uses two of them cannot block another that uses
 * them in a different order.
 */
final class RunTurn implements AutoCloseable {

  private static final Semaphore FREE = new Semaphore(1, true);
  private static final AtomicReference<@Nullable Thread> OWNER = new AtomicReference<>();

  private final Set<String> worlds = ConcurrentHashMap.newKeySet();

  private RunTurn() {}

  /**
   * Waits for the test that has the turn, and takes it.
   *
   * @throws IllegalStateException if that test runs on this thread, which would wait for itself, or
   *     if this thread is interrupted
   */
  static RunTurn take() {
    if (OWNER.get() == Thread.currentThread()) {
      throw new IllegalStateException(
          "This thread started a test while another one with lifetime = Lifetime.RUN is not"
              + " finished. Run such tests in one thread: @Execution(ExecutionMode.SAME_THREAD)");
    }
    try {
      FREE.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while another test used the world", e);
    }
    OWNER.set(Thread.currentThread());
    return new RunTurn();
  }

  /** Returns true if the test that has this turn has not used the world before. */
  boolean isFirstUse(String world) {
    return worlds.add(world);
  }

  /** Ends the turn. Must be called once, on any thread. */
  @Override
  public void close() {
    OWNER.set(null);
    FREE.release();
  }
}
