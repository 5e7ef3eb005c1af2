// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.memory.OutOfMemory;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks connections again and again while it is started, also after an error of the check. */
abstract class RepeatedCheck extends AbstractLifeCycle {

  private static final Logger LOGGER = LoggerFactory.getLogger(RepeatedCheck.class);

  private final Scheduler scheduler;
  private final long millis;
  private final OutOfMemory outOfMemory;

  /** Creates a check that runs every so many milliseconds, at least 1. */
  RepeatedCheck(Scheduler scheduler, long millis, OutOfMemory outOfMemory) {
    this.scheduler = scheduler;
    this.millis = Math.max(millis, 1);
    this.outOfMemory = outOfMemory;
  }

  /** Looks at the connections once. */
  protected abstract void check();

  @Override
  protected final void doStart() {
    schedule();
  }

  private void run() {
    try {
      check();
    } catch (RuntimeException | Error e) {
      failed(e);
    }
    while (isRunning()) {
      try {
        schedule();
        return;
      } catch (OutOfMemoryError e) {
        // Other threads free memory, or the process ends.
        failed(e);
        Thread.onSpinWait();
      }
    }
  }

  private void failed(Throwable failure) {
    if (!outOfMemory.isCauseOf(failure)) {
      LOGGER.error("A check of connections failed", failure);
    }
  }

  private void schedule() {
    scheduler.schedule(this::run, millis, TimeUnit.MILLISECONDS);
  }
}
