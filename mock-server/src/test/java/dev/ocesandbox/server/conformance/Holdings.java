// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a shop holds by the month or year, by plain HTTP. */
record Holdings(Shop shop) {

  static final String LIST = "/v2/orders/suscriptions/resources/query";

  /** The holdings of acme where nothing has happened yet but that it has money. */
  static Holdings acme(Target target) {
    Holdings holdings = new Holdings(Shop.emptyAcme(target));
    holdings.shop().topUp("90000.00");
    return holdings;
  }

  /** The holdings of the only customer of a world, who has a level and money. */
  static Holdings ofLevel(Target target, int level) {
    ObjectNode scenario = TestServer.json().put("format", 1).put("name", "level");
    scenario
        .putArray("accounts")
        .addObject()
        .put("name", "corner")
        .put("customer_id", "0123456789abcdef0123456789abcdef")
        .put("kind", "personal")
        .put("level", level);
    TestWorld origin = TestWorld.imported(scenario);
    origin.control("PUT", "/clock", TestServer.json().put("mode", "frozen"));
    Shop corner = new Shop(target.of(origin), "corner");
    corner.topUp("90000.00");
    return new Holdings(corner);
  }

  static ObjectNode query() {
    return TestServer.json();
  }

  static ObjectNode byOrder(String order) {
    return query().put("order_id", order);
  }

  static ObjectNode byIds(String... ids) {
    ObjectNode query = query();
    ArrayNode array = query.putArray("resource_ids");
    Stream.of(ids).forEach(array::add);
    return query;
  }

  static ObjectNode byStatus(int... statuses) {
    ObjectNode query = query();
    ArrayNode array = query.putArray("status_list");
    for (int status : statuses) {
      array.add(status);
    }
    return query;
  }

  static ObjectNode disk(int size) {
    return TestWorld.line("hws.service.type.ebs", "hws.resource.type.volume", "SSD", "28.00")
        .put("resource_size", size)
        .put("size_measure_id", 17);
  }

  static ObjectNode address() {
    return network("hws.resource.type.ip", "5_bgp");
  }

  static ObjectNode bandwidth(String spec) {
    return network("hws.resource.type.bandwidth", spec)
        .put("resource_size", 5)
        .put("size_measure_id", 15);
  }

  private static ObjectNode network(String type, String spec) {
    return TestWorld.line("hws.service.type.vpc", type, spec, "12.00");
  }

  /** Buys, pays and returns the number of the order. */
  String bought(ObjectNode... lines) {
    return shop.paid(shop.place(shop.purchase(lines)));
  }

  String server() {
    return bought(TestWorld.server("100.00"));
  }

  /** Buys a server and returns its resource id. */
  String serverId() {
    return ids(byOrder(server())).get(0);
  }

  TestServer.Answer ask(JsonNode query) {
    return shop.world().post(shop.account(), LIST, query);
  }

  JsonNode answer(JsonNode query) {
    TestServer.Answer answer = ask(query);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  List<JsonNode> rows(JsonNode query) {
    return answer(query).path("data").valueStream().toList();
  }

  List<String> ids(JsonNode query) {
    return rows(query).stream().map(row -> row.path("resource_id").asString()).toList();
  }

  JsonNode row(String resourceId) {
    return rows(byIds(resourceId)).get(0);
  }

  int status(String resourceId) {
    return row(resourceId).path("status").asInt();
  }

  Instant expiry(String resourceId) {
    return Instant.parse(row(resourceId).path("expire_time").asString());
  }

  JsonNode change(String resourceId, ObjectNode change) {
    return shop.world().control("PUT", "/resources/" + resourceId, change);
  }

  void policy(String resourceId, int policy) {
    change(resourceId, TestServer.json().put("expire_policy", policy));
  }

  /** Moves the clock and returns what happened, besides the close of bills. */
  List<JsonNode> advanceTo(Instant instant) {
    return shop.world()
        .control("POST", "/clock/advance", TestServer.json().put("to", instant.toString()))
        .path("events")
        .valueStream()
        .filter(event -> !event.path("type").asString().equals("month-closed"))
        .toList();
  }
}
