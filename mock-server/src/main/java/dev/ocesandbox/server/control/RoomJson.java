// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.history.Histories;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.memory.Budget;
import dev.ocesandbox.server.memory.Heap;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Writes how much room there is in the server. */
public final class RoomJson {

  private RoomJson() {}

  /** Returns what writes the present state. */
  public static Supplier<ObjectNode> of(
      Heap heap,
      Worlds worlds,
      RequestLog log,
      Histories histories,
      Budget bodies,
      CredentialStore credentials) {
    return () -> {
      ObjectNode node = Json.object();
      Heap.State state = heap.state();
      node.putObject("heap")
          .put("used_bytes", state.used())
          .put("kept_bytes", state.kept())
          .put("max_bytes", state.max());
      node.putObject("worlds").put("count", worlds.count()).put("limit", worlds.limit());
      node.putObject("log").put("bytes", log.weight()).put("limit_bytes", log.limit());
      node.putObject("histories")
          .put("bytes", histories.weight())
          .put("limit_bytes", histories.limit());
      node.putObject("bodies").put("bytes", bodies.taken()).put("limit_bytes", bodies.limit());
      return node.put("tokens", credentials.tokens());
    };
  }
}
