// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread at a time write to a world. A move of the clock can take minutes, so only some
 * threads may wait for that long: the others give up, and serve other requests.
 */
final class WriterLock {

  /** Number of threads that may wait for as long as it takes, in all worlds together. */
  private static final int MAX_WAITING = 32;

  private static final Semaphore WAITING = new Semaphore(MAX_WAITING);

  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore waiting;
  private final long patienceMillis;

  WriterLock() {
    this(WAITING, 500);
  }

  /**
   * Creates a lock.
   *
   * @param waiting permits to wait for as long as it takes
   * @param patienceMillis how long a thread without a permit waits
   */
  WriterLock(Semaphore waiting, long patienceMillis) {
    this.waiting = waiting;
    this.patienceMillis = patienceMillis;
  }

  /**
   * Locks.
   *
   * @throws WorldBusyException if it takes too long and too many threads wait already
   */
  void lock() {
    if (lock.tryLock()) {
      return;
    }
    if (waiting.tryAcquire()) {
      try {
        lock.lock();
      } finally {
        waiting.release();
      }
    } else if (!isLockedInTime()) {
      throw new WorldBusyException();
    }
  }

  private boolean isLockedInTime() {
    try {
      return lock.tryLock(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void unlock() {
    lock.unlock();
  }
}
