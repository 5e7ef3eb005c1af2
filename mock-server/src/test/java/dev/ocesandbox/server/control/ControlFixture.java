// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.domain.accounts.AccountsApi;
import dev.ocesandbox.server.domain.coupons.CouponsApi;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.domain.orders.OrdersApi;
import dev.ocesandbox.server.domain.packages.PackagesApi;
import dev.ocesandbox.server.domain.renewals.RenewalsApi;
import dev.ocesandbox.server.domain.resources.ResourcesApi;
import dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsApi;
import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.Headers;
import dev.ocesandbox.server.gateway.HttpRequest;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.Stage;
import dev.ocesandbox.server.gateway.auth.AuthStage;
import dev.ocesandbox.server.gateway.auth.ControlAccess;
import dev.ocesandbox.server.gateway.auth.CredentialBook;
import dev.ocesandbox.server.gateway.auth.PermissionStage;
import dev.ocesandbox.server.gateway.auth.SignatureAuth;
import dev.ocesandbox.server.gateway.auth.SiteStage;
import dev.ocesandbox.server.gateway.auth.TokenAuth;
import dev.ocesandbox.server.gateway.checks.AnswerCheck;
import dev.ocesandbox.server.gateway.checks.BodyStage;
import dev.ocesandbox.server.gateway.checks.CheckStage;
import dev.ocesandbox.server.gateway.errors.Replies;
import dev.ocesandbox.server.gateway.faults.FaultStage;
import dev.ocesandbox.server.gateway.iam.IamApi;
import dev.ocesandbox.server.gateway.limits.SizeStage;
import dev.ocesandbox.server.gateway.limits.ThrottleStage;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.routing.HandlerStage;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.gateway.routing.RouteStage;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.scenarios.ScenarioFile;
import dev.ocesandbox.server.scenarios.WorldFactory;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ClockStart;
import dev.ocesandbox.server.world.time.TimeLine;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The control API in process, beside the rooms; the default world is empty and frozen. */
final class ControlFixture {

  /** Real time of every request, and what the frozen clock shows. */
  static final Instant NOW = Instant.parse("2026-01-15T08:30:00Z");

  static final Contracts CONTRACTS = Contracts.load();

  private static final String BROKEN = "ShowRefundOrderDetails";

  private static final List<Room> ROOMS =
      List.of(
          AccountsApi.room(),
          CouponsApi.room(),
          Discounts.room(),
          OrdersApi.room(),
          ResourcesApi.room(),
          RenewalsApi.room(),
          UnsubscriptionsApi.room(),
          PackagesApi.room(),
          new Room(List.of(), List.of(new Chime()), List.of(Chime.SLOT)));

  private static final List<Slot<?>> SLOTS =
      ROOMS.stream().<Slot<?>>flatMap(room -> room.slots().stream()).toList();

  private final AtomicBoolean ready = new AtomicBoolean(true);
  private final CredentialBook book = new CredentialBook();
  private final RequestLog log = new RequestLog(RulesReached::note);
  private final Worlds worlds;
  private final WorldHost host;
  private final Gateway gateway;
  private Instant wall = NOW;
  private int requests;

  private ControlFixture(int maxWorlds, @Nullable String adminToken) {
    TimeLine timeLine =
        new TimeLine(ROOMS.stream().flatMap(room -> room.timeRules().stream()).toList());
    worlds = new Worlds(maxWorlds);
    host = new WorldHost(new WorldFactory(timeLine, SLOTS), worlds, book, log);
    host.openDefault(ScenarioFile.named("empty").orElseThrow(), 1, new ClockStart(true, NOW), NOW);
    gateway = new Gateway(stages(adminToken, routes()), new Replies(CONTRACTS, "test"), log);
  }

  static ControlFixture start() {
    return new ControlFixture(100, null);
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
    return worlds.standard().store().read(wall);
  }

  /** Puts another world in place of the default one. */
  void replace(World world) {
    worlds.standard().store().replace(world, worlds.standard().store().clock());
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
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("Host", List.of("127.0.0.1:8080"));
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    int query = target.indexOf('?');
    HttpRequest request =
        new HttpRequest(
            "%032x".formatted(++requests),
            method,
            query < 0 ? target : target.substring(0, query),
            query < 0 ? null : target.substring(query + 1),
            new Headers(all),
            () -> new ByteArrayInputStream(body),
            wall);
    return Answered.of(gateway.handle(request));
  }

  /** Every room, but that one operation always fails, as a fault of ours would make it. */
  private List<Route> routes() {
    List<Route> routes =
        new ArrayList<>(
            ControlApi.routes(
                new ControlParts(
                    CONTRACTS, worlds, book, log, SLOTS, roomRoutes(), host, 1, ready::get)));
    routes.addAll(IamApi.routes(book, worlds));
    roomRoutes().stream().filter(route -> !route.operation().equals(BROKEN)).forEach(routes::add);
    Set<String> known = routes.stream().map(Route::operation).collect(Collectors.toSet());
    CONTRACTS.operations().stream()
        .filter(o -> !known.contains(o.id()) && CONTRACTS.gap(o.id()).isEmpty())
        .forEach(o -> routes.add(Route.direct(o.id(), call -> broken(o.id()))));
    return routes;
  }

  private static List<Route> roomRoutes() {
    return ROOMS.stream().flatMap(room -> room.routes().stream()).toList();
  }

  private static Outcome broken(String operation) {
    throw new IllegalStateException("no handler here for " + operation);
  }

  private List<Stage> stages(@Nullable String adminToken, List<Route> routes) {
    return List.of(
        new SizeStage(),
        new RouteStage(CONTRACTS),
        new BodyStage(),
        new AuthStage(
            new SignatureAuth(book, worlds, false),
            new TokenAuth(book, worlds),
            new ControlAccess(Set.of(), adminToken),
            worlds),
        new ThrottleStage(),
        new SiteStage(),
        new FaultStage(),
        new CheckStage(CONTRACTS),
        new PermissionStage(),
        new HandlerStage(CONTRACTS, new AnswerCheck(CONTRACTS), routes));
  }
}
