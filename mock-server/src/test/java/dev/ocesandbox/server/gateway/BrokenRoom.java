// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Operations with the bugs of a room, behind all the real stages of the gateway. Each write leaves
 * a mark in the world, so that a half-done change shows.
 *
 * <p>The only class that knows how a room is given to a gateway in these tests.
 */
final class BrokenRoom {

  static final GivenCall PAY =
      GivenCall.post(
              "/v3/orders/customer-orders/pay",
              "{\"order_id\":\"CS2601150830ABCDE\",\"use_coupon\":\"NO\",\"use_discount\":\"NO\"}")
          .withToken(GivenAccounts.login("acme").token());

  static final GivenCall ORDERS =
      GivenCall.get("/v2/orders/customer-orders?limit=10&offset=0")
          .withToken(GivenAccounts.login("acme").token());

  private static final LedgerAccount CASH = LedgerAccount.of(Kind.CASH, GivenAccounts.ACME.id());
  private static final LedgerAccount REVENUE = LedgerAccount.vendor(Kind.REVENUE);

  private BrokenRoom() {}

  /** A write that is answered as its contract says, after changing the world in some way. */
  static GatewayFixture writing(Function<World, World> change) {
    return GatewayFixture.with(
        Route.write(
            "PayOrders",
            (call, world) -> Change.of(change.apply(marked(world)), Answer.noContent())));
  }

  /** A write that is done and answered in some way. */
  static GatewayFixture writingAndAnswering(Answer answer) {
    return GatewayFixture.with(
        Route.write("PayOrders", (call, world) -> Change.of(marked(world), answer)));
  }

  /** A read that is answered in some way. */
  static GatewayFixture reading(JsonNode body) {
    return GatewayFixture.with(
        Route.read("ListCustomerOrders", (call, world) -> Change.of(world, Answer.ok(body))));
  }

  /** An operation outside worlds that is answered in some way. */
  static GatewayFixture direct(JsonNode body) {
    return GatewayFixture.with(
        Route.direct("ListCustomerOrders", call -> Outcome.done(Answer.ok(body))));
  }

  /** An operation on a world as a whole that is answered in some way. */
  static GatewayFixture onHost(JsonNode body) {
    return GatewayFixture.with(
        Route.onHost("ListCustomerOrders", (call, hosted) -> Outcome.done(Answer.ok(body))));
  }

  static World marked(World world) {
    return world.withCounter("mark", 1);
  }

  /** Moves money between the vendor and acme; the amounts are what each side gains. */
  static World posted(World world, String cash, String revenue) {
    List<Posting> postings = List.of(posting(CASH, cash), posting(REVENUE, revenue));
    return world.with(
        world.ledger().with(new Entry(1, world.settledTo(), EntryKind.PAYMENT, "CS1", postings)));
  }

  private static Posting posting(LedgerAccount account, String amount) {
    return new Posting(account, Money.of(amount), "", account.toString());
  }

  static JsonNode json(String text) {
    return Json.read(text);
  }
}
