// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import dev.ocesandbox.server.gateway.history.History.Entry;
import dev.ocesandbox.server.world.Command;

/** A command in a history, to which its answer is added. Guarded by the history. */
final class Item {

  /** The item, its command and its places in collections. */
  private static final int WEIGHT = 250;

  private static final byte[] NOTHING = {};

  private final Command command;
  private final long number;
  private final boolean write;
  private final String requestId;
  private int weight;
  private boolean dropped;
  private int status;
  private String rule = "";
  private byte[] answer = NOTHING;
  private KeptAnswer kept = KeptAnswer.NONE;

  /**
   * Creates an item.
   *
   * @param number number of the world that it made or, unless it is a write, that it saw
   * @param weight estimated size of the command's input in bytes
   */
  Item(Command command, long number, boolean write, String requestId, int weight) {
    this.command = command;
    this.number = number;
    this.write = write;
    this.requestId = requestId;
    this.weight = WEIGHT + 2 * requestId.length() + weight;
  }

  void answered(int answeredStatus, String refusedBy, byte[] body, KeptAnswer how) {
    status = answeredStatus;
    rule = refusedBy;
    kept = how;
    answer = how == KeptAnswer.WHOLE ? body : NOTHING;
    weight += answer.length;
  }

  /** Returns whether it comes before a world, or made it. */
  boolean isBefore(long world) {
    return write ? number <= world : number < world;
  }

  Entry entry(long place) {
    return new Entry(place, command, write, requestId, status, rule, answer, kept);
  }

  void drop() {
    dropped = true;
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
