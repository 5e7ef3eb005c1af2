// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.Wiring;
import dev.ocesandbox.server.gateway.Gateway;
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
import dev.ocesandbox.server.gateway.limits.SizeStage;
import dev.ocesandbox.server.gateway.limits.ThrottleStage;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.routing.HandlerStage;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.gateway.routing.RouteStage;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.scenarios.WorldFactory;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.world.time.TimeLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A gateway with the stages of the real one, whose worlds we can reach. */
final class House {

  private static final int MANY_WORLDS = 50_000;

  final WorldHost host;
  final Gateway gateway;
  private final Contracts contracts = Contracts.load();

  House() {
    CredentialBook credentials = new CredentialBook();
    Worlds worlds = new Worlds(MANY_WORLDS);
    RequestLog log = new RequestLog(entry -> {});
    TimeLine timeLine = new TimeLine(Wiring.timeRules());
    host = new WorldHost(new WorldFactory(timeLine, Wiring.slots()), worlds, credentials, log);
    gateway = new Gateway(stages(credentials, worlds), new Replies(contracts, "bench"), log);
  }

  private List<Stage> stages(CredentialBook credentials, Worlds worlds) {
    return List.of(
        new SizeStage(),
        new RouteStage(contracts),
        new BodyStage(),
        new AuthStage(
            new SignatureAuth(credentials, worlds, false),
            new TokenAuth(credentials, worlds),
            new ControlAccess(Set.of(), null),
            worlds),
        new SiteStage(),
        new ThrottleStage(),
        new CheckStage(contracts),
        new PermissionStage(),
        new HandlerStage(contracts, new AnswerCheck(contracts), routes()));
  }

  /** The rooms; nobody calls the other operations here. */
  private List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    Wiring.rooms().forEach(room -> routes.addAll(room.routes()));
    Set<String> known = routes.stream().map(Route::operation).collect(Collectors.toSet());
    contracts.operations().stream()
        .filter(operation -> !known.contains(operation.id()))
        .filter(operation -> contracts.gap(operation.id()).isEmpty())
        .forEach(operation -> routes.add(unused(operation.id())));
    return routes;
  }

  private static Route unused(String operation) {
    return Route.direct(operation, call -> Outcome.denied("gateway.route.known-path"));
  }
}
