// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.check.ShownValue;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.routing.HandlerStage;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Snapshot;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.scenarios.Opened;
import dev.ocesandbox.server.scenarios.ScenarioFile;
import dev.ocesandbox.server.scenarios.SettingsJson;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldView;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Creates worlds from a scenario, from another world or from a snapshot. */
final class WorldCreation {

  private static final Bilingual NOT_WITH_FROM =
      new Bilingual(
          "cannot be combined with from, because a fork has its own", "不能与from同时使用，分叉沿用来源世界的值");
  private static final Bilingual ONLY_WITH_FROM =
      new Bilingual("requires from, which names the world of the snapshot", "需要同时指定from，即快照所属的世界");

  private static final Bilingual ONLY_OF_FORKS =
      new Bilingual(
          "requires from; other worlds take it from the settings of their scenario",
          "需要同时指定from；其他世界的取值见场景的settings");

  /**
   * Settings that a fork can have from its start, so that they belong to it and not to a change.
   */
  private static final List<String> OF_FORKS = List.of("log_bodies", "guesses");

  private final WorldHost host;
  private final Worlds worlds;
  private final long defaultSeed;

  WorldCreation(WorldHost host, Worlds worlds, long defaultSeed) {
    this.host = host;
    this.worlds = worlds;
    this.defaultSeed = defaultSeed;
  }

  /** Creates the world that a request describes and continues with it. */
  Outcome create(DirectCall call, Function<Opened, Outcome> next) {
    ObjectNode body = call.body();
    Optional<ClockStart> clock = ClockJson.start(body.path("clock").asString("real"));
    if (clock.isEmpty()) {
      return Outcome.denied(ClockControl.invalidTime("clock", body.path("clock").asString("")));
    }
    Optional<Refusal> conflict = conflict(body).or(() -> SettingsControl.wrongGuess(body));
    if (conflict.isPresent()) {
      return Outcome.denied(conflict.get());
    }
    if (!body.has("from")) {
      return fromScenario(call, clock.get(), next);
    }
    String from = body.path("from").asString();
    return worlds
        .find(from)
        .map(origin -> fork(call, origin, body.has("clock") ? clock.get() : null, next))
        .orElseGet(() -> Outcome.denied(HandlerStage.unknownWorld(from, worlds)));
  }

  private static Optional<Refusal> conflict(ObjectNode body) {
    if (body.has("from")) {
      return Stream.of("scenario", "seed")
          .filter(body::has)
          .findFirst()
          .map(field -> invalid(field, NOT_WITH_FROM));
    }
    if (body.has("snapshot")) {
      return Optional.of(invalid("snapshot", ONLY_WITH_FROM));
    }
    return OF_FORKS.stream()
        .filter(body::has)
        .findFirst()
        .map(field -> invalid(field, ONLY_OF_FORKS));
  }

  private Outcome fromScenario(DirectCall call, ClockStart clock, Function<Opened, Outcome> next) {
    String name = call.body().path("scenario").asString("");
    Optional<ScenarioFile> file = host.scenario(name);
    if (file.isEmpty()) {
      return Outcome.denied(unknownScenario(name));
    }
    long seed = call.body().path("seed").asLong(defaultSeed);
    Opened created;
    try {
      created = host.open(file.get(), seed, clock, call.wall());
    } catch (InvalidFile e) {
      return Outcome.denied(invalid("scenario", e.problems().get(0).text()));
    }
    return next.apply(created);
  }

  private Outcome fork(
      DirectCall call,
      HostedWorld origin,
      @Nullable ClockStart clock,
      Function<Opened, Outcome> next) {
    ObjectNode body = call.body();
    String snapshot = body.path("snapshot").asString("");
    Optional<WorldView> from =
        body.has("snapshot")
            ? origin.snapshots().find(snapshot).map(Snapshot::view)
            : Optional.of(origin.store().view(call.wall()));
    from = from.map(view -> withSettings(view, body));
    if (from.isEmpty()) {
      return Outcome.denied(SnapshotControl.unknown(snapshot, origin));
    }
    WorldView view = from.get();
    return clockRefusal(view, clock)
        .map(Outcome::denied)
        .orElseGet(() -> next.apply(host.fork(origin, view, clock, call.wall())));
  }

  /** Returns a view with the settings that the fork has from its start. */
  private static WorldView withSettings(WorldView view, ObjectNode body) {
    ObjectNode change = Json.object();
    OF_FORKS.stream().filter(body::has).forEach(name -> change.set(name, body.get(name)));
    World world = view.world();
    return new WorldView(
        world.with(SettingsJson.read(change, world.settings())), view.at(), view.frozen());
  }

  private static Optional<Refusal> clockRefusal(WorldView from, @Nullable ClockStart clock) {
    Instant at = clock == null || clock.at() == null ? from.at() : clock.at();
    return ClockControl.refusal(from.at(), at).or(() -> ClockControl.tooMuchUse(from.world(), at));
  }

  private Refusal unknownScenario(String name) {
    List<String> known = host.scenarioNames();
    String shown = ShownValue.in("scenario", Json.object().stringNode(name));
    return invalid(
        "scenario",
        new Bilingual("there is no scenario {name}; known: {known}", "没有场景{name}；现有：{known}")
            .with(Map.of("name", shown, "known", String.join(", ", known))));
  }

  private static Refusal invalid(String field, Bilingual reason) {
    Map<String, String> arguments = new HashMap<>(reason.as("reason"));
    arguments.put("field", field);
    return new Refusal("control.scenario-known", arguments);
  }
}
