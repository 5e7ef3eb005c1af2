// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks a world for all that it can show, moves its clock, and asks again. */
final class MutantProbes {

  private final MutantServer server;
  private final JsonNode world;
  private final String id;
  private final List<String> flaws = new ArrayList<>();

  /** A world that has been imported. */
  MutantProbes(MutantServer server, JsonNode world) {
    this.server = server;
    this.world = world;
    this.id = world.path("id").asString();
  }

  /** Returns every answer of 500 or more, and what is wrong with the ledger. */
  List<String> flaws() {
    all();
    control("GET", "/timeline?until=P400D", null);
    control("POST", "/clock/advance", "{'by': 'P400D'}");
    all();
    String export = control("GET", "/export", null);
    MutantServer.Answered again =
        server.read(export.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    if (again.status() != 201) {
      flaws.add("own export is refused: " + again.text());
    } else {
      server.control("DELETE", again.at("/id"), null);
    }
    return flaws;
  }

  private void all() {
    List.of(
            "",
            "/accounts",
            "/state",
            "/clock",
            "/price-book",
            "/settings",
            "/findings",
            "/requests?limit=1")
        .forEach(path -> control("GET", path, null));
    JsonNode ledger = Json.read(control("GET", "/ledger", null));
    if (!ledger.path("balanced").asBoolean(false)) {
      flaws.add("the ledger is not balanced");
    }
    for (JsonNode account : world.path("accounts")) {
      String token = account.findValue("token").asString();
      account(token);
      coupons(token);
    }
    api(
        world.path("accounts").path(0).findValue("token").asString(),
        "GET",
        "/v2/accounts/customer-accounts/balances",
        null);
    check("explain", server.root("GET", "/_sandbox/explain/" + server.last()));
  }

  private void account(String token) {
    List.of(
            "/v2/accounts/customer-accounts/balances",
            "/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_DEBIT&trade_time_begin=2026-08-01&trade_time_end=2027-01-20",
            "/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_CREDIT",
            "/v2/promotions/benefits/coupons?limit=100",
            "/v2/promotions/benefits/account-change-records?balance_type=BALANCE_TYPE_COUPON&limit=100",
            "/v2/promotions/benefits/stored-value-cards?status=1",
            "/v2/promotions/benefits/stored-value-cards?status=2",
            "/v2/orders/customer-orders?limit=100&status=6")
        .forEach(target -> api(token, "GET", target, null));
    JsonNode orders =
        Json.read(api(token, "GET", "/v2/orders/customer-orders?limit=100", null))
            .path("order_infos");
    for (JsonNode order : orders) {
      String number = order.path("order_id").asString();
      api(token, "GET", "/v2/orders/customer-orders/details/" + number, null);
      api(token, "GET", "/v2/orders/customer-orders/refund-orders?order_id=" + number, null);
      api(token, "GET", "/v2/orders/customer-orders/order-discounts?order_id=" + number, null);
      api(token, "GET", "/v2/orders/customer-orders/order-coupons?order_id=" + number, null);
    }
    Set<String> resources = new LinkedHashSet<>();
    for (JsonNode row :
        Json.read(api(token, "POST", "/v2/orders/suscriptions/resources/query", "{'limit': 100}"))
            .path("data")) {
      resources.add("'" + row.path("resource_id").asString() + "'");
    }
    for (String resource : resources) {
      api(
          token,
          "POST",
          "/v2/bills/ratings/period-resources/renew-rate",
          "{'resource_ids': [" + resource + "], 'period_type': 2, 'period_num': 1}");
    }
    Set<String> items = new LinkedHashSet<>();
    for (JsonNode pack :
        Json.read(api(token, "POST", "/v3/payments/free-resources/query", "{}"))
            .path("free_resource_packages")) {
      pack.path("free_resources")
          .forEach(item -> items.add("'" + item.path("free_resource_id").asString() + "'"));
    }
    if (!items.isEmpty()) {
      api(
          token,
          "POST",
          "/v2/payments/free-resources/usages/details/query",
          "{'free_resource_ids': [" + String.join(",", items) + "]}");
    }
    api(
        token,
        "GET",
        "/v2/bills/customer-bills/free-resources-usage-records?deduct_time_begin=2027-01-01&deduct_time_end=2027-01-31",
        null);
    api(
        token,
        "POST",
        "/v2/bills/ratings/period-resources/subscribe-rate",
        "{'project_id': 'p', 'product_infos': [{'id': '1', 'cloud_service_type': 'hws.service.type.odd', 'resource_type': 'hws.resource.type.odd', 'resource_spec': 'odd.one', 'region': 'cn-north-4', 'period_type': 2, 'period_num': 1, 'subscription_num': 1}]}");
    api(
        token,
        "POST",
        "/v2/bills/ratings/on-demand-resources",
        "{'project_id': 'p', 'product_infos': [{'id': '1', 'cloud_service_type': 'hws.service.type.odd', 'resource_type': 'hws.resource.type.odd', 'resource_spec': 'odd.one', 'region': 'cn-north-4', 'usage_factor': 'Duration', 'usage_value': 1, 'usage_measure_id': 4, 'subscription_num': 1}]}");
    api(
        token,
        "POST",
        "/v2/promotions/business/discount-info",
        "{'quoting_item_type': 'CATEGORY_ITEM'}");
  }

  /** Takes back coupons that were passed on, and passes on what can be; a refusal is an answer. */
  private void coupons(String token) {
    String path = "/v2/enterprises/multi-accounts/";
    JsonNode own =
        Json.read(api(token, "GET", path + "transfer-coupons?limit=100", null))
            .path("avail_transfer_coupons");
    for (JsonNode account : world.path("accounts")) {
      String member = account.path("customer_id").asString();
      JsonNode theirs =
          Json.read(api(token, "GET", path + "retrieve-coupons?sub_customer_id=" + member, null))
              .path("avail_retrieve_coupons");
      for (JsonNode row : theirs) {
        ObjectNode pair = ((ObjectNode) row).retain("coupon_id", "sub_coupon_id");
        api(token, "POST", path + "retrieve-coupon", pair.put("customer_id", member).toString());
      }
      for (JsonNode row : own) {
        ObjectNode part = ((ObjectNode) row.deepCopy()).retain("coupon_id").put("amount", "0.01");
        api(token, "POST", path + "transfer-coupon", part.put("customer_id", member).toString());
      }
    }
  }

  private String control(String method, String path, @Nullable String body) {
    return check(method + " " + path, server.control(method, id + path, json(body)));
  }

  private String api(String token, String method, String target, @Nullable String body) {
    return check(method + " " + target, server.api(token, method, target, json(body)));
  }

  private String check(String what, MutantServer.Answered answer) {
    if (answer.status() >= 500) {
      flaws.add(what + ": " + answer.status() + " " + answer.text());
    }
    if (what.startsWith("POST /clock") && answer.status() != 200) {
      flaws.add(what + ": " + answer.status() + " " + answer.text());
    }
    return answer.status() >= 500 ? "{}" : answer.text();
  }

  private static @Nullable JsonNode json(@Nullable String text) {
    return text == null ? null : Json.read(text.replace('\'', '"'));
  }
}
