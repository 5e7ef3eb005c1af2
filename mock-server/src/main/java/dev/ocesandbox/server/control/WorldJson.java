// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.scenarios.Opened;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes worlds, with their accounts or as a row of a list. */
final class WorldJson {

  private static final int MAX_EVICTED = 100;

  private WorldJson() {}

  static ObjectNode whole(HostedWorld hosted, Instant wall) {
    World world = hosted.store().read(wall);
    ObjectNode node = head(hosted, wall);
    node.set("accounts", AccountJson.all(hosted.accounts(world), world));
    return node;
  }

  /** Writes a new world with the worlds that were removed for it. */
  static ObjectNode created(Opened opened, Instant wall) {
    ObjectNode node = whole(opened.world(), wall);
    List<String> evicted = opened.evicted();
    if (!evicted.isEmpty()) {
      node.put("evicted_count", evicted.size());
      ArrayNode ids = node.putArray("evicted");
      evicted.stream().limit(MAX_EVICTED).forEach(ids::add);
    }
    return node;
  }

  static ObjectNode row(HostedWorld hosted, Instant wall) {
    return head(hosted, wall).put("created_at", ClockJson.real(hosted.createdAt()));
  }

  private static ObjectNode head(HostedWorld hosted, Instant wall) {
    ObjectNode node = Json.object().put("id", hosted.id()).put("scenario", hosted.scenario());
    if (hosted.from() != null) {
      node.put("from", hosted.from());
    }
    return node.put("seed", hosted.store().read(wall).seed())
        .put("now", BusinessTime.wire(hosted.store().now(wall)))
        .put("mode", ClockJson.mode(hosted.store().clock()));
  }
}
