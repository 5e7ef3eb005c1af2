// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.Wiring;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.credentials.AccountDirectory;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.gateway.history.History;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Guesses;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.StoreListener;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.WorldClock;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
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

  private final AtomicReference<LoggedExchange> last = new AtomicReference<>();
  private final Wiring wiring;
  private final Gateway gateway;
  private Instant wall = WALL;
  private int requests;

  private GatewayFixture(Room room, boolean lenient, UnaryOperator<World> given) {
    wiring =
        new Wiring(
            SandboxOptions.defaults()
                .withAccess(lenient, Set.of("Sandbox.Example"), ADMIN_TOKEN)
                .withListener(this::note),
            () -> true,
            List.of(room, AbsentRoom.beside(room)));
    open(HostedWorld.DEFAULT, given);
    open(OTHER, given);
    gateway = wiring.gateway();
  }

  /** A gateway with these operations. */
  public static GatewayFixture with(Route... routes) {
    return of(room(routes), world -> world);
  }

  /** The same, but signatures and dates are not checked. */
  public static GatewayFixture lenientWith(Route... routes) {
    return new GatewayFixture(room(routes), true, world -> world);
  }

  private static Room room(Route... routes) {
    return new Room(List.of(routes), List.of(), List.of(), List.of());
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
    return wiring.worlds().find(worldId).orElseThrow().store();
  }

  /** Moves the clocks of both worlds forward. */
  public void advance(Duration by) {
    Command advance = new Command("AdvanceClock", Command.STAFF, WALL, Json.object());
    wiring
        .worlds()
        .all()
        .forEach(world -> world.store().advance(wall, advance, now -> now.plus(by)));
  }

  /** Changes how both worlds behave. */
  public void settings(boolean flowControl, boolean keyLockOut) {
    settings(
        new Settings(
            Settings.DEFAULT.provisioning(),
            flowControl,
            keyLockOut,
            Settings.DEFAULT.signatureError(),
            Guesses.NONE));
  }

  /** Changes how both worlds behave. */
  public void settings(Settings settings) {
    Command change = new Command("ChangeSettings", Command.STAFF, WALL, Json.object());
    wiring
        .worlds()
        .all()
        .forEach(
            hosted ->
                hosted
                    .store()
                    .apply(
                        wall, change, (world, same) -> Change.of(world.with(settings), "changed")));
  }

  /** Takes a world away. */
  public void remove(String worldId) {
    wiring.worlds().remove(worldId);
    wiring.credentials().close(worldId);
  }

  private void note(LoggedExchange exchange) {
    last.set(exchange);
    RulesReached.note(exchange);
  }

  private void open(String worldId, UnaryOperator<World> given) {
    World world = given.apply(GivenAccounts.in(World.empty(worldId.length(), WORLD_TIME)));
    HostedWorld hosted =
        new HostedWorld(
            new HostedWorld.Identity(worldId, "fixture", WALL),
            at -> new ClockedWorld(world, WorldClock.frozen(WORLD_TIME)),
            wiring.scheduler(),
            new AccountDirectory(worldId, List.of(), Map.of()),
            StoreListener.NONE,
            new HostedWorld.Kept(wiring.histories(), new History.Beginning("fixture", false, 0)));
    wiring.worlds().add(hosted);
    wiring.credentials().open(worldId, GivenAccounts.accessTo(worldId));
  }
}
