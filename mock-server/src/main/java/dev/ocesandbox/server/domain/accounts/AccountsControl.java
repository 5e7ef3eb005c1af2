// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Tops up accounts, sets cash balances and grants credit, as the vendor's staff do. */
final class AccountsControl {

  private static final String BANK_TRANSFER = "2";

  private AccountsControl() {}

  static List<Route> routes() {
    return List.of(
        Route.write("TopUp", AccountsControl::topUp),
        Route.write("SetCash", AccountsControl::setCash),
        Route.write("SetCreditLine", AccountsControl::setCreditLine),
        Route.write("SetSite", SiteControl::set),
        Route.internal("SpendFirst", AccountsControl::spend));
  }

  private static Change<Answer> topUp(Call call, World world) {
    RequestFields fields = call.bodyFields();
    Money amount = fields.positiveAmount("amount");
    String channel = fields.text("channel").orElse(BANK_TRANSFER);
    return call.withAccount(
        world,
        customer ->
            fields.then(
                () ->
                    fields.flag("repay")
                        ? Accounts.repay(world, customer.id(), amount, channel, call.now())
                            .then((after, repaid) -> repaid(after, customer.id(), repaid))
                        : toppedUp(
                            Accounts.topUp(world, customer.id(), amount, channel, call.now())
                                .world(),
                            customer.id())));
  }

  private static Change<Answer> toppedUp(World after, String customerId) {
    return Change.of(after, Answer.created(balance(Accounts.cash(after, customerId))));
  }

  private static Change<Answer> repaid(World after, String customerId, Money repaid) {
    return Change.of(
        after,
        Answer.created(balance(Accounts.cash(after, customerId)).put("repaid", repaid.toString())));
  }

  private static Change<Answer> setCash(Call call, World world) {
    RequestFields fields = call.bodyFields();
    Money cash = fields.amount("amount");
    return call.withAccount(
        world,
        customer ->
            fields.then(
                () ->
                    Accounts.setCash(world, customer.id(), cash, call.now())
                        .map(balance -> Answer.ok(balance(balance)))));
  }

  private static Change<Answer> setCreditLine(Call call, World world) {
    RequestFields fields = call.bodyFields();
    Money size = fields.amount("amount");
    Instant expires = fields.future("expires").orElse(null);
    return call.withAccount(
        world,
        customer ->
            fields.then(
                () ->
                    Accounts.setCreditLine(
                            world, new CreditLine(customer.id(), size, expires, false), call.now())
                        .then(
                            (after, line) ->
                                Change.of(
                                    after, Answer.ok(AccountsJson.creditLine(after, line))))));
  }

  /** Spends cash on something else, up to all of it: the planned fault {@code spend-first}. */
  private static Change<Answer> spend(Call call, World world) {
    Money amount = Money.of(call.body().path("amount").asString());
    String customerId = call.body().path("customer_id").asString();
    return Change.of(Accounts.spend(world, customerId, amount, call.now()), Answer.noContent());
  }

  private static ObjectNode balance(Money balance) {
    return Json.object().put("balance", balance.toString());
  }
}
