// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.SandboxConfig.WorldSpec;
import dev.ocesandbox.testkit.internal.JsonValue;
import dev.ocesandbox.testkit.internal.ScenarioFiles;
import dev.ocesandbox.testkit.internal.ServerConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Creates worlds on a server. For each specification one template is built; the worlds of tests are
 * forks of it, which is much faster. Thread-safe.
 */
final class WorldTemplates implements AutoCloseable {

  private static final String WORLDS = "/_sandbox/worlds";

  private final ServerConnection server;
  private final Map<WorldSpec, String> templates = new ConcurrentHashMap<>();
  private final Map<WorldSpec, JsonValue> ofRun = new ConcurrentHashMap<>();

  WorldTemplates(ServerConnection server) {
    this.server = server;
  }

  /** Returns a new world, forked from the template of {@code spec}. */
  JsonValue fork(WorldSpec spec) {
    String template = templates.computeIfAbsent(spec.template(), key -> create(key).text("id"));
    Map<String, Object> fork = spec.counting().fields();
    fork.put("from", template);
    if (!spec.guesses().isEmpty()) {
      fork.put("guesses", spec.guesses());
    }
    if (spec.wholeBodies()) {
      fork.put("log_bodies", "whole");
    }
    return send("POST", WORLDS, fork);
  }

  /** Returns the world that tests of the run share, which is built on first use. */
  JsonValue ofRun(WorldSpec spec) {
    // A reset goes back to the start of a fork with its settings.
    return ofRun.computeIfAbsent(
        spec, key -> key.wholeBodies() || !key.guesses().isEmpty() ? fork(key) : create(key));
  }

  /** Returns a new world, built without a template. */
  JsonValue create(WorldSpec spec) {
    JsonValue world = built(spec);
    if (!spec.guesses().isEmpty()) {
      String settings = WORLDS + "/" + world.text("id") + "/settings";
      send("PUT", settings, Map.of("guesses", spec.guesses()));
    }
    return world;
  }

  private JsonValue built(WorldSpec spec) {
    if (ScenarioFiles.isFile(spec.scenario())) {
      return importFile(spec);
    }
    Map<String, Object> world = spec.counting().fields();
    if (server.hasStandardWorld() && isStandard(spec)) {
      world.put("from", "default");
    } else {
      world.put("scenario", spec.scenario());
      world.put("seed", spec.seed());
      world.put("clock", spec.clock());
    }
    return send("POST", WORLDS, world);
  }

  /** Deletes the templates and the worlds of the run, unless the server has gone away. */
  @Override
  public void close() {
    List<String> worlds = new ArrayList<>(templates.values());
    ofRun.values().forEach(world -> worlds.add(world.text("id")));
    for (String world : worlds) {
      try {
        server.send("DELETE", WORLDS + "/" + world, null);
      } catch (IllegalStateException e) {
        // The server has stopped, and its worlds with it.
        return;
      }
    }
  }

  private static boolean isStandard(WorldSpec spec) {
    WorldSpec plain =
        new WorldSpec(
            spec.scenario(), spec.seed(), spec.clock(), false, Map.of(), Counting.BY_SENDER);
    return plain.equals(SandboxConfig.STANDARD.world());
  }

  private JsonValue importFile(WorldSpec spec) {
    byte[] file = ScenarioFiles.read(spec.scenario());
    // An exported world continues at its own time, which may be later than the default clock.
    String clock =
        spec.clock().equals(OceSandbox.CLOCK) && isExport(file) ? "frozen" : spec.clock();
    String query = "?seed=" + spec.seed() + "&clock=" + clock + spec.counting().query();
    return send("POST", WORLDS + "/import" + query, file);
  }

  private boolean isExport(byte[] file) {
    return server.parse(new String(file, StandardCharsets.UTF_8)).get("state").isPresent();
  }

  private JsonValue send(String method, String target, Object body) {
    ServerConnection.Response response = server.send(method, target, body);
    if (response.isError()) {
      throw new ControlApiException(method, target, response);
    }
    return response.body();
  }
}
