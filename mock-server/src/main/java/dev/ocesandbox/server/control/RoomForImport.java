// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.memory.CountingStream;
import dev.ocesandbox.server.scenarios.WorldHost;
import java.io.IOException;
import java.io.InputStream;

/** A file that is imported. It ends with a failure when the heap is full. */
final class RoomForImport extends CountingStream {

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
  protected void arrived(int bytes) throws IOException {
    unchecked += bytes;
    if (unchecked >= STEP) {
      unchecked = 0;
      full = full || host.isFull();
    }
    if (full) {
      throw new IOException("The heap is full");
    }
  }

  /** Returns whether the heap was full while the file was read. */
  boolean isFull() {
    return full;
  }
}
