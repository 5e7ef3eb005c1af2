// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Walks;
import dev.ocesandbox.server.world.Walks.Walk;
import dev.ocesandbox.server.world.World;
import java.util.Map;
import java.util.Set;

/** What a command has changed that is counted: walks between states, and ledger entries. */
record Published(Command command, World before, World after) {

  /** They put another world in the place of this one, so nothing has moved. */
  private static final Set<String> REPLACING = Set.of("ResetWorld", "RestoreSnapshot");

  private static final Set<String> TIME = Set.of("AdvanceClock", "SetClock", Command.SETTLE);

  /** Returns whether time caused it. */
  boolean isByTime() {
    return TIME.contains(command.operation());
  }

  /** Returns whether the control API arranged it, which no consumer has caused. */
  boolean isArranged() {
    return !isByTime() && command.caller().equals(Command.STAFF);
  }

  /** Returns whether there is something to count. Cheap, because most commands change nothing. */
  @SuppressWarnings("ReferenceEquality") // walks that are equal are the same map
  boolean counts() {
    boolean same =
        Walks.of(before).counts() == Walks.of(after).counts()
            && before.ledger().entries().size() == after.ledger().entries().size();
    return !same && !REPLACING.contains(command.operation());
  }

  void addTo(ConsumerCounts counts) {
    for (Map.Entry<Walk, Long> walk : Walks.of(after).counts().entrySet()) {
      long times = walk.getValue() - Walks.of(before).counts().getOrDefault(walk.getKey(), 0L);
      if (times > 0) {
        counts.walk(walk.getKey(), times);
      }
    }
    int end = after.ledger().entries().size();
    for (int i = before.ledger().entries().size(); i < end; i++) {
      Charge.of(after.ledger().entries().get(i), !isByTime(), counts);
    }
  }
}
