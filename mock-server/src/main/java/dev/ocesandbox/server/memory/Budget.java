// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.memory;

import java.util.concurrent.atomic.AtomicLong;

/** A number of bytes that several threads may take parts of. Thread-safe. */
public final class Budget {

  private static final long MIB = 1024L * 1024;

  private final long limit;
  private final AtomicLong taken = new AtomicLong();

  /** Creates a budget of so many bytes. */
  public Budget(long limit) {
    this.limit = limit;
  }

  /** Creates one of an eighth of the maximum heap, at least 16 MiB and at most 256 MiB. */
  public static Budget ofBodies() {
    long share = Runtime.getRuntime().maxMemory() / 8;
    return new Budget(Math.max(16 * MIB, Math.min(256 * MIB, share)));
  }

  /** Takes some bytes; returns false, and takes nothing, if there are not as many left. */
  public boolean take(long bytes) {
    if (taken.addAndGet(bytes) <= limit) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  /** Gives bytes back. */
  public void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }

  /** Returns the number of bytes that are taken. */
  public long taken() {
    return taken.get();
  }

  /** Returns the number of bytes that can be taken in total. */
  public long limit() {
    return limit;
  }
}
