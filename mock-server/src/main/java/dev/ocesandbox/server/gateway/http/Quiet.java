// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets a line be printed once in ten seconds, however often clients try again. */
final class Quiet {

  private static final Duration LENGTH = Duration.ofSeconds(10);

  private final AtomicLong end = new AtomicLong(Long.MIN_VALUE);

  /** Returns whether the line may be printed now, and if so starts the next ten seconds. */
  boolean isOver() {
    long now = System.nanoTime();
    long due = end.get();
    boolean over = due == Long.MIN_VALUE || now - due >= 0;
    return over && end.compareAndSet(due, now + LENGTH.toNanos());
  }
}
