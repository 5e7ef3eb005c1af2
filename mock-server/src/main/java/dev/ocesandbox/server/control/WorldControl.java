// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.scenarios.BadScenario;
import dev.ocesandbox.server.scenarios.ScenarioFile;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes worlds, lists them, puts them back and takes them away. */
final class WorldControl {

  private final Worlds worlds;
  private final WorldHost host;
  private final long seed;

  WorldControl(Worlds worlds, WorldHost host, long seed) {
    this.worlds = worlds;
    this.host = host;
    this.seed = seed;
  }

  Outcome list(Call call) {
    List<HostedWorld> all = worlds.all();
    List<HostedWorld> page =
        all.stream()
            .skip(call.integer("offset").orElse(0))
            .limit(call.integer("limit").orElse(100))
            .toList();
    return Outcome.done(Answer.ok(WorldJson.list(page, all.size(), call.request().wall())));
  }

  Outcome create(Call call) {
    ObjectNode body = call.body();
    if (body.has("from") && body.has("scenario")) {
      return bad("from", "cannot be given together with scenario");
    }
    try {
      return body.has("from") ? fork(call, body) : fromScenario(call, body);
    } catch (BadScenario e) {
      return bad(body.has("clock") ? "clock" : "scenario", String.valueOf(e.getMessage()));
    }
  }

  private Outcome fork(Call call, ObjectNode body) {
    String id = body.path("from").asString();
    Optional<HostedWorld> origin = worlds.find(id);
    return origin.isEmpty()
        ? Outcome.denied(WorldDesk.unknown(id))
        : created(call, host.fork(origin.get(), clock(body), call.request().wall()));
  }

  private Outcome fromScenario(Call call, ObjectNode body) {
    String name = body.path("scenario").asString("default");
    Optional<ScenarioFile> file = ScenarioFile.named(name);
    ClockStart clock = clock(body);
    return file.isEmpty()
        ? bad("scenario", "there is no scenario " + name)
        : created(
            call,
            host.open(
                file.get(),
                body.path("seed").asLong(seed),
                clock == null ? ClockStart.REAL : clock,
                call.request().wall()));
  }

  Outcome show(Call call, HostedWorld hosted) {
    return Outcome.done(Answer.ok(WorldJson.of(hosted, call.request().wall())));
  }

  Outcome reset(Call call, HostedWorld hosted) {
    hosted.reset(call.request().wall());
    return show(call, hosted);
  }

  Outcome delete(Call call, HostedWorld hosted) {
    if (hosted.id().equals(HostedWorld.DEFAULT)) {
      return Outcome.denied("control.default-world-stays");
    }
    host.close(hosted.id());
    return Outcome.done(Answer.noContent());
  }

  private static Outcome created(Call call, HostedWorld world) {
    return Outcome.done(Answer.created(WorldJson.of(world, call.request().wall())));
  }

  private static @Nullable ClockStart clock(ObjectNode body) {
    String text = body.path("clock").asString("");
    return switch (text) {
      case "" -> null;
      case "real" -> ClockStart.REAL;
      case "frozen" -> new ClockStart(true, null);
      default -> new ClockStart(true, Moments.second(text).orElse(Instant.EPOCH));
    };
  }

  private static Outcome bad(String field, String reason) {
    return Outcome.denied(
        new Refusal("control.scenario-known", Map.of("field", field, "reason", reason)));
  }
}
