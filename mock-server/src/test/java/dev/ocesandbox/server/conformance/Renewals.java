// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one account holds by the month and renews, by plain HTTP. */
record Renewals(Shop shop) {

  static final String RESOURCES = "/v2/orders/suscriptions/resources/query";
  static final String RENEW = "/v2/orders/subscriptions/resources/renew";
  static final String AUTO = "/v2/orders/subscriptions/resources/autorenew/";
  static final String CONFIG = RENEW + "/config";
  static final String SWITCH = "/v2/orders/subscriptions/resources/to-on-demand";
  static final String QUOTE = "/v2/bills/ratings/period-resources/renew-rate";

  /** Acme with money and nothing else; bought on November 23, a month ends on December 23. */
  static Renewals rich(Target target) {
    return at(target, Target.NOW);
  }

  static Renewals at(Target target, String clock) {
    Renewals acme =
        new Renewals(new Shop(target.world(Target.request("empty").put("clock", clock)), "acme"));
    acme.shop.topUp("100000");
    return acme;
  }

  Renewals as(String account) {
    return new Renewals(shop.as(account));
  }

  TestWorld world() {
    return shop.world();
  }

  /** A server that the price book has at 32.20 a month. */
  static ObjectNode server() {
    return TestWorld.server("32.20");
  }

  /** A disk that the price book has at 28.00 a month. */
  static ObjectNode disk() {
    ObjectNode disk =
        TestWorld.line("hws.service.type.ebs", "hws.resource.type.volume", "GPSSD", "28.00");
    return disk.put("resource_size", 40).put("size_measure_id", 17);
  }

  /** Something that no price book has. */
  static ObjectNode oddity(String price) {
    return TestWorld.line("hws.service.type.odd", "hws.resource.type.odd", "odd.one", price);
  }

  /** Buys and pays; returns the ids of what came of it, main resources first. */
  List<String> bought(ObjectNode... lines) {
    String order = shop.paid(shop.place(shop.purchase(lines)));
    return listed(TestServer.json().put("order_id", order)).stream()
        .map(resource -> resource.path("resource_id").asString())
        .toList();
  }

  String boughtServer() {
    return bought(server()).get(0);
  }

  List<JsonNode> listed(ObjectNode query) {
    TestServer.Answer answer = world().post(shop.account(), RESOURCES, query.put("limit", 500));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body().path("data").valueStream().toList();
  }

  JsonNode resource(String id) {
    ObjectNode query = TestServer.json();
    query.putArray("resource_ids").add(id);
    return listed(query).stream()
        .filter(resource -> resource.path("resource_id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  String expires(String id) {
    return resource(id).path("expire_time").asString();
  }

  int status(String id) {
    return resource(id).path("status").asInt();
  }

  int policy(String id) {
    return resource(id).path("expire_policy").asInt();
  }

  static ObjectNode months(int months, String... ids) {
    return request(2, months, ids);
  }

  static ObjectNode request(int type, int number, String... ids) {
    ObjectNode body = TestServer.json().put("period_type", type).put("period_num", number);
    List.of(ids).forEach(body.putArray("resource_ids")::add);
    return body;
  }

  static ObjectNode paying(ObjectNode request) {
    return request.put("is_auto_pay", 1);
  }

  TestServer.Answer renew(ObjectNode request) {
    return world().post(shop.account(), RENEW, request);
  }

  /** Renews and expects one order. */
  String renewed(ObjectNode request) {
    TestServer.Answer answer = renew(request);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    assertThat(answer.body().has("fail_resource_infos")).as("%s", answer.body()).isFalse();
    assertThat(answer.body().path("order_ids")).hasSize(1);
    return answer.body().path("order_ids").path(0).asString();
  }

  void renewRefused(String code, String rule, ObjectNode request) {
    String before = shop.everything();
    Shop.assertRefused(renew(request), 400, code, rule);
    assertThat(shop.everything()).isEqualTo(before);
  }

  TestServer.Answer auto(String id, ObjectNode body) {
    return world().post(shop.account(), AUTO + id, body);
  }

  void autoOn(String id, ObjectNode body) {
    TestServer.Answer answer = auto(id, body);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(204);
  }

  TestServer.Answer autoOff(String id) {
    return world().send(shop.account(), "DELETE", AUTO + id, TestServer.json());
  }

  TestServer.Answer configure(String name, String value) {
    return world()
        .post(
            shop.account(),
            CONFIG,
            TestServer.json().put("config_name", name).put("config_value", value));
  }

  TestServer.Answer onDemand(String operation, String... ids) {
    ObjectNode body = TestServer.json().put("operation", operation);
    List.of(ids).forEach(body.putArray("resource_ids")::add);
    return world().post(shop.account(), SWITCH, body);
  }

  JsonNode quote(ObjectNode request) {
    TestServer.Answer answer = world().post(shop.account(), QUOTE, request);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  void mark(String id, String... marks) {
    ObjectNode body = TestServer.json();
    List.of(marks).forEach(body.putArray("marks")::add);
    world().control("PUT", "/resources/" + id, body);
  }

  /** Orders stay in processing until the vendor's staff completes them. */
  void deliverByHand() {
    ObjectNode settings = TestServer.json();
    settings.putObject("provisioning").put("mode", "manual");
    world().control("PUT", "/settings", settings);
  }

  /** Types of what happened by itself to a resource while the clock was moved. */
  List<String> eventsOf(String id, String by) {
    return world()
        .advance(by)
        .path("events")
        .valueStream()
        .filter(event -> event.path("subject").asString().equals(id))
        .map(event -> event.path("type").asString())
        .toList();
  }

  /** Renewal orders of the account. */
  List<String> orders() {
    return shop.listedIds("order_type=2&limit=100");
  }
}
