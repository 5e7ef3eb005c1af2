// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.server.memory.Budget;
import dev.ocesandbox.server.memory.CountingStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body whose bytes are taken from a budget as they arrive, except the first 64 KB. Closing it
 * gives them back, unless they are kept.
 */
final class CountedBody extends CountingStream {

  private static final int FREE = 64 * 1024;

  private final Budget budget;
  private long taken;

  CountedBody(InputStream in, Budget budget) {
    super(in);
    this.budget = budget;
  }

  /** Thrown when all bodies together are too large. */
  static final class NoRoom extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Reads a body of at most so many bytes. A small one is read at once and costs nothing. */
  byte[] upTo(int length) throws IOException {
    byte[] free = in.readNBytes(FREE);
    if (free.length < FREE) {
      return free;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream(2 * FREE);
    body.write(free);
    body.write(readNBytes(length - FREE));
    return body.toByteArray();
  }

  @Override
  protected void arrived(int bytes) throws IOException {
    if (!budget.take(bytes)) {
      throw new NoRoom();
    }
    taken += bytes;
  }

  /** Returns how many bytes were taken, which the caller has to give back. */
  long kept() {
    long kept = taken;
    taken = 0;
    return kept;
  }

  @Override
  public void close() throws IOException {
    budget.giveBack(kept());
    super.close();
  }
}
