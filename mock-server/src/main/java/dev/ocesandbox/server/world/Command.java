// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A write to a world, as data. Running the same commands on the same world gives the same result.
 *
 * @param operation id of the operation
 * @param caller id of the calling customer, {@link #STAFF} or {@link #TIME}
 * @param now the world's time at which the command is decided, UTC
 * @param input everything else that the decision depends on: IAM user, parameters, body, language;
 *     must not be modified
 */
public record Command(String operation, String caller, Instant now, ObjectNode input) {

  /** The caller of control requests, which act for the vendor's staff and the cloud services. */
  public static final String STAFF = "control";

  /** The caller of a settlement, which carries out agenda items that have become due. */
  public static final String TIME = "time";

  /** The operation of a settlement. */
  public static final String SETTLE = "Settle";

  /** Returns this command with another time. */
  public Command at(Instant other) {
    return other.equals(now) ? this : new Command(operation, caller, other, input);
  }
}
