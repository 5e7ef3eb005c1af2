// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Memory for bytes that are kept for a while, such as those of a log. It is made of small blocks
 * that are used again, so that the garbage collector need not move what is kept. Grows with what is
 * kept. Thread-safe.
 */
public final class BytePool {

  static final int BLOCK = 1024;

  private final int most;
  private final Deque<byte[]> free = new ArrayDeque<>();

  /**
   * Creates a pool.
   *
   * @param most how many bytes that nobody uses it may hold
   */
  public BytePool(long most) {
    this.most = (int) Math.min(Integer.MAX_VALUE, most / BLOCK);
  }

  /** Returns room for so many bytes, which the caller fills. */
  public KeptBytes take(int length) {
    byte[][] blocks = new byte[(length + BLOCK - 1) / BLOCK][];
    int used = usedBefore(blocks);
    for (int i = used; i < blocks.length; i++) {
      blocks[i] = new byte[BLOCK];
    }
    return new KeptBytes(this, blocks, length);
  }

  /** Returns a copy of bytes. */
  public KeptBytes keep(byte[] bytes) {
    KeptBytes kept = take(bytes.length);
    kept.write(0, bytes, bytes.length);
    return kept;
  }

  /** Takes free blocks and returns how many. */
  private synchronized int usedBefore(byte[][] blocks) {
    int count = Math.min(blocks.length, free.size());
    for (int i = 0; i < count; i++) {
      blocks[i] = free.removeLast();
    }
    return count;
  }

  synchronized void giveBack(byte[][] blocks) {
    for (int i = 0; i < blocks.length && free.size() < most; i++) {
      free.addLast(blocks[i]);
    }
  }

  /** Returns how many bytes it holds that nobody uses. */
  public synchronized long free() {
    return (long) free.size() * BLOCK;
  }
}
