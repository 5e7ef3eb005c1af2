// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.memory.OutOfMemory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The threads of the web server. Errors that nobody else handles are noted here. */
final class GuardedThreads extends QueuedThreadPool {

  /**
   * Enough for the slow clients of {@link WaitingClients}, for the planned delays of {@code
   * FaultApplier} and for as many requests that neither keeps waiting.
   */
  private static final int MAX_THREADS = 256;

  private static final int MIN_THREADS = 4;

  private final OutOfMemory outOfMemory;

  GuardedThreads(OutOfMemory outOfMemory) {
    super(MAX_THREADS, MIN_THREADS);
    this.outOfMemory = outOfMemory;
    setName("oce-sandbox");
    setDaemon(true);
  }

  @Override
  protected void runJob(Runnable job) {
    try {
      super.runJob(job);
    } catch (RuntimeException | Error e) {
      outOfMemory.isCauseOf(e);
      throw e;
    }
  }
}
