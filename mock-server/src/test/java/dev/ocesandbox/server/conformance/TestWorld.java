// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.core.ClientBuilder;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.osm.v2.OsmClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A world of one test: its credentials, its control, its clients. */
record TestWorld(String id, Map<String, JsonNode> accounts) {

  static TestWorld create(JsonNode request) {
    return of(TestServer.control("POST", "/worlds", request));
  }

  /** Makes a world of a scenario file; its clock runs. */
  static TestWorld imported(JsonNode scenario) {
    return of(TestServer.control("POST", "/worlds/import", scenario));
  }

  private static TestWorld of(TestServer.Answer answer) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    Map<String, JsonNode> accounts = new TreeMap<>();
    answer.body().path("accounts").forEach(a -> accounts.put(a.path("name").asString(), a));
    return new TestWorld(answer.body().path("id").asString(), accounts);
  }

  /** The vendor's SDK as one account, without any domain id. */
  BssClient sdk(String account) {
    return client(BssClient.newBuilder(), account);
  }

  /** The vendor's SDK for tickets as one account, without any domain id. */
  OsmClient osm(String account) {
    return client(OsmClient.newBuilder(), account);
  }

  private <T> T client(ClientBuilder<T> builder, String account) {
    JsonNode keys = account(account);
    return builder
        .withCredential(
            new GlobalCredentials()
                .withAk(keys.path("access_key").asString())
                .withSk(keys.path("secret_key").asString()))
        .withEndpoint(TestServer.endpoint())
        .build();
  }

  /** Credentials of an account, also of one that a request has created. */
  JsonNode account(String name) {
    JsonNode known = accounts.get(name);
    return known == null ? control("GET", "/accounts/" + name) : known;
  }

  /** An IAM user of an account. */
  JsonNode user(String account, String name) {
    return account(account)
        .path("users")
        .valueStream()
        .filter(user -> user.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  String customerId(String name) {
    return account(name).path("customer_id").asString();
  }

  /** Plain HTTP with the ready-made token of an account. */
  TestServer.Answer get(String account, String pathAndQuery) {
    return get(account(account), pathAndQuery);
  }

  /** Plain HTTP with the ready-made token of an account or of one of its users. */
  TestServer.Answer get(JsonNode caller, String pathAndQuery) {
    return TestServer.send(request(caller, pathAndQuery).GET());
  }

  TestServer.Answer post(String account, String path, JsonNode body) {
    return send(account, "POST", path, body);
  }

  /** Plain HTTP with the ready-made token of an account or of one of its users. */
  TestServer.Answer post(JsonNode caller, String path, JsonNode body) {
    return send(caller, "POST", path, body);
  }

  TestServer.Answer send(String account, String method, String path, JsonNode body) {
    return send(account(account), method, path, body);
  }

  private static TestServer.Answer send(
      JsonNode caller, String method, String path, JsonNode body) {
    return TestServer.send(
        request(caller, path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private static HttpRequest.Builder request(JsonNode caller, String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(TestServer.endpoint() + pathAndQuery))
        .header("X-Auth-Token", caller.path("token").asString());
  }

  /** A control request below this world that must succeed. */
  JsonNode control(String method, String path, JsonNode body) {
    TestServer.Answer answer = TestServer.control(method, "/worlds/" + id + path, body);
    assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 299);
    return answer.body();
  }

  JsonNode control(String method, String path) {
    return control(method, path, TestServer.json());
  }

  JsonNode advance(String by) {
    return control("POST", "/clock/advance", TestServer.json().put("by", by));
  }

  /** Buys one server for a month and returns the number of the order. */
  String buyServer(String account, String price) {
    return buy(account, server(price));
  }

  String buy(String account, ObjectNode line) {
    ObjectNode order = TestServer.json().put("account", account);
    order.putArray("lines").add(line);
    return place(order);
  }

  String place(JsonNode order) {
    return control("POST", "/orders", order).path("order_id").asString();
  }

  static ObjectNode server(String price) {
    return line("hws.service.type.ec2", "hws.resource.type.vm", "s6.small.1.linux", price);
  }

  /** A service whose discounts are chosen at payment. */
  static ObjectNode database(String price) {
    return line("hws.service.type.rds", "hws.resource.type.rds.vm", "rds.mysql.n1.large.2", price);
  }

  static ObjectNode line(String service, String resource, String spec, String price) {
    return TestServer.json()
        .put("service_type_code", service)
        .put("resource_type_code", resource)
        .put("resource_spec", spec)
        .put("region_code", "cn-north-4")
        .put("period_type", 2)
        .put("period_num", 1)
        .put("quantity", 1)
        .put("price", price);
  }

  String coupon(String account, ObjectNode coupon) {
    return control("POST", "/accounts/" + account + "/coupons", coupon)
        .path("coupon_id")
        .asString();
  }

  String cashCoupon(String account, String amount) {
    return coupon(account, TestServer.json().put("type", "cash").put("amount", amount));
  }

  String flexiCoupon(String account, String amount) {
    return coupon(account, TestServer.json().put("type", "flexi").put("amount", amount));
  }

  String discountCoupon(String account, String ratio) {
    return coupon(account, TestServer.json().put("type", "discount").put("ratio", ratio));
  }

  String card(String account, String amount) {
    return control(
            "POST", "/accounts/" + account + "/cards", TestServer.json().put("amount", amount))
        .path("card_id")
        .asString();
  }

  String discount(String account, String type, String ratio) {
    return control(
            "POST",
            "/accounts/" + account + "/discounts",
            TestServer.json().put("type", type).put("ratio", ratio))
        .path("discount_id")
        .asString();
  }

  JsonNode ledger() {
    return control("GET", "/ledger");
  }
}
