// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.Wiring;
import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.gateway.history.History;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.replay.Replayer;
import dev.ocesandbox.server.world.StoreListener;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A server without a socket; real time is what each request says. */
final class StoryServer {

  private static final String WORLD = "/_sandbox/worlds/default";

  private final Journal journal = new Journal();
  private final Wiring wiring;
  private final Gateway gateway;
  private final Map<String, Reply> replies = Collections.synchronizedMap(new LinkedHashMap<>());
  private final AtomicInteger requests = new AtomicInteger();

  /** An answer. */
  record Answered(int status, JsonNode body) {}

  /** Opens the scenario {@code replay-story} at an instant of real time. */
  StoryServer(long seed, ClockStart clock, Instant wall) {
    this("replay-story", seed, clock, wall);
  }

  /** Opens a scenario of the test resources at an instant of real time. */
  StoryServer(String scenario, long seed, ClockStart clock, Instant wall) {
    wiring =
        new Wiring(
            SandboxOptions.defaults()
                .withWorld(file(scenario), seed, clock)
                .withListener(RulesReached::note),
            () -> true,
            Rooms.standard(),
            world -> world.equals("default") ? journal : StoreListener.NONE);
    wiring.openDefault(wall);
    gateway = wiring.gateway();
  }

  private static String file(String scenario) {
    try {
      URI file = requireNonNull(StoryServer.class.getResource(scenario + ".json")).toURI();
      return Path.of(file).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns what the default world has published. */
  Journal journal() {
    return journal;
  }

  /** Repeats a command of the default world. */
  void replay(String line) {
    wiring.handlers().runner().replay(Journal.command(line), wiring.worlds().defaultWorld());
  }

  /** Returns the default world. */
  HostedWorld hosted() {
    return wiring.worlds().defaultWorld();
  }

  /** Returns all worlds. */
  List<HostedWorld> worlds() {
    return wiring.worlds().all();
  }

  /** Returns the history of the default world. */
  History history() {
    return wiring.worlds().defaultWorld().history();
  }

  /** Returns all answers by request id. */
  Map<String, Reply> replies() {
    return replies;
  }

  /** Sends a control request about the default world. */
  Answered control(Instant wall, String method, String path, @Nullable JsonNode body) {
    return answered(send(wall, method, WORLD + path, Map.of(), body));
  }

  /** Sends a control request about any world. */
  Answered control(
      Instant wall, String world, String method, String path, @Nullable JsonNode body) {
    return answered(send(wall, method, "/_sandbox/worlds" + world + path, Map.of(), body));
  }

  /** Sends a request of the faked API with a token. */
  Answered api(
      Instant wall, String method, String target, Map<String, String> headers, JsonNode body) {
    return answered(send(wall, method, target, headers, method.equals("GET") ? null : body));
  }

  /** Returns the history of the default world as a file. */
  byte[] exportedHistory(Instant wall) {
    return ReplyText.of(send(wall, "GET", WORLD + "/export?history=true", Map.of(), null))
        .getBytes(UTF_8);
  }

  /** Returns what runs histories again, in another server. */
  Replayer replayer() {
    return new Wiring(SandboxOptions.defaults(), () -> true, Rooms.standard()).replayer();
  }

  /** Returns the default world as a file, its clock included. */
  String export(Instant wall) {
    return ReplyText.of(send(wall, "GET", WORLD + "/export", Map.of(), null));
  }

  private static Answered answered(Reply reply) {
    return new Answered(
        reply.status(), reply.body().length == 0 ? Json.object() : Json.read(reply.body()));
  }

  private Reply send(
      Instant wall,
      String method,
      String target,
      Map<String, String> headers,
      @Nullable JsonNode body) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("Host", List.of("127.0.0.1:8080"));
    all.put("Content-Type", List.of("application/json"));
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    byte[] bytes = body == null ? new byte[0] : Json.bytes(body);
    int query = target.indexOf('?');
    String id = "%032x".formatted(requests.incrementAndGet());
    Reply reply =
        gateway.handle(
            new HttpRequest(
                id,
                method,
                query < 0 ? target : target.substring(0, query),
                query < 0 ? null : target.substring(query + 1),
                new Headers(all),
                () -> new ByteArrayInputStream(bytes),
                wall));
    replies.put(id, reply);
    return reply;
  }
}
