// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Requests about enterprises to a server without a socket. */
record EnterpriseServer(StoryServer server, Instant wall, Map<String, String> ids) {

  EnterpriseServer(StoryServer server, Instant wall) {
    this(server, wall, new TreeMap<>());
  }

  StoryServer.Answered post(String account, String path, JsonNode body) {
    return server.api(wall, "POST", path, token(account), body);
  }

  private JsonNode get(String account, String target) {
    var answer = server.api(wall, "GET", target, token(account), Json.object());
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static Map<String, String> token(String account) {
    return Map.of("X-Auth-Token", "sandbox-token-" + account);
  }

  /** A control request that must succeed. */
  JsonNode control(String method, String path, JsonNode body) {
    var answer = server.control(wall, method, path, body);
    assertThat(answer.status()).as("%s %s: %s", path, body, answer.body()).isBetween(200, 299);
    return answer.body();
  }

  JsonNode account(String name) {
    return control("GET", "/accounts/" + name, Json.object());
  }

  String id(String name) {
    return ids.computeIfAbsent(name, n -> account(n).path("customer_id").asString());
  }

  /** Orders a server and pays it; false if it cannot be paid. */
  boolean buy(String account, String price) {
    var order = Json.object().put("account", account);
    order
        .putArray("lines")
        .addObject()
        .put("service_type_code", "hws.service.type.ec2")
        .put("resource_type_code", "hws.resource.type.vm")
        .put("resource_spec", "s6.small.1.linux")
        .put("region_code", "cn-north-4")
        .put("period_type", 2)
        .put("period_num", 1)
        .put("quantity", 1)
        .put("price", price);
    var pay =
        Json.object()
            .put("order_id", control("POST", "/orders", order).path("order_id").asString())
            .put("use_coupon", "NO")
            .put("use_discount", "NO");
    int status = post(account, "/v3/orders/customer-orders/pay", pay).status();
    assertThat(status).isIn(204, 400);
    return status == 204;
  }

  /** What a master can take back from a member: by cash and credit line. */
  Map<String, BigDecimal> reclaimable(String master, String member) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (String type : new String[] {"DEBIT", "CREDIT"}) {
      String query = "?sub_customer_id=%s&balance_type=BALANCE_TYPE_%s&limit=100";
      JsonNode body =
          get(
              master,
              "/v2/enterprises/multi-accounts/retrieve-amount" + query.formatted(id(member), type));
      for (JsonNode row : body.path("amount_infos")) {
        String expiry = row.path("expire_time").asString(EnterpriseModel.FOREVER);
        String name = type.equals("DEBIT") ? EnterpriseModel.CASH : expiry;
        amounts.put(name, row.path("avail_retrieve_amount").decimalValue());
      }
    }
    return amounts;
  }
}
