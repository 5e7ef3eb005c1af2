// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import java.util.List;

/** A history that was read from a file. Immutable. */
public final class HistoryFile {

  private final StoredStart start;
  private final List<StoredEntry> entries;
  private final Head head;

  HistoryFile(Head head, StoredStart start, List<StoredEntry> entries) {
    this.head = head;
    this.start = start;
    this.entries = List.copyOf(entries);
  }

  /**
   * The bytes of the start as they are in the file, and what stands before it.
   *
   * @param seed seed of the world
   * @param bytes the JSON object {@code start}
   */
  record Head(long seed, byte[] bytes) {}

  /** Returns the commands, in order. */
  public List<StoredEntry> entries() {
    return entries;
  }

  /** Returns the id of the world that it is of. */
  public String world() {
    return start.identity().id();
  }

  /** Returns the number of commands before its start. */
  public long commandsBefore() {
    return start.commandsBefore();
  }

  /** Returns the number of reads and refused commands since its start that were dropped. */
  public long readsDropped() {
    return start.readsDropped();
  }

  StoredStart start() {
    return start;
  }

  Head head() {
    return head;
  }
}
