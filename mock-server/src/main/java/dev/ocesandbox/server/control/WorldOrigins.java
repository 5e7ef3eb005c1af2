// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Snapshot;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.scenarios.BadScenario;
import dev.ocesandbox.server.scenarios.ScenarioComplaint;
import dev.ocesandbox.server.scenarios.ScenarioFile;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.world.Moment;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a new world is made of: a scenario by name, another world, or a file that is sent. */
final class WorldOrigins {

  private final WorldHost host;
  private final Worlds worlds;
  private final long usualSeed;

  WorldOrigins(WorldHost host, Worlds worlds, long usualSeed) {
    this.host = host;
    this.worlds = worlds;
    this.usualSeed = usualSeed;
  }

  /** Makes a world as the body asks and goes on with it. */
  Outcome make(Call call, Function<HostedWorld, Outcome> next) {
    ObjectNode body = call.body();
    Optional<ClockStart> clock = clock(body.path("clock").asString("real"));
    if (clock.isEmpty()) {
      return Outcome.denied(Fields.refusal("clock", "is not a time that exists"));
    }
    if (!body.has("from")) {
      if (body.has("snapshot")) {
        return Outcome.denied(unknown("snapshot", "goes with from: it is one of that world"));
      }
      return scenario(call, clock.get(), next);
    }
    if (body.has("scenario") || body.has("seed")) {
      String beside = body.has("scenario") ? "scenario" : "seed";
      return Outcome.denied(unknown(beside, "does not go with from: a fork keeps what it has"));
    }
    String from = body.path("from").asString();
    return worlds
        .find(from)
        .map(origin -> fork(call, origin, body.has("clock") ? clock.get() : null, next))
        .orElseGet(() -> Outcome.denied(WorldDesk.unknown(from)));
  }

  private Outcome scenario(Call call, ClockStart clock, Function<HostedWorld, Outcome> next) {
    String name = call.body().path("scenario").asString("");
    Optional<ScenarioFile> file = host.scenario(name);
    if (file.isEmpty()) {
      return Outcome.denied(unknown("scenario", "there is no scenario " + name));
    }
    long seed = call.body().path("seed").asLong(usualSeed);
    HostedWorld made;
    try {
      made = host.open(file.get(), seed, clock, call.request().wall());
    } catch (BadScenario e) {
      return Outcome.denied(unknown("scenario", e.complaints().get(0).toString()));
    }
    return next.apply(made);
  }

  private Outcome fork(
      Call call,
      HostedWorld origin,
      @Nullable ClockStart clock,
      Function<HostedWorld, Outcome> next) {
    Instant wall = call.request().wall();
    Moment from;
    if (call.body().has("snapshot")) {
      String id = call.body().path("snapshot").asString();
      Optional<Snapshot> snapshot = origin.snapshots().find(id);
      if (snapshot.isEmpty()) {
        return Outcome.denied(SnapshotControl.unknown(id, origin));
      }
      from = snapshot.get().moment();
    } else {
      from = origin.store().moment(wall);
    }
    Instant at = clock == null || clock.at() == null ? from.at() : clock.at();
    if (at.isBefore(from.at())) {
      return ClockControl.back(from.at());
    }
    return ClockControl.isTooFar(from.at(), at)
        ? Outcome.denied("control.clock-reach")
        : next.apply(host.fork(origin, from, clock, wall));
  }

  /** Makes a world of the file that is the body and goes on with it. */
  Outcome read(Call call, Function<HostedWorld, Outcome> next) {
    Optional<ClockStart> clock = clock(call.text("clock").orElse("real"));
    if (clock.isEmpty()) {
      return Outcome.denied(Fields.refusal("clock", "is not a time that exists"));
    }
    long seed = call.text("seed").map(Long::parseLong).orElse(usualSeed);
    HostedWorld made;
    try (InputStream in = call.request().body().open()) {
      ScenarioFile file = host.factory().read(in);
      made = host.open(file, seed, clock.get(), call.request().wall());
    } catch (BadScenario e) {
      return bad(e);
    } catch (IOException e) {
      // The client sent less than it announced, or went away.
      return Outcome.denied("gateway.request.complete");
    }
    return next.apply(made);
  }

  private static Outcome bad(BadScenario bad) {
    ObjectNode fields = Json.object();
    ArrayNode complaints = fields.putArray("complaints");
    for (ScenarioComplaint complaint : bad.complaints()) {
      complaints
          .addObject()
          .put("line", complaint.line())
          .put("path", complaint.path())
          .put("reason", complaint.reason());
    }
    ScenarioComplaint first = bad.complaints().get(0);
    Refusal refusal =
        new Refusal(
            "control.import-valid",
            Map.of(
                "complaint", first.toString(),
                "field", first.path(),
                "reason", first.reason()));
    return new Outcome.Denied(refusal, fields, null);
  }

  private static Refusal unknown(String field, String reason) {
    return new Refusal("control.scenario-known", Map.of("field", field, "reason", reason));
  }

  private static Optional<ClockStart> clock(String text) {
    return switch (text) {
      case "real" -> Optional.of(ClockStart.REAL);
      case "frozen" -> Optional.of(new ClockStart(true, null));
      default -> Moments.second(text).map(at -> new ClockStart(true, at));
    };
  }
}
