// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.gateway.checks.CheckStage;
import dev.ocesandbox.server.gateway.commands.CommandTable;
import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.routing.Previews;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Scheduler;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request of a customer in a language.
 *
 * @param customerId id of the customer
 * @param language value of X-Language
 */
record Listing(ListedRequests.Request request, String customerId, String language) {

  private static final Contracts CONTRACTS = Contracts.load();
  private static final Previews PREVIEWS =
      new Previews(
          CONTRACTS,
          List.of(new CheckStage(CONTRACTS)),
          new CommandTable(
              CONTRACTS,
              new Scheduler(
                  Rooms.standard().stream().flatMap(room -> room.timeRules().stream()).toList()),
              Rooms.standard().stream().flatMap(room -> room.routes().stream()).toList()));

  /** Returns the answer that the request would have; the world does not change. */
  String answer(HostedWorld world, Instant wall) {
    byte[] body = request.body() == null ? new byte[0] : Json.bytes(request.body());
    int query = request.path().indexOf('?');
    HttpRequest http =
        new HttpRequest(
            "0",
            request.body() == null ? "GET" : "POST",
            query < 0 ? request.path() : request.path().substring(0, query),
            query < 0 ? null : request.path().substring(query + 1),
            new Headers(
                Map.of(
                    "Content-Type", List.of("application/json"), "X-Language", List.of(language))),
            () -> new ByteArrayInputStream(body),
            wall);
    Exchange exchange =
        Exchange.of(http)
            .withBody(body)
            .withCaller(new Caller(world.id(), customerId, null, null), world);
    Outcome outcome = PREVIEWS.run(PREVIEWS.routed(exchange).orElseThrow()).outcome();
    return outcome.fold(
        done -> Json.text(done.answer().body()), denied -> denied.refusal().toString());
  }
}
