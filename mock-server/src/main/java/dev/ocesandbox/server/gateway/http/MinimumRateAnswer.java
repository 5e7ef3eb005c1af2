// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes an answer, which the client must read at a minimum rate. With the idle timeout alone, a
 * client could block a thread for hours by reading single bytes.
 */
final class MinimumRateAnswer extends FilterOutputStream {

  /** Progress counts in steps of this size. */
  private static final int STEP = 32 * 1024;

  private final Transfer transfer;

  MinimumRateAnswer(OutputStream out, Transfer transfer) {
    super(out);
    this.transfer = transfer;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int done = 0; done < length; done += STEP) {
      int count = Math.min(STEP, length - done);
      transfer.begin();
      try {
        out.write(bytes, offset + done, count);
      } finally {
        transfer.end(count);
      }
    }
  }

  @Override
  public void flush() throws IOException {
    timed(out::flush);
  }

  /** Completes the answer. Without this call it stays incomplete, which clients notice. */
  @Override
  public void close() throws IOException {
    timed(out::close);
  }

  /** What may wait for the client. */
  private interface Step {
    void run() throws IOException;
  }

  private void timed(Step step) throws IOException {
    transfer.begin();
    try {
      step.run();
    } finally {
      transfer.end(0);
    }
  }
}
