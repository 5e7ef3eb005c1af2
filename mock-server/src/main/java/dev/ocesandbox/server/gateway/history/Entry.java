// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import dev.ocesandbox.server.memory.KeptBytes;
import dev.ocesandbox.server.world.Command;
import org.jspecify.annotations.Nullable;

/**
 * A command in a history.
 *
 * @param number place in the history, from 1
 * @param input the command at the time of its decision
 * @param write whether it was published, even if it changed nothing
 * @param requestId id of its request; empty for none
 * @param status HTTP status of the answer; 0 if there is none yet
 * @param rule id of the rule that refused it; empty if it was carried out
 * @param bytes body of the answer; null if it is not there
 * @param kept whether the body is there
 */
public record Entry(
    long number,
    KeptInput input,
    boolean write,
    String requestId,
    int status,
    String rule,
    @Nullable KeptBytes bytes,
    KeptAnswer kept) {

  /** Returns the command at the time of its decision; not to be modified. */
  public Command command() {
    return input.command();
  }

  /** Returns the body of the answer; empty if it is not there. */
  public byte[] answer() {
    return bytes == null ? new byte[0] : bytes.read(0, bytes.length());
  }
}
