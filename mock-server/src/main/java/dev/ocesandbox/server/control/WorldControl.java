// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.coverage.Coverage;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.scenarios.Opened;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.world.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates, imports, lists, shows, resets and deletes worlds. */
final class WorldControl {

  private final Worlds worlds;
  private final WorldCreation creation;
  private final ImportControl imports;
  private final WorldHost host;
  private final Coverage coverage;

  WorldControl(ControlParts parts) {
    this.worlds = parts.worlds();
    this.host = parts.host();
    this.creation = new WorldCreation(host, worlds, parts.seed());
    this.imports = new ImportControl(host, parts.attachments(), parts.seed());
    this.coverage = parts.coverage();
  }

  Outcome list(DirectCall call) {
    Instant wall = call.wall();
    List<HostedWorld> all = worlds.all();
    ObjectNode node = Json.object().put("total_count", all.size());
    ArrayNode rows = node.putArray("worlds");
    all.stream()
        .skip(call.page().offset())
        .limit(call.page().limit())
        .forEach(hosted -> rows.add(WorldJson.row(hosted, wall)));
    return Outcome.done(Answer.ok(node));
  }

  Outcome create(DirectCall call) {
    return creation.create(call, opened -> created(call, counted(call, opened)));
  }

  private Opened counted(DirectCall call, Opened opened) {
    String from = call.body().path("from").asString("");
    if (!from.isEmpty()) {
      coverage.inherit(opened.world().id(), from);
    }
    String consumer = call.body().path("consumer").asString("");
    JsonNode counts = call.body().path("coverage");
    return counted(opened, consumer, counts.isBoolean() ? counts.asBoolean() : null);
  }

  private Opened counted(Opened opened, String consumer, @Nullable Boolean counts) {
    if (!consumer.isEmpty()) {
      coverage.declare(opened.world().id(), consumer);
    }
    if (counts != null) {
      coverage.count(opened.world().id(), counts);
    }
    return opened;
  }

  Outcome importFile(DirectCall call) {
    String consumer = call.text("consumer").orElse("");
    Boolean counts = call.text("coverage").map(Boolean::valueOf).orElse(null);
    return imports.create(call, opened -> created(call, counted(opened, consumer, counts)));
  }

  /** Refuses if the world was closed at once, because the limit leaves only the default world. */
  private Outcome created(DirectCall call, Opened opened) {
    HostedWorld hosted = opened.world();
    return worlds.find(hosted.id()).isEmpty()
        ? Outcome.denied(
            new Refusal("control.world-limit", Map.of("limit", String.valueOf(worlds.limit()))))
        : Outcome.done(Answer.created(WorldJson.created(opened, call.wall())));
  }

  Outcome show(DirectCall call, HostedWorld hosted) {
    return Outcome.done(Answer.ok(WorldJson.whole(hosted, call.wall())));
  }

  Outcome reset(Call call, HostedWorld hosted) {
    host.reset(hosted, call.wall(), call.command());
    return Outcome.done(Answer.ok(WorldJson.whole(hosted, call.wall())));
  }

  Outcome delete(DirectCall call, HostedWorld hosted) {
    if (hosted.id().equals(HostedWorld.DEFAULT)) {
      return Outcome.denied("control.default-world-stays");
    }
    host.close(hosted.id());
    return Outcome.done(Answer.noContent());
  }
}
