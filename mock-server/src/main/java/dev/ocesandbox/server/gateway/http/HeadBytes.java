// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes of all requests whose headers are not complete yet. They are kept in memory, so
 * many clients that stop in the middle of long headers could fill it.
 */
final class HeadBytes {

  /** The most for all connections together: 64 times the documented limit of one request. */
  private static final long LIMIT = 8L * 1024 * 1024;

  /** A connection with less than this is never refused. */
  private static final long SMALL = 16L * 1024;

  private final AtomicLong all = new AtomicLong();

  /** The headers that one connection is receiving. Used by one thread at a time. */
  final class Head {
    private long bytes;

    /** Adds received bytes. Returns false if this connection must be closed. */
    boolean add(long count) {
      bytes += count;
      return all.addAndGet(count) <= LIMIT || bytes < SMALL;
    }

    /** Notes that the headers are complete, or that the connection was closed. */
    void done() {
      all.addAndGet(-bytes);
      bytes = 0;
    }
  }
}
