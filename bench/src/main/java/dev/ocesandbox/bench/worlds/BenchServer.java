// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.Wiring;
import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.scenarios.ScenarioFile;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;

/** The server without a socket, so that its worlds can be reached and filled directly. */
final class BenchServer {

  private static final int MANY_WORLDS = 50_000;

  final WorldHost host;
  final Gateway gateway;

  BenchServer() {
    Wiring wiring =
        new Wiring(
            SandboxOptions.defaults().withMaxWorlds(MANY_WORLDS), () -> true, Rooms.standard());
    host = wiring.host();
    // Requests of the control API are read in the default world.
    host.openDefault(ScenarioFile.named("empty").orElseThrow(), 1, ClockStart.REAL, Instant.now());
    gateway = wiring.gateway();
  }
}
