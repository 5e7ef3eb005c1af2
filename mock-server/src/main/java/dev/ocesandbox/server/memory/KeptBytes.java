// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.memory;

/**
 * Bytes in the blocks of a pool. One thread fills them, then any thread may lend and drop them.
 *
 * <p>They can be read after they were lent. Readers may read whenever they like, also when the
 * bytes were dropped meanwhile: blocks that were lent are not used again.
 */
public final class KeptBytes {

  private final BytePool pool;
  private final byte[][] blocks;
  private final int length;
  private boolean lent;
  private boolean dropped;

  KeptBytes(BytePool pool, byte[][] blocks, int length) {
    this.pool = pool;
    this.blocks = blocks;
    this.length = length;
  }

  /**
   * Writes bytes.
   *
   * @param at place of the first one
   * @param count number of bytes, from the start of {@code from}
   */
  public void write(int at, byte[] from, int count) {
    check(at, count);
    int done = 0;
    while (done < count) {
      int start = (at + done) % BytePool.BLOCK;
      int part = Math.min(count - done, BytePool.BLOCK - start);
      System.arraycopy(from, done, blocks[(at + done) / BytePool.BLOCK], start, part);
      done += part;
    }
  }

  /**
   * Returns a copy of some of the bytes.
   *
   * @throws IllegalStateException if they were not lent
   */
  public byte[] read(int at, int count) {
    if (!isLent()) {
      throw new IllegalStateException("The bytes were not lent");
    }
    check(at, count);
    byte[] read = new byte[count];
    int done = 0;
    while (done < count) {
      int start = (at + done) % BytePool.BLOCK;
      int part = Math.min(count - done, BytePool.BLOCK - start);
      System.arraycopy(blocks[(at + done) / BytePool.BLOCK], start, read, done, part);
      done += part;
    }
    return read;
  }

  private void check(int at, int count) {
    if (at < 0 || count < 0 || count > length - at) {
      throw new IndexOutOfBoundsException(at + " and " + count + " of " + length);
    }
  }

  /** Returns the number of bytes. */
  public int length() {
    return length;
  }

  /** Lets the caller read them from now on; returns false if they were dropped before. */
  public synchronized boolean lend() {
    lent |= !dropped;
    return lent;
  }

  private synchronized boolean isLent() {
    return lent;
  }

  /** Gives the blocks back, unless somebody may still read them. */
  public synchronized void drop() {
    if (!lent && !dropped) {
      pool.giveBack(blocks);
    }
    dropped = true;
  }
}
