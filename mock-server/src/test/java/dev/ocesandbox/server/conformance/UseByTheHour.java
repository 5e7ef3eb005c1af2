// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Acme with servers that cost 0.37 an hour, or any other price of the price book.
 *
 * @param shop acme
 */
record UseByTheHour(Shop shop) {

  /** 08:00 in GMT+8. */
  static final String EIGHT = "2025-06-10T00:00:00Z";

  /** A world of the scenario empty at 08:00, in which acme has a level. */
  static UseByTheHour level(Target target, int level) {
    return of(target, EIGHT, TestServer.json().put("level", level));
  }

  /** The same at another time, with other facts about acme as a scenario file has them. */
  static UseByTheHour of(Target target, String clock, ObjectNode facts) {
    TestWorld empty = TestWorld.create(Target.request("empty").put("clock", clock));
    JsonNode export = empty.control("GET", "/export");
    ((ObjectNode) export.path("accounts").path(0)).setAll(facts);
    return new UseByTheHour(new Shop(target.of(TestWorld.imported(export)), "acme"));
  }

  TestWorld world() {
    return shop.world();
  }

  /** Begins a server for 0.37 an hour and returns its resource id. */
  String server() {
    return server(shop.account(), "ac3.large.2.linux");
  }

  String server(String account, String spec) {
    return world()
        .control(
            "POST",
            "/pay-per-use",
            TestServer.json()
                .put("account", account)
                .put("service_type_code", "hws.service.type.ec2")
                .put("resource_type_code", "hws.resource.type.vm")
                .put("resource_spec", spec)
                .put("region_code", "cn-north-4"))
        .path("resource_id")
        .asString();
  }

  void end(String server) {
    world().control("DELETE", "/pay-per-use/" + server);
  }

  /** Moves the clock to an instant and returns the events. */
  List<JsonNode> to(String instant) {
    return world()
        .control("POST", "/clock/advance", TestServer.json().put("to", instant))
        .path("events")
        .valueStream()
        .toList();
  }

  /** Returns events such as "resource-frozen 2025-06-10T01:53:30Z". */
  static List<String> types(List<JsonNode> events) {
    return events.stream()
        .map(event -> event.path("type").asString() + " " + event.path("at").asString())
        .toList();
  }

  String debt() {
    return debt(shop.account());
  }

  String debt(String account) {
    return world()
        .get(account, "/v2/accounts/customer-accounts/balances")
        .body()
        .path("debt_amount")
        .asString();
  }

  /** Returns who paid each hour of a server, such as "CASH 0.26 DEBT 0.11". */
  List<String> hours(String server) {
    Map<Instant, String> hours = new TreeMap<>();
    JsonNode state = world().control("GET", "/state?id=" + server);
    for (JsonNode run : state.at("/metering/runs")) {
      StringBuilder paid = new StringBuilder();
      run.path("paid_by")
          .forEach(
              part ->
                  paid.append(part.path("source").asString())
                      .append(' ')
                      .append(part.path("amount").asString())
                      .append(' '));
      Instant begin = Instant.parse(run.at("/first/begin").asString());
      for (int i = 0; i < run.path("count").asInt(); i++) {
        hours.put(begin.plus(Duration.ofHours(i)), paid.toString().strip());
      }
    }
    return List.copyOf(hours.values());
  }

  /** Returns the change records of an account, newest first, such as "EXPENSE 0.30". */
  List<String> records(String account, String detail) {
    return world()
        .get(
            account,
            "/v2/accounts/customer-accounts/account-change-records?limit=100"
                + "&balance_type=BALANCE_TYPE_DEBIT")
        .body()
        .path("records")
        .valueStream()
        .filter(record -> record.path("trade_detail_type").asString().equals(detail))
        .map(
            record ->
                record.path("revenue_expense_type").asString()
                    + " "
                    + record.path("change_amount").asString()
                    + " left "
                    + record.path("balance_after_change").asString())
        .toList();
  }
}
