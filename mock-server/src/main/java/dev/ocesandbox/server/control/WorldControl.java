// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.world.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes, lists, shows, resets and deletes worlds. */
final class WorldControl {

  private final Worlds worlds;
  private final WorldOrigins origins;
  private final WorldHost host;

  WorldControl(Worlds worlds, WorldOrigins origins, WorldHost host) {
    this.worlds = worlds;
    this.origins = origins;
    this.host = host;
  }

  Outcome list(Call call) {
    Instant wall = call.request().wall();
    List<HostedWorld> all = worlds.all();
    ObjectNode node = Json.object().put("total_count", all.size());
    ArrayNode rows = node.putArray("worlds");
    all.stream()
        .skip(call.page().offset())
        .limit(call.page().limit())
        .forEach(hosted -> rows.add(WorldJson.row(hosted, wall)));
    return Outcome.done(Answer.ok(node));
  }

  Outcome create(Call call) {
    return origins.make(call, hosted -> opened(call, hosted));
  }

  Outcome restore(Call call) {
    return origins.read(call, hosted -> opened(call, hosted));
  }

  /** A limit of one world leaves no room beside the default one. */
  private Outcome opened(Call call, HostedWorld hosted) {
    return worlds.find(hosted.id()).isEmpty()
        ? Outcome.denied(
            new Refusal("control.world-limit", Map.of("limit", String.valueOf(worlds.limit()))))
        : Outcome.done(Answer.created(WorldJson.whole(hosted, call.request().wall())));
  }

  Outcome show(Call call, HostedWorld hosted) {
    return Outcome.done(Answer.ok(WorldJson.whole(hosted, call.request().wall())));
  }

  Outcome reset(Call call, HostedWorld hosted) {
    host.reset(hosted, call.request().wall());
    return show(call, hosted);
  }

  Outcome delete(Call call, HostedWorld hosted) {
    if (hosted.id().equals(HostedWorld.DEFAULT)) {
      return Outcome.denied("control.default-world-stays");
    }
    host.close(hosted.id());
    return Outcome.done(Answer.noContent());
  }
}
