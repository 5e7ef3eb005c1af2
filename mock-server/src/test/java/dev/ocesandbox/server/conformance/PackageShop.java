// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An account that buys resource packages and uses them up. */
record PackageShop(Shop shop) {

  static final String LIST = "/v3/payments/free-resources/query";
  static final String ITEMS = "/v2/payments/free-resources/usages/details/query";
  static final String RECORDS = "/v2/bills/customer-bills/free-resources-usage-records";
  static final String OBS = "hws.service.type.obs";

  /** Acme with money and without any history. */
  static PackageShop rich(Target target) {
    Shop acme = Shop.emptyAcme(target);
    acme.topUp("10000.00");
    return new PackageShop(acme);
  }

  static ObjectNode storage(String size) {
    return TestWorld.line(OBS, "hws.resource.type.obs", "OBS_standard_" + size, "1.00");
  }

  /**
   * 50 GB of traffic and 100 times ten thousand requests, each month anew from the first day on.
   */
  static ObjectNode traffic() {
    return TestWorld.line(OBS, "hws.resource.type.obs", "OBS_traffic_monthly_50GB", "1.00");
  }

  /** 200 GB of traffic in each month of the calendar. */
  static ObjectNode flow() {
    return TestWorld.line(
        "hws.service.type.cdn", "hws.resource.type.cdn", "cdn.package.monthly.200GB", "1.00");
  }

  /** Two that no list has: a quota that comes back every hour, and a data warehouse. */
  static ObjectNode odd(String spec) {
    return TestWorld.line("hws.service.type.dws", "hws.resource.type.dws.obs", spec, "100.00");
  }

  /** Sells what {@link #odd} names, "hourly" and "warehouse". */
  PackageShop sellingOdd() {
    sellOdd(shop.world());
    return this;
  }

  static void sellOdd(TestWorld world) {
    world.control(
        "PUT",
        "/price-book",
        Json.read(
            """
            {"format": 1, "name": "odd", "regions": ["cn-north-4"], "products": [
              {"service_type_code": "hws.service.type.dws",
               "resource_type_code": "hws.resource.type.dws.obs", "resource_spec": "hourly",
               "name": {"zh": "包", "en": "package"},
               "period": [{"period_type": 2, "price": "100"}, {"period_type": 3, "price": "1000"}],
               "package": {"reuse": {"cycle": 1, "cycle_type": 2}, "items": [
                 {"usage_type": "size", "name": {"zh": "容量", "en": "size"},
                  "amount": "10", "measure_id": 10}]}},
              {"service_type_code": "hws.service.type.dws",
               "resource_type_code": "hws.resource.type.dws.obs", "resource_spec": "warehouse",
               "name": {"zh": "包", "en": "package"},
               "period": [{"period_type": 2, "price": "100"}, {"period_type": 3, "price": "1000"}],
               "package": {"items": [
                 {"usage_type": "size", "name": {"zh": "容量", "en": "size"},
                  "amount": "10", "measure_id": 10}]}}]}
            """));
  }

  ObjectNode oddUsage(String amount) {
    return usage(amount)
        .put("service_type_code", "hws.service.type.dws")
        .put("resource_type_code", "hws.resource.type.dws.obs");
  }

  static ObjectNode months(ObjectNode line, int months) {
    return line.put("period_type", 2).put("period_num", months);
  }

  /** Buys and pays a line; returns the order. */
  String buy(ObjectNode line) {
    return shop.place(shop.purchase(line).put("auto_pay", true));
  }

  String buyFor(String effectiveTime, ObjectNode line) {
    return shop.place(
        shop.purchase(line).put("auto_pay", true).put("effective_time", effectiveTime));
  }

  JsonNode listed(ObjectNode query) {
    TestServer.Answer answer = shop.world().post(shop.account(), LIST, query);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  List<String> orders(ObjectNode query) {
    return listed(query)
        .path("free_resource_packages")
        .valueStream()
        .map(row -> row.path("order_id").asString())
        .toList();
  }

  JsonNode bought(String order) {
    return listed(TestServer.json().put("order_id", order)).path("free_resource_packages").path(0);
  }

  /** What renewal and unsubscription know a package by. */
  String id(String order) {
    return bought(order).path("order_instance_id").asString();
  }

  Renewals renewals() {
    return new Renewals(shop);
  }

  String expires(String order) {
    return bought(order).path("expire_time").asString();
  }

  int status(String order) {
    return bought(order).path("status").asInt();
  }

  String left(String order) {
    return bought(order).at("/free_resources/0/amount").asString();
  }

  String itemId(String order) {
    return bought(order).at("/free_resources/0/free_resource_id").asString();
  }

  TestServer.Answer items(String... ids) {
    ObjectNode body = TestServer.json();
    List.of(ids).forEach(body.putArray("free_resource_ids")::add);
    return shop.world().post(shop.account(), ITEMS, body);
  }

  JsonNode item(String order) {
    return items(itemId(order)).body().at("/free_resources/0");
  }

  TestServer.Answer records(String query) {
    return shop.get(RECORDS + "?" + query);
  }

  List<JsonNode> todaysRecords() {
    TestServer.Answer answer =
        records("deduct_time_begin=2026-11-23&deduct_time_end=2026-11-23&limit=100");
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body().path("free_resource_records").valueStream().toList();
  }

  ObjectNode usage(String amount) {
    return TestServer.json()
        .put("account", shop.account())
        .put("service_type_code", OBS)
        .put("resource_type_code", "hws.resource.type.obs")
        .put("usage_type", "size")
        .put("region_code", "cn-north-4")
        .put("amount", amount)
        .put("measure_id", 10);
  }

  ObjectNode outbound(String amount) {
    return usage(amount).put("usage_type", "download.external");
  }

  ObjectNode flowed(String amount) {
    return usage(amount)
        .put("service_type_code", "hws.service.type.cdn")
        .put("resource_type_code", "hws.resource.type.cdn")
        .put("usage_type", "flow");
  }

  JsonNode report(ObjectNode usage) {
    return shop.world().control("POST", "/usage", usage);
  }

  /** What is covered and what is left, such as 40 + 0. */
  String covered(ObjectNode usage) {
    JsonNode answer = report(usage);
    return answer.path("covered").asString() + " + " + answer.path("left").asString();
  }

  /** Moves the clock and returns what happened, besides the close of bills. */
  List<String> events(String by) {
    return shop.world()
        .advance(by)
        .path("events")
        .valueStream()
        .filter(event -> !event.path("type").asString().equals("month-closed"))
        .map(event -> event.path("at").asString() + " " + event.path("type").asString())
        .toList();
  }

  void advance(String by) {
    shop.world().advance(by);
  }
}
