// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import dev.ocesandbox.server.world.Walks;
import dev.ocesandbox.server.world.Walks.Walk;

/** The keys under which things are counted that belong to no single item of an operation. */
public final class Keys {

  /** Stands for an operation where a rule was applied because time passed. */
  public static final String TIME = "time";

  private Keys() {}

  /** Returns the key of an inferred rule that an operation applied. */
  public static String guess(String operation, String rule) {
    return operation + "|GUESS|" + rule;
  }

  /** Returns the key of a move between two states, or into the first one from {@code new}. */
  public static String edge(Walk walk) {
    String from = walk.from() == Walks.NEW ? "new" : String.valueOf(walk.from());
    return "|EDGE|" + walk.diagram() + "|" + from + "|" + walk.to();
  }

  /** Returns the key of a kind of fault. */
  public static String fault(String kind) {
    return "|FAULT|" + kind;
  }
}
