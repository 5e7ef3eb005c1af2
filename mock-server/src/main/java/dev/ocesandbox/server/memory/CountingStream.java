// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.memory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that looks at the number of bytes each time some were read. */
public abstract class CountingStream extends FilterInputStream {

  /** Creates a stream that reads another one. */
  protected CountingStream(InputStream in) {
    super(in);
  }

  /**
   * Called after bytes were read.
   *
   * @throws IOException if no more may be read
   */
  protected abstract void arrived(int bytes) throws IOException;

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public final int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    arrived(Math.max(count, 0));
    return count;
  }
}
