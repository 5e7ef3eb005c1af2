// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.gateway.auth.AccountAccess;
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
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.routing.HandlerStage;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.gateway.routing.RouteStage;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.TimeLine;
import dev.ocesandbox.server.world.time.WorldClock;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The gateway with all its real stages, in process, before two worlds with the accounts of {@link
 * GivenAccounts}: {@code default} and {@code other}.
 *
 * <p>The clocks of both worlds stand still far away from the wall clock, so that a mix-up shows.
 * Operations for which a test gives no route fail when they are called; IAM is always there.
 */
public final class GatewayFixture {

  /** Real time of every request until a test changes it. */
  public static final Instant WALL = Instant.parse("2026-01-15T08:30:00Z");

  /** Where the clocks of the worlds stand. */
  public static final Instant WORLD_TIME = Instant.parse("2031-05-06T07:08:09Z");

  /** Id of the second world. */
  public static final String OTHER = "other";

  /** What control requests must bear. */
  public static final String ADMIN_TOKEN = "fixture-admin-token";

  private static final Contracts CONTRACTS = Contracts.load();

  private final CredentialBook book = new CredentialBook();
  private final Worlds worlds = new Worlds(10);
  private final AtomicReference<LoggedExchange> last = new AtomicReference<>();
  private final Gateway gateway;
  private Instant wall = WALL;
  private int requests;

  private GatewayFixture(Room room, boolean lenient, UnaryOperator<World> given) {
    TimeLine timeLine = new TimeLine(room.timeRules());
    open(HostedWorld.DEFAULT, timeLine, given);
    open(OTHER, timeLine, given);
    gateway =
        new Gateway(
            stages(routes(room.routes()), lenient),
            new Replies(CONTRACTS, "fixture"),
            new RequestLog(this::note));
  }

  /** A gateway with these operations. */
  public static GatewayFixture with(Route... routes) {
    return of(new Room(List.of(routes), List.of(), List.of()), world -> world);
  }

  /** The same, but signatures and dates are not checked. */
  public static GatewayFixture lenientWith(Route... routes) {
    return new GatewayFixture(
        new Room(List.of(routes), List.of(), List.of()), true, world -> world);
  }

  /** A gateway with a room, whose worlds begin with more than the accounts. */
  public static GatewayFixture of(Room room, UnaryOperator<World> given) {
    return new GatewayFixture(room, false, given);
  }

  /** Sends a request. */
  public Reply send(GivenCall call) {
    int mark = call.target().indexOf('?');
    return gateway.handle(
        new HttpRequest(
            "%032x".formatted(++requests),
            call.method(),
            mark < 0 ? call.target() : call.target().substring(0, mark),
            mark < 0 ? null : call.target().substring(mark + 1),
            new Headers(call.headers()),
            () -> new ByteArrayInputStream(call.body().getBytes(UTF_8)),
            wall));
  }

  /** Returns the body of an answer. */
  public static JsonNode json(Reply reply) {
    return Json.read(reply.body());
  }

  /** Returns what was written down about the last request. */
  public LoggedExchange last() {
    return requireNonNull(last.get(), "nothing was sent yet");
  }

  /** Returns the rule that refused the last request; empty when none did. */
  public String refusedBy() {
    Refusal refusal = last().refusal();
    return refusal == null ? "" : refusal.rule();
  }

  /** Sets the real time of the requests to come. */
  public void wall(Instant instant) {
    wall = instant;
  }

  /** Returns where the state of a world is. */
  public WorldStore store(String worldId) {
    return worlds.find(worldId).orElseThrow().store();
  }

  /** Moves the clocks of both worlds forward. */
  public void advance(Duration by) {
    worlds.all().forEach(world -> world.store().advance(wall, now -> now.plus(by)));
  }

  /** Changes how both worlds behave. */
  public void settings(boolean flowControl, boolean keyLockOut) {
    Settings settings = new Settings(Settings.DEFAULT.provisioning(), flowControl, keyLockOut);
    Command<String> change =
        new Command<>("settings", "test", (world, now) -> Change.of(world.with(settings), ""));
    worlds.all().forEach(world -> world.store().apply(wall, change));
  }

  /** Takes a world away. */
  public void remove(String worldId) {
    worlds.remove(worldId);
    book.close(worldId);
  }

  private void note(LoggedExchange exchange) {
    last.set(exchange);
    RulesReached.note(exchange);
  }

  private void open(String worldId, TimeLine timeLine, UnaryOperator<World> given) {
    World world = given.apply(GivenAccounts.in(World.empty(worldId.length(), WORLD_TIME)));
    List<AccountAccess> accounts = GivenAccounts.accessTo(worldId);
    worlds.add(
        new HostedWorld(
            new HostedWorld.Identity(worldId, "fixture", WALL),
            at -> new HostedWorld.Start(world, WorldClock.frozen(WORLD_TIME)),
            timeLine,
            accounts));
    book.open(worldId, accounts);
  }

  private List<Stage> stages(List<Route> routes, boolean lenient) {
    return List.of(
        new SizeStage(),
        new RouteStage(CONTRACTS),
        new BodyStage(),
        new AuthStage(
            new SignatureAuth(book, worlds, lenient),
            new TokenAuth(book, worlds),
            new ControlAccess(Set.of("Sandbox.Example"), ADMIN_TOKEN),
            worlds),
        new ThrottleStage(),
        new SiteStage(),
        new FaultStage(),
        new CheckStage(CONTRACTS),
        new PermissionStage(),
        new HandlerStage(CONTRACTS, new AnswerCheck(CONTRACTS), routes));
  }

  /** The routes given, IAM, and for every other operation one that fails. */
  private List<Route> routes(List<Route> given) {
    List<Route> routes = new ArrayList<>(given);
    routes.addAll(IamApi.routes(book, worlds));
    Set<String> there = routes.stream().map(Route::operation).collect(Collectors.toSet());
    CONTRACTS.operations().stream()
        .filter(operation -> !there.contains(operation.id()))
        .filter(operation -> CONTRACTS.gap(operation.id()).isEmpty())
        .forEach(operation -> routes.add(absent(operation.id())));
    return routes;
  }

  private static Route absent(String operation) {
    return Route.direct(
        operation,
        call -> {
          throw new IllegalStateException("The test has given no route for " + operation);
        });
  }
}
