// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Lists and shows accounts with their credentials and balances. */
final class AccountControl {

  private AccountControl() {}

  static Outcome list(DirectCall call, HostedWorld hosted) {
    World world = hosted.store().read(call.wall());
    ObjectNode node = Json.object();
    node.set("accounts", AccountJson.all(hosted.accounts(world), world));
    return Outcome.done(Answer.ok(node));
  }

  static Outcome show(DirectCall call, HostedWorld hosted) {
    World world = hosted.store().read(call.wall());
    String nameOrId = call.requiredText("account");
    return find(hosted, world, nameOrId)
        .map(access -> Outcome.done(Answer.ok(AccountJson.of(access, world))))
        .orElseGet(() -> Outcome.denied(Call.unknownAccount(nameOrId, world, hosted.id())));
  }

  /** Finds the credentials of an account by its name or customer id. */
  static Optional<AccountAccess> find(HostedWorld hosted, World world, String nameOrId) {
    Optional<String> id = world.findAccount(nameOrId).map(Customer::id);
    return hosted.accounts(world).stream()
        .filter(access -> id.filter(access.customerId()::equals).isPresent())
        .findFirst();
  }
}
