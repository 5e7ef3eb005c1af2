// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.commands.CommandTable;
import dev.ocesandbox.server.gateway.coverage.Coverage;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.worlds.AttachmentRoom;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.world.LongMove;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of the server that the control API uses.
 *
 * @param contracts contracts of all operations
 * @param worlds open worlds
 * @param log request log
 * @param slots slots of all rooms
 * @param table handlers of operations in worlds
 * @param previewStages stages that a previewed request passes before it is handled
 * @param host creates and closes worlds
 * @param seed seed of new worlds if the request gives none
 * @param ready returns whether the server is ready to answer requests
 * @param server facts about the server
 * @param room returns how much room there is in the server
 * @param attachments room for the attachments of all worlds
 * @param coverage counters of what clients use
 * @param moves called every two seconds with how far a clock move is
 */
public record ControlParts(
    Contracts contracts,
    Worlds worlds,
    RequestLog log,
    List<Slot<?>> slots,
    CommandTable table,
    List<Stage> previewStages,
    WorldHost host,
    long seed,
    BooleanSupplier ready,
    ServerFacts server,
    Supplier<ObjectNode> room,
    AttachmentRoom attachments,
    Coverage coverage,
    Consumer<LongMove> moves) {

  /**
   * Facts about the server.
   *
   * @param version version of this product
   * @param guarded whether control requests need an admin token
   * @param accountsPublic whether the credentials of the default world are those of a built-in
   *     scenario, which everybody knows
   * @param trusted what clients that use TLS have to trust, in PEM; empty if it is not known, null
   *     without TLS
   */
  public record ServerFacts(
      String version, boolean guarded, boolean accountsPublic, @Nullable String trusted) {}

  /** Creates parts that keep copies of the lists. */
  public ControlParts {
    slots = List.copyOf(slots);
    previewStages = List.copyOf(previewStages);
  }
}
