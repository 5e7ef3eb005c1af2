// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;

/** Operations with the least that their contracts allow, and calls of them. */
final class BssRoutes {

  static final GivenCall BALANCES = GivenCall.get("/v2/accounts/customer-accounts/balances");
  static final GivenCall ORDERS = GivenCall.get("/v2/orders/customer-orders?limit=10&offset=0");
  static final GivenCall DISCOUNTS =
      GivenCall.get("/v2/orders/customer-orders/order-discounts?order_id=CS2601150830ABCDE");
  static final GivenCall PAY =
      GivenCall.post(
          "/v3/orders/customer-orders/pay",
          "{\"order_id\":\"CS2601150830ABCDE\",\"use_coupon\":\"NO\",\"use_discount\":\"NO\"}");
  static final GivenCall MEMBERS =
      GivenCall.get("/v2/enterprises/multi-accounts/sub-customers?limit=10&offset=0");

  private BssRoutes() {}

  static GatewayFixture gateway() {
    return GatewayFixture.with(all());
  }

  static GatewayFixture lenientGateway() {
    return GatewayFixture.lenientWith(all());
  }

  private static Route[] all() {
    return new Route[] {
      Route.read(
          "ShowCustomerAccountBalances",
          (call, world) ->
              Change.of(
                  world,
                  Answer.ok(
                      Json.read(
                          "{\"account_balances\":[],\"debt_amount\":0,\"measure_id\":1,"
                              + "\"currency\":\"CNY\"}")))),
      Route.read(
          "ListCustomerOrders",
          (call, world) ->
              Change.of(world, Answer.ok(Json.read("{\"total_count\":0,\"order_infos\":[]}")))),
      Route.read(
          "ListOrderDiscounts",
          (call, world) ->
              Change.of(
                  world,
                  Answer.ok(Json.read(call.isGranted(world) ? "{\"discounts\":[]}" : "{}")))),
      Route.write("PayOrders", (call, world) -> Change.of(world, Answer.noContent()))
    };
  }
}
