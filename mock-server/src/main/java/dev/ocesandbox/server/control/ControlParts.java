// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.auth.CredentialBook;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What the control API works with.
 *
 * @param contracts every operation, rule and document
 * @param worlds the worlds of this server
 * @param credentials the ways into them
 * @param log what was asked and answered
 * @param slots where the rooms keep their state
 * @param routes the operations of the rooms, to be tried out
 * @param host opens and closes worlds
 * @param seed what the ids of a new world are drawn from unless it says otherwise
 * @param ready tells whether requests will be answered
 */
public record ControlParts(
    Contracts contracts,
    Worlds worlds,
    CredentialBook credentials,
    RequestLog log,
    List<Slot<?>> slots,
    List<Route> routes,
    WorldHost host,
    long seed,
    BooleanSupplier ready) {

  /** Copies the lists. */
  public ControlParts {
    slots = List.copyOf(slots);
    routes = List.copyOf(routes);
  }
}
