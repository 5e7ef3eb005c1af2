// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One account of a test world and what it does by plain HTTP. */
record Shop(TestWorld world, String account) {

  static final String ORDERS = "/v2/orders/customer-orders";

  static Shop acme() {
    return acme(Target.FRESH_WORLD);
  }

  static Shop acme(Target target) {
    return new Shop(target.world(), "acme");
  }

  /** Acme where nothing has happened yet, so that a list holds what the test has put there. */
  static Shop emptyAcme() {
    return emptyAcme(Target.FRESH_WORLD);
  }

  static Shop emptyAcme(Target target) {
    return new Shop(target.world(Target.request("empty")), "acme");
  }

  Shop as(String other) {
    return new Shop(world, other);
  }

  String customerId() {
    return world.customerId(account);
  }

  String buy(String price) {
    return world.buyServer(account, price);
  }

  /** Buys something whose discount is chosen at payment. */
  String buyDatabase(String price) {
    return world.buy(account, TestWorld.database(price));
  }

  /** A purchase to be changed before it is placed. */
  ObjectNode purchase(ObjectNode... lines) {
    ObjectNode order = TestServer.json().put("account", account);
    ArrayNode array = order.putArray("lines");
    Stream.of(lines).forEach(array::add);
    return order;
  }

  String place(ObjectNode purchase) {
    return world.place(purchase);
  }

  TestServer.Answer get(String pathAndQuery) {
    return world.get(account, pathAndQuery);
  }

  /** Asks as an IAM user of the account. */
  TestServer.Answer getAs(String user, String pathAndQuery) {
    return world.get(world.user(account, user), pathAndQuery);
  }

  void topUp(String amount) {
    world.control(
        "POST", "/accounts/" + account + "/top-ups", TestServer.json().put("amount", amount));
  }

  void creditLine(String amount) {
    world.control(
        "PUT", "/accounts/" + account + "/credit-line", TestServer.json().put("amount", amount));
  }

  TestServer.Answer list(String query) {
    return world.get(account, ORDERS + "?" + query);
  }

  List<String> listedIds(String query) {
    TestServer.Answer answer = list(query);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer
        .body()
        .path("order_infos")
        .valueStream()
        .map(order -> order.path("order_id").asString())
        .toList();
  }

  JsonNode listed(String order) {
    return list("order_id=" + order).body().path("order_infos").path(0);
  }

  TestServer.Answer details(String order) {
    return world.get(account, ORDERS + "/details/" + order);
  }

  JsonNode shown(String order) {
    TestServer.Answer answer = details(order);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body().path("order_info");
  }

  JsonNode firstLine(String order) {
    return details(order).body().path("order_line_items").path(0);
  }

  int status(String order) {
    return shown(order).path("status").asInt();
  }

  /** A coupon, card or discount by id and type, as PayOrders wants it. */
  record Choice(String id, int type) {}

  TestServer.Answer pay(String order, Choice... coupons) {
    return pay(order, null, coupons);
  }

  TestServer.Answer pay(String order, Choice discount, Choice[] coupons) {
    ObjectNode body =
        TestServer.json()
            .put("order_id", order)
            .put("use_coupon", coupons.length > 0 ? "YES" : "NO")
            .put("use_discount", discount != null ? "YES" : "NO");
    if (coupons.length > 0) {
      ArrayNode infos = body.putArray("coupon_infos");
      Stream.of(coupons).forEach(c -> infos.addObject().put("id", c.id()).put("type", c.type()));
    }
    if (discount != null) {
      body.putArray("discount_infos")
          .addObject()
          .put("id", discount.id())
          .put("type", discount.type());
    }
    return world.post(account, "/v3/orders/customer-orders/pay", body);
  }

  /** Asks to pay with coupons, but names none. */
  TestServer.Answer payOpenly(String order) {
    return world.post(
        account,
        "/v3/orders/customer-orders/pay",
        TestServer.json()
            .put("order_id", order)
            .put("use_coupon", "YES")
            .put("use_discount", "NO"));
  }

  TestServer.Answer payWith(Choice discount, String order, Choice... coupons) {
    return pay(order, discount, coupons);
  }

  /** Pays and expects it to be done. */
  String paid(String order, Choice... coupons) {
    TestServer.Answer answer = pay(order, coupons);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(204);
    return order;
  }

  TestServer.Answer cancel(String order) {
    return world.send(account, "PUT", ORDERS + "/cancel", TestServer.json().put("order_id", order));
  }

  JsonNode usable(String order) {
    return world.get(account, ORDERS + "/order-coupons?order_id=" + order).body();
  }

  List<String> usableIds(String order) {
    return usable(order)
        .path("user_coupons")
        .valueStream()
        .map(coupon -> coupon.path("coupon_id").asString())
        .toList();
  }

  JsonNode discounts(String order) {
    return world
        .get(account, ORDERS + "/order-discounts?order_id=" + order)
        .body()
        .path("discounts");
  }

  TestServer.Answer refunds(String order) {
    return world.get(account, ORDERS + "/refund-orders?order_id=" + order);
  }

  String refund(String order, String consumed, String fee) {
    return world
        .control(
            "POST",
            "/orders/" + order + "/refunds",
            TestServer.json().put("consumed", consumed).put("fee", fee))
        .path("order_id")
        .asString();
  }

  JsonNode move(String order, int to) {
    return world.control(
        "POST", "/orders/" + order + "/transition", TestServer.json().put("to", to));
  }

  String balance(int accountType) {
    return world
        .get(account, "/v2/accounts/customer-accounts/balances")
        .body()
        .path("account_balances")
        .valueStream()
        .filter(a -> a.path("account_type").asInt() == accountType)
        .map(a -> a.path("amount").asString())
        .findFirst()
        .orElse("none");
  }

  /** The part of the credit line that is not used, as the control API shows it. */
  String creditLeft() {
    return world.control("GET", "/accounts/" + account).at("/credit_line/available").asString();
  }

  /** The cash of the account, to calculate with. */
  BigDecimal cashBalance() {
    return new BigDecimal(balance(1));
  }

  JsonNode coupon(String id) {
    return world
        .get(account, "/v2/promotions/benefits/coupons?coupon_id=" + id)
        .body()
        .path("user_coupons")
        .path(0);
  }

  Choice cash(String amount) {
    return new Choice(world.cashCoupon(account, amount), 301);
  }

  Choice flexi(String amount) {
    return new Choice(world.flexiCoupon(account, amount), 302);
  }

  Choice discountCoupon(String ratio) {
    return new Choice(world.discountCoupon(account, ratio), 300);
  }

  Choice card(String amount) {
    return new Choice(world.card(account, amount), 303);
  }

  Choice discount(String type, String ratio) {
    int number =
        switch (type) {
          case "promotion" -> 0;
          case "commercial" -> 2;
          default -> 3;
        };
    return new Choice(world.discount(account, type, ratio), number);
  }

  /** A coupon that is limited by one key. */
  Choice limited(String type, String amount, String key, String value) {
    ObjectNode coupon = TestServer.json().put("type", type).put("amount", amount);
    coupon.putObject("limits").put(key, value);
    return new Choice(world.coupon(account, coupon), type.equals("cash") ? 301 : 302);
  }

  /** Everything there is in the world, to see that nothing has changed. */
  String everything() {
    return world.control("GET", "/state").toString() + world.control("GET", "/ledger?limit=1000");
  }

  /** Returns an amount as requests and answers write it. */
  static String yuan(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  /** Expects a refusal by a rule, with its status and code. */
  static void assertRefused(TestServer.Answer answer, int status, String code, String rule) {
    assertThat(answer.body().path("error_code").asString()).as("%s", answer.body()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.explained().at("/rule/id").asString()).isEqualTo(rule);
  }
}
