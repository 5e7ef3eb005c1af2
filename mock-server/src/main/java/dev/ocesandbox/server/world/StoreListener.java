// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

/** Listens to the commands that a store has carried out. */
public interface StoreListener {

  /** A listener that does nothing. */
  StoreListener NONE = (command, before, after) -> {};

  /**
   * Called after each publication, in order, on the thread of the writer. The next command waits
   * until this method returns.
   *
   * @param before world before the command
   * @param after world after the command
   */
  void published(Command command, World before, World after);

  /** Returns a listener that calls this one and then another. */
  default StoreListener and(StoreListener other) {
    return (command, before, after) -> {
      published(command, before, after);
      other.published(command, before, after);
    };
  }
}
