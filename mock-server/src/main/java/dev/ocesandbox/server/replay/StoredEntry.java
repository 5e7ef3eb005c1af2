// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.server.gateway.history.KeptAnswer;
import dev.ocesandbox.server.world.Command;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command of a history file.
 *
 * @param line line of the file
 * @param number its number in the history
 * @param command the command at the time of its decision
 * @param write whether it was published
 * @param requestId id of its request; null for none
 * @param status HTTP status of the answer; 0 for none
 * @param rule id of the rule that refused it; empty for none
 * @param answer body of the answer without secrets; null if it was not kept
 * @param kept whether the body is there, and if not, why
 * @param counters numbers of ids that the world has issued before, in a history from which commands
 *     were taken out; empty otherwise
 */
public record StoredEntry(
    int line,
    long number,
    Command command,
    boolean write,
    @Nullable String requestId,
    int status,
    String rule,
    @Nullable String answer,
    KeptAnswer kept,
    Map<String, Long> counters) {

  /** Copies the counters. */
  public StoredEntry {
    counters = Map.copyOf(counters);
  }

  /** Returns whether an earlier world answered it, so that its answer cannot be reproduced. */
  public boolean isStaleRead() {
    return kept == KeptAnswer.STALE_READ;
  }

  /** Returns why its answer was left out, in words. */
  public String whyLeftOut() {
    return HistoryWriter.leftOut(kept).replace('_', ' ');
  }

  /** Returns whether it carried out what was due. */
  public boolean isSettlement() {
    return command.operation().equals(Command.SETTLE);
  }
}
