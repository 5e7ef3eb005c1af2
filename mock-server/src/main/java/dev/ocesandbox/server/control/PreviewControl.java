// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.routing.Previews;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Previews requests to the faked API: their response, ledger entries and later events. The world
 * does not change, and the request is not logged for the account.
 */
final class PreviewControl {

  private final Previews previews;
  private final PreviewJson json;

  PreviewControl(Contracts contracts, Previews previews) {
    this.previews = previews;
    this.json = new PreviewJson(contracts);
  }

  Outcome show(DirectCall call, HostedWorld hosted) {
    ObjectNode body = call.body();
    String name = body.path("account").asString();
    World world = hosted.store().read(call.wall());
    Optional<AccountAccess> account = AccountControl.find(hosted, world, name);
    if (account.isEmpty()) {
      return Outcome.denied(Call.unknownAccount(name, world, hosted.id()));
    }
    String user = body.path("user").asString("");
    Optional<Caller> caller = caller(hosted, account.get(), user);
    if (caller.isEmpty()) {
      return Outcome.denied(
          new Refusal(
              "control.user-exists",
              Nearest.suggest(
                  Map.of("user", user, "account", name),
                  user,
                  account.get().users().stream()
                      .map(access -> access.login().userName())
                      .toList())));
    }
    int days = body.path("days").asInt(TimelineControl.DEFAULT_DAYS);
    return previews
        .routed(exchange(call).withCaller(caller.get(), hosted))
        .filter(exchange -> previews.covers(exchange.routedOperation()))
        .map(exchange -> Outcome.done(Answer.ok(json.of(previews.run(exchange), days))))
        .orElseGet(() -> Outcome.denied(notOfTheFakedApi(body)));
  }

  private static Optional<Caller> caller(HostedWorld hosted, AccountAccess account, String user) {
    if (user.isEmpty()) {
      return Optional.of(new Caller(hosted.id(), account.customerId(), null, null));
    }
    return account.users().stream()
        .filter(access -> access.login().userName().equals(user))
        .map(access -> new Caller(hosted.id(), account.customerId(), user, access.actions()))
        .findFirst();
  }

  private static Exchange exchange(DirectCall call) {
    ObjectNode body = call.body();
    String target = body.path("path").asString();
    int query = target.indexOf('?');
    byte[] bytes = body.has("body") ? Json.bytes(body.path("body")) : new byte[0];
    HttpRequest request =
        new HttpRequest(
            call.request().id(),
            body.path("method").asString(),
            query < 0 ? target : target.substring(0, query),
            query < 0 ? null : target.substring(query + 1),
            headers(body),
            () -> new ByteArrayInputStream(bytes),
            call.wall());
    return Exchange.of(request).withBody(bytes);
  }

  private static Headers headers(ObjectNode body) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("Content-Type", List.of("application/json"));
    if (body.has("language")) {
      headers.put("X-Language", List.of(body.path("language").asString()));
    }
    return new Headers(headers);
  }

  private static Refusal notOfTheFakedApi(ObjectNode body) {
    return new Refusal(
        "control.preview-in-world",
        Map.of("method", body.path("method").asString(), "path", body.path("path").asString()));
  }
}
