// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bills of one account, by plain HTTP. */
record Bills(Shop shop) {

  static final String ROOT = "/v2/bills/customer-bills/";
  static final String NOVEMBER = "2026-11";

  private static final int MOST = 1000;
  private static final String LARGE = "&limit=" + MOST + "&offset=";

  /** Acme with money and nothing else, in a world whose bills show everything at once. */
  static Bills rich(Target target) {
    Shop acme = Shop.emptyAcme(target);
    acme.topUp("100000.00");
    acme.world().control("PUT", "/settings", TestServer.json().put("bills", "at_once"));
    return new Bills(acme);
  }

  Bills as(String account) {
    return new Bills(shop.as(account));
  }

  TestWorld world() {
    return shop.world();
  }

  TestServer.Answer askSum(String query) {
    return shop.get(ROOT + "monthly-sum?" + query);
  }

  TestServer.Answer askTransactions(String query) {
    return shop.get(ROOT + "fee-records?" + query);
  }

  TestServer.Answer askUsage(String query) {
    return shop.get(ROOT + "res-fee-records?" + query);
  }

  TestServer.Answer askResources(ObjectNode body) {
    return world().post(shop.account(), ROOT + "res-records/query", body);
  }

  JsonNode sum(String query) {
    return done(askSum(query));
  }

  List<JsonNode> transactions(String query) {
    return rows(from -> askTransactions(query + LARGE + from), "records");
  }

  List<JsonNode> transactions() {
    return transactions("bill_cycle=" + NOVEMBER);
  }

  List<JsonNode> usage(String query) {
    return rows(from -> askUsage(query + LARGE + from), "fee_records");
  }

  List<JsonNode> usage() {
    return usage("cycle=" + NOVEMBER);
  }

  List<JsonNode> resources(ObjectNode body) {
    return rows(
        from -> askResources(body.put("limit", MOST).put("offset", from)), "monthly_records");
  }

  List<JsonNode> resources() {
    return resources(query());
  }

  /** The single records of November by resource. */
  static ObjectNode query() {
    return TestServer.json().put("cycle", NOVEMBER).put("statistic_type", 3);
  }

  /** Reads all pages, nearly always one. */
  static List<JsonNode> rows(IntFunction<TestServer.Answer> pages, String name) {
    List<JsonNode> rows = new ArrayList<>();
    int total;
    do {
      JsonNode body = done(pages.apply(rows.size()));
      assertThat(body.path("currency").asString()).isEqualTo("CNY");
      total = body.path("total_count").asInt();
      assertThat(body.path(name)).hasSize(Math.min(MOST, total - rows.size()));
      body.path(name).forEach(rows::add);
    } while (rows.size() < total);
    return rows;
  }

  static JsonNode done(TestServer.Answer answer) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** Some fields of a row, as they are written. */
  static String fields(JsonNode row, String... names) {
    return String.join(" ", Stream.of(names).map(name -> row.path(name).asString()).toList());
  }

  static List<String> fields(List<JsonNode> rows, String... names) {
    return rows.stream().map(row -> fields(row, names)).toList();
  }

  static BigDecimal total(List<JsonNode> rows, String field) {
    return rows.stream()
        .map(row -> row.path(field).decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** All views of November must have the same amount due, which is returned. */
  String agreed() {
    BigDecimal due = total(transactions(), "consume_amount");
    assertThat(total(usage(), "amount")).isEqualByComparingTo(due);
    assertThat(total(resources(), "consume_amount")).isEqualByComparingTo(due);
    assertThat(sum("bill_cycle=" + NOVEMBER).path("consume_amount").decimalValue())
        .isEqualByComparingTo(due);
    return due.setScale(2).toPlainString();
  }
}
