// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import java.time.Instant;
import java.util.Optional;

/** Shows accounts with the ways into them, puts money on them and grants them credit. */
final class AccountControl {

  private static final String BANK_TRANSFER = "2";

  private AccountControl() {}

  static Outcome list(Call call, HostedWorld hosted) {
    World world = hosted.store().read(call.request().wall());
    var node = Json.object();
    node.set("accounts", AccountJson.all(hosted.accounts(), world));
    return Outcome.done(Answer.ok(node));
  }

  static Outcome show(Call call, HostedWorld hosted) {
    World world = hosted.store().read(call.request().wall());
    String wanted = call.requiredText("account");
    Optional<String> id = AccountNames.find(world, wanted).map(Customer::id);
    return hosted.accounts().stream()
        .filter(access -> id.filter(access.customerId()::equals).isPresent())
        .findFirst()
        .map(access -> Outcome.done(Answer.ok(AccountJson.of(access, world))))
        .orElseGet(() -> Outcome.denied(AccountNames.unknown(wanted, hosted.id())));
  }

  static Change<Answer> topUp(Call call, World world, Instant now) {
    Fields fields = new Fields(call.body(), now);
    Money amount = fields.positiveAmount("amount");
    String channel = fields.text("channel").orElse(BANK_TRANSFER);
    return AccountNames.with(
        call,
        world,
        customer ->
            fields.then(
                () -> {
                  Drawn record = Accounts.topUp(world, customer.id(), amount, channel, now);
                  Money balance = Accounts.cash(record.world(), customer.id());
                  return Change.of(
                      record.world(),
                      Answer.created(Json.object().put("balance", balance.toString())));
                }));
  }

  static Change<Answer> setCash(Call call, World world, Instant now) {
    Fields fields = new Fields(call.body(), now);
    Money cash = fields.amount("amount");
    return AccountNames.with(
        call,
        world,
        customer ->
            fields.then(
                () ->
                    Accounts.setCash(world, customer.id(), cash, now)
                        .map(
                            balance ->
                                Answer.ok(Json.object().put("balance", balance.toString())))));
  }

  static Change<Answer> setCreditLine(Call call, World world, Instant now) {
    Fields fields = new Fields(call.body(), now);
    Money line = fields.amount("amount");
    return AccountNames.with(
        call,
        world,
        customer ->
            fields.then(
                () ->
                    Accounts.setCreditLine(world, customer.id(), line, now)
                        .map(left -> Answer.ok(AccountJson.creditLine(line, left)))));
  }
}
