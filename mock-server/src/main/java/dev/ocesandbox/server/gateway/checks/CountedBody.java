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

  /** First bytes of a body of unknown length; most requests without a length have no body. */
  private static final int UNKNOWN = 256;

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

  /**
   * Reads a body. A small one is read at once and takes nothing from the budget.
   *
   * @param length the most bytes that are read; the rest is left
   * @param declared the announced length; 0 if unknown. It sizes the first buffer only
   */
  byte[] upTo(int length, long declared) throws IOException {
    // One byte more finds the end without another buffer.
    int expected = declared < FREE ? (int) Math.max(UNKNOWN, declared + 1) : FREE;
    byte[] begin = in.readNBytes(expected);
    if (begin.length < expected) {
      return begin;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream(2 * expected);
    body.write(begin);
    body.write(in.readNBytes(FREE - expected));
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
