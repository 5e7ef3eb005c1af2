// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.auth.AccountAccess;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Worlds and the ways into them, as the control API shows them. */
final class WorldJson {

  private WorldJson() {}

  static ObjectNode of(HostedWorld hosted, Instant wall) {
    ObjectNode world = head(hosted, wall);
    ArrayNode accounts = world.putArray("accounts");
    hosted.accounts().forEach(account -> accounts.add(account(account)));
    return world;
  }

  static ObjectNode list(List<HostedWorld> page, int total, Instant wall) {
    ObjectNode body = Json.object().put("total_count", total);
    ArrayNode worlds = body.putArray("worlds");
    page.forEach(
        hosted ->
            worlds.add(
                head(hosted, wall).put("created_at", BusinessTime.wire(hosted.createdAt()))));
    return body;
  }

  private static ObjectNode head(HostedWorld hosted, Instant wall) {
    return Json.object()
        .put("id", hosted.id())
        .put("scenario", hosted.origin())
        .put("seed", hosted.store().read(wall).seed())
        .put("now", BusinessTime.wire(hosted.store().now(wall)))
        .put("mode", hosted.store().clock().isFrozen() ? "frozen" : "real");
  }

  private static ObjectNode account(AccountAccess account) {
    AccountAccess.Login own = account.own();
    ObjectNode node =
        Json.object()
            .put("name", account.name())
            .put("customer_id", account.customerId())
            .put("access_key", own.accessKey())
            .put("secret_key", own.secretKey())
            .put("token", own.token())
            .put("domain_name", account.domainName())
            .put("user_name", own.userName())
            .put("password", own.password());
    ArrayNode users = node.putArray("users");
    account.users().forEach(user -> users.add(user(user)));
    return node;
  }

  private static ObjectNode user(AccountAccess.UserAccess user) {
    AccountAccess.Login login = user.login();
    ObjectNode node = Json.object().put("name", login.userName());
    ArrayNode actions = node.putArray("actions");
    user.actions().forEach(actions::add);
    return node.put("access_key", login.accessKey())
        .put("secret_key", login.secretKey())
        .put("token", login.token())
        .put("password", login.password());
  }
}
