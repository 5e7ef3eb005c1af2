// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import dev.ocesandbox.server.memory.KeptBytes;
import org.jspecify.annotations.Nullable;

/** A command in a history, to which its answer is added. Guarded by the history. */
final class Item {

  /** The item, its command and its places in collections. */
  private static final int WEIGHT = 250;

  private final KeptInput command;
  private final long number;
  private final boolean write;
  private final String requestId;
  private int weight;
  private boolean dropped;
  private int status;
  private String rule = "";
  private @Nullable KeptBytes answer;
  private KeptAnswer kept = KeptAnswer.NONE;

  /**
   * Creates an item.
   *
   * @param number number of the world that it made or, unless it is a write, that it saw
   * @param weight estimated size of the command's input in bytes
   */
  Item(KeptInput command, long number, boolean write, String requestId, int weight) {
    this.command = command;
    this.number = number;
    this.write = write;
    this.requestId = requestId;
    this.weight = WEIGHT + 2 * requestId.length() + weight;
  }

  /**
   * Adds the answer.
   *
   * @param bytes the whole body; null if it is not kept
   */
  void answered(int answeredStatus, String refusedBy, @Nullable KeptBytes bytes, KeptAnswer how) {
    status = answeredStatus;
    rule = refusedBy;
    kept = how;
    answer = bytes;
    if (bytes != null) {
      weight += bytes.length();
    }
  }

  /** Returns whether it comes before a world, or made it. */
  boolean isBefore(long world) {
    return write ? number <= world : number < world;
  }

  Entry entry(long place) {
    KeptBytes bytes = answer;
    if (bytes != null) {
      bytes.lend();
    }
    return new Entry(place, command.lent(), write, requestId, status, rule, bytes, kept);
  }

  void drop() {
    dropped = true;
    command.drop();
    if (answer != null) {
      answer.drop();
    }
  }

  boolean isDropped() {
    return dropped;
  }

  boolean isWrite() {
    return write;
  }

  long number() {
    return number;
  }

  /** Returns the number of the world it was decided on. */
  long seen() {
    return write ? number - 1 : number;
  }

  String requestId() {
    return requestId;
  }

  int weight() {
    return weight;
  }
}
