// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.Wiring;
import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.EarlyAnswer;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The control API in process, beside the rooms; the default world is empty and frozen. */
final class ControlFixture {

  /** Real time of every request, and what the frozen clock shows. */
  static final Instant NOW = Instant.parse("2026-01-15T08:30:00Z");

  static final Contracts CONTRACTS = Contracts.load();

  private static final String BROKEN = "ShowRefundOrderDetails";

  private static final Room CHIME =
      new Room(List.of(), List.of(), List.of(new Chime()), List.of(Chime.SLOT));

  private final AtomicBoolean ready = new AtomicBoolean(true);
  private final Wiring wiring;
  private final Gateway gateway;
  private Instant wall = NOW;
  private final AtomicInteger requests = new AtomicInteger();

  private ControlFixture(int maxWorlds, @Nullable String adminToken, Route... instead) {
    wiring =
        new Wiring(
            SandboxOptions.defaults()
                .withWorld("empty", 1, new ClockStart(true, NOW))
                .withAccess(false, Set.of(), adminToken)
                .withMaxWorlds(maxWorlds)
                .withListener(RulesReached::note),
            ready::get,
            rooms(instead));
    wiring.openDefault(NOW);
    gateway = wiring.gateway();
  }

  static ControlFixture start() {
    return new ControlFixture(100, null);
  }

  /** Starts with these routes in place of those of the rooms. */
  static ControlFixture startWith(Route... instead) {
    return new ControlFixture(100, null, instead);
  }

  static ControlFixture startWithMaxWorlds(int limit) {
    return new ControlFixture(limit, null);
  }

  static ControlFixture startWithAdminToken(String token) {
    return new ControlFixture(100, token);
  }

  void isReady(boolean value) {
    ready.set(value);
  }

  void wall(Instant instant) {
    wall = instant;
  }

  World world() {
    return wiring.worlds().defaultWorld().store().read(wall);
  }

  /** Returns the default world and its clock. */
  ClockedWorld clockedWorld() {
    WorldStore store = wiring.worlds().defaultWorld().store();
    return new ClockedWorld(store.read(wall), store.clock());
  }

  /** Puts another world in place of the default one. */
  void replace(World world) {
    replace(new ClockedWorld(world, clockedWorld().clock()));
  }

  /** Puts another world and clock in place of the default ones. */
  void replace(ClockedWorld world) {
    Command replacing = new Command("Replace", Command.STAFF, NOW, Json.object());
    wiring.worlds().defaultWorld().store().replace(wall, replacing, world);
  }

  /** Does work while nothing else can write to the default world. */
  void whileBusy(Runnable work) {
    Command working = new Command("Work", Command.STAFF, NOW, Json.object());
    WorldStore store = wiring.worlds().defaultWorld().store();
    store.record(
        wall,
        working,
        () -> {
          work.run();
          return true;
        });
  }

  Answered get(String target) {
    return send("GET", target, Map.of(), "");
  }

  Answered post(String target, String body) {
    return send("POST", target, Map.of(), body);
  }

  Answered put(String target, String body) {
    return send("PUT", target, Map.of(), body);
  }

  Answered delete(String target) {
    return send("DELETE", target, Map.of(), "");
  }

  /** Calls the faked API as an account, by token. */
  Answered api(String account, String target) {
    return send("GET", target, Map.of("X-Auth-Token", "sandbox-token-" + account), "");
  }

  Answered send(String method, String target, Map<String, String> headers, String body) {
    return send(method, target, headers, body.getBytes(UTF_8));
  }

  Answered send(String method, String target, Map<String, String> headers, byte[] body) {
    return Answered.of(gateway.handle(request(method, target, headers, body)));
  }

  /** Sends a request of a client that reads the answer while it is made. */
  Answered watch(String target, Map<String, String> headers, String body, EarlyAnswer early) {
    HttpRequest request = request("POST", target, headers, body.getBytes(UTF_8));
    return Answered.of(gateway.handle(request.answeredBy(early)));
  }

  private HttpRequest request(
      String method, String target, Map<String, String> headers, byte[] body) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("Host", List.of("127.0.0.1:8080"));
    if (body.length > 0) {
      all.put("Content-Type", List.of("application/json"));
    }
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    int query = target.indexOf('?');
    return new HttpRequest(
        "%032x".formatted(requests.incrementAndGet()),
        method,
        query < 0 ? target : target.substring(0, query),
        query < 0 ? null : target.substring(query + 1),
        new Headers(all),
        () -> new ByteArrayInputStream(body),
        wall);
  }

  /**
   * Every room, with other routes for some operations; one always fails, as a bug would make it.
   */
  private static List<Room> rooms(Route... instead) {
    Map<String, Route> routes = new HashMap<>(Map.of(BROKEN, broken()));
    for (Route route : instead) {
      routes.put(route.operation(), route);
    }
    List<Room> rooms = new ArrayList<>(List.of(CHIME));
    for (Room room : Rooms.standard()) {
      rooms.add(
          new Room(
              replaced(room.routes(), routes),
              replaced(room.control(), routes),
              room.timeRules(),
              room.slots()));
    }
    return rooms;
  }

  private static List<Route> replaced(List<Route> routes, Map<String, Route> instead) {
    return routes.stream().map(route -> instead.getOrDefault(route.operation(), route)).toList();
  }

  private static Route broken() {
    return Route.read(
        BROKEN,
        (call, world) -> {
          throw new IllegalStateException("no handler here for " + BROKEN);
        });
  }
}
