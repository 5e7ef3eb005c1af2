// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Headers;
import dev.ocesandbox.server.gateway.HttpRequest;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.auth.AccountAccess;
import dev.ocesandbox.server.gateway.auth.Caller;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.TryOut;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Refusal;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows what any request of the faked API would be answered and what it would change. Nothing is
 * changed, charged or logged as that account's.
 */
final class PreviewControl {

  private final TryOut tryOut;
  private final PreviewJson json;

  PreviewControl(Contracts contracts, TryOut tryOut) {
    this.tryOut = tryOut;
    this.json = new PreviewJson(contracts);
  }

  Outcome show(Call call, HostedWorld hosted) {
    ObjectNode body = call.body();
    String name = body.path("account").asString();
    Optional<AccountAccess> account =
        hosted.accounts().stream()
            .filter(a -> a.name().equals(name) || a.customerId().equals(name))
            .findFirst();
    if (account.isEmpty()) {
      return Outcome.denied(AccountNames.unknown(name, hosted.id()));
    }
    String user = body.path("user").asString("");
    Optional<Caller> caller = caller(hosted, account.get(), user);
    if (caller.isEmpty()) {
      return Outcome.denied(
          new Refusal("control.user-exists", Map.of("user", user, "account", name)));
    }
    int days = body.path("days").asInt(TimelineControl.USUAL_DAYS);
    return tryOut
        .routed(exchange(call).by(caller.get(), hosted))
        .filter(exchange -> tryOut.takes(exchange.routedOperation()))
        .map(exchange -> Outcome.done(Answer.ok(json.of(tryOut.run(exchange), days))))
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

  private static Exchange exchange(Call call) {
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
            call.request().wall());
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
