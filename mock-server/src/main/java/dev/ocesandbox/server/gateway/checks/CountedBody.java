// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.server.memory.Budget;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body whose bytes are counted against a budget as they arrive, except the first 64 KB. */
final class CountedBody extends FilterInputStream {

  private static final int FREE = 64 * 1024;

  private final Budget budget;
  private long received;
  private long taken;

  CountedBody(InputStream in, Budget budget) {
    super(in);
    this.budget = budget;
  }

  /** Thrown when all bodies together are too large. */
  static final class NoRoom extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    received += Math.max(count, 0);
    long more = Math.max(0, received - FREE) - taken;
    if (more > 0) {
      if (!budget.take(more)) {
        throw new NoRoom();
      }
      taken += more;
    }
    return count;
  }

  /** Returns how many bytes were taken from the budget. */
  long taken() {
    return taken;
  }
}
