// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.server.gateway.credentials.AccountDirectory;
import dev.ocesandbox.server.gateway.worlds.HostedWorld.Identity;
import dev.ocesandbox.server.gateway.worlds.Snapshot;
import dev.ocesandbox.server.world.ClockedWorld;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The start of a history file.
 *
 * @param identity identity of the world
 * @param state state of the world and its clock
 * @param wall real time at the start
 * @param directory credentials of its customers
 * @param commandsBefore number of commands that came before
 * @param readsDropped number of reads and refused commands since then that the file lacks
 * @param snapshots its snapshots, oldest first
 * @param faults its planned faults
 * @param stubs its stubs
 * @param issued number of snapshots, faults and stubs there ever were
 */
record StoredStart(
    Identity identity,
    ClockedWorld state,
    Instant wall,
    AccountDirectory directory,
    long commandsBefore,
    long readsDropped,
    List<Snapshot> snapshots,
    List<Plan> faults,
    List<Plan> stubs,
    Issued issued) {

  /**
   * A planned fault or a stub.
   *
   * @param number number in its id
   * @param body request that plans it
   */
  record Plan(long number, ObjectNode body) {}

  /** How many there ever were. */
  record Issued(long snapshots, long faults, long stubs) {}
}
