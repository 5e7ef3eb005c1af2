// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.Headers;
import dev.ocesandbox.server.gateway.HttpRequest;
import dev.ocesandbox.server.gateway.Reply;
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
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.routing.HandlerStage;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.gateway.routing.RouteStage;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.TimeLine;
import dev.ocesandbox.server.world.time.WorldClock;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Calls some rooms through a gateway, without a socket; the clock of the world is frozen. */
public final class GatewayCalls {

  private static final Contracts CONTRACTS = Contracts.load();

  private final HostedWorld hosted;
  private final Gateway gateway;
  private String lastRule = "";

  /**
   * What came back.
   *
   * @param status HTTP status
   * @param body as JSON
   * @param rule id of the rule that refused it; empty when none did
   */
  public record Answered(int status, JsonNode body, String rule) {

    /** Returns the code of a refusal. */
    public String errorCode() {
      return body.path("error_code").asString("");
    }
  }

  /** Hosts a world at the instant it has settled to; every customer of it can call. */
  public GatewayCalls(World world, Room... rooms) {
    List<Room> present = List.of(rooms);
    hosted =
        new HostedWorld(
            new HostedWorld.Identity(HostedWorld.DEFAULT, "test", Instant.EPOCH),
            wall -> new HostedWorld.Start(world, WorldClock.frozen(world.settledTo())),
            new TimeLine(present.stream().flatMap(room -> room.timeRules().stream()).toList()),
            List.of());
    Worlds worlds = new Worlds(1);
    worlds.add(hosted);
    CredentialBook book = new CredentialBook();
    book.open(
        HostedWorld.DEFAULT, world.customers().values().stream().map(GatewayCalls::way).toList());
    AuthStage authentication =
        new AuthStage(
            new SignatureAuth(book, worlds, false),
            new TokenAuth(book, worlds),
            new ControlAccess(Set.of(), null),
            worlds);
    gateway =
        new Gateway(
            List.of(
                new RouteStage(CONTRACTS),
                new BodyStage(),
                authentication,
                new SiteStage(),
                new CheckStage(CONTRACTS),
                new PermissionStage(),
                new HandlerStage(CONTRACTS, new AnswerCheck(CONTRACTS), routes(present))),
            new Replies(CONTRACTS, "test"),
            new RequestLog(this::noted));
  }

  private void noted(LoggedExchange exchange) {
    RulesReached.note(exchange);
    Refusal refusal = exchange.refusal();
    lastRule = refusal == null ? "" : refusal.rule();
  }

  private static AccountAccess way(Customer customer) {
    List<AccountAccess.UserAccess> users =
        customer.users().stream()
            .map(user -> new AccountAccess.UserAccess(login(user.name()), user.actions()))
            .toList();
    return new AccountAccess(
        customer.name(), customer.id(), login(customer.id()), customer.name(), users);
  }

  private static AccountAccess.Login login(String name) {
    return new AccountAccess.Login(name, "key-" + name, "secret-" + name, token(name), "password");
  }

  private static String token(String name) {
    return "token-" + name;
  }

  /** Operations of rooms that are not present have a handler that must not be called. */
  private static List<Route> routes(List<Room> rooms) {
    List<Route> routes =
        new ArrayList<>(rooms.stream().flatMap(room -> room.routes().stream()).toList());
    Set<String> known = routes.stream().map(Route::operation).collect(Collectors.toSet());
    CONTRACTS.operations().stream()
        .filter(operation -> CONTRACTS.gap(operation.id()).isEmpty())
        .filter(operation -> !known.contains(operation.id()))
        .map(
            operation ->
                Route.direct(
                    operation.id(),
                    call -> {
                      throw new IllegalStateException(operation.id() + " is not present");
                    }))
        .forEach(routes::add);
    return routes;
  }

  /** Returns where the world is. */
  public WorldStore store() {
    return hosted.store();
  }

  /** Moves the clock of the world. */
  public void advanceTo(Instant instant) {
    store().advance(Instant.EPOCH, now -> instant);
  }

  /** Calls as a customer, by id, or as an IAM user, by name. */
  public Answered get(String caller, String target, String... headers) {
    Map<String, List<String>> all = new HashMap<>();
    all.put("X-Auth-Token", List.of(token(caller)));
    for (int i = 0; i + 1 < headers.length; i += 2) {
      all.put(headers[i], List.of(headers[i + 1]));
    }
    int question = target.indexOf('?');
    Reply reply =
        gateway.handle(
            new HttpRequest(
                "0".repeat(32),
                "GET",
                question < 0 ? target : target.substring(0, question),
                question < 0 ? null : target.substring(question + 1),
                new Headers(all),
                () -> new ByteArrayInputStream(new byte[0]),
                Instant.EPOCH));
    return new Answered(reply.status(), Json.read(reply.body()), lastRule);
  }
}
