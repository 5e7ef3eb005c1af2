// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.scenarios.WorldHost;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is imported. It ends with a failure when the heap is full. */
final class RoomForImport extends FilterInputStream {

  /** How many bytes are read between two looks at the heap. */
  private static final int STEP = 128 * 1024;

  private final WorldHost host;
  private long unchecked;
  private boolean full;

  RoomForImport(InputStream in, WorldHost host) {
    super(in);
    this.host = host;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    unchecked += Math.max(count, 0);
    if (unchecked >= STEP) {
      unchecked = 0;
      full = full || host.isFull();
    }
    if (full) {
      throw new IOException("The heap is full");
    }
    return count;
  }

  /** Returns whether the heap was full while the file was read. */
  boolean isFull() {
    return full;
  }
}
