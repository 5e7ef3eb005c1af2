// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The costs of one account, by plain HTTP. */
record CostCenter(Shop shop) {

  static final String COSTS = "/v4/costs/cost-analysed-bills/query";
  static final String BREAKDOWN = "/v2/costs/cost-analysed-bills/monthly-breakdown";

  /** Acme with money and nothing else, in a world whose bills show everything at once. */
  static CostCenter rich(Target target, String clock) {
    TestWorld world = target.world(Target.request("empty").put("clock", clock));
    Shop acme = new Shop(world, "acme");
    acme.topUp("100000.00");
    world.control("PUT", "/settings", TestServer.json().put("bills", "at_once"));
    return new CostCenter(acme);
  }

  static CostCenter rich(Target target) {
    return rich(target, Target.NOW);
  }

  CostCenter as(String account) {
    return new CostCenter(shop.as(account));
  }

  TestWorld world() {
    return shop.world();
  }

  /** A query for original amounts due, by charging mode and day or month, as the times are. */
  static ObjectNode query(String begin, String end) {
    ObjectNode query =
        TestServer.json().put("cost_type", "ORIGINAL_COST").put("amount_type", "PAYMENT_AMOUNT");
    query
        .putObject("time_condition")
        .put("time_measure_id", begin.length() > 7 ? 1 : 2)
        .put("begin_time", begin)
        .put("end_time", end);
    query.putArray("groupby").addObject().put("type", "dimension").put("key", "CHARGING_MODE");
    return query.put("limit", 1000);
  }

  static ObjectNode by(ObjectNode query, String... dimensions) {
    query.putArray("groupby");
    Stream.of(dimensions).forEach(key -> and(query, "dimension", key));
    return query;
  }

  static ObjectNode and(ObjectNode query, String type, String key) {
    query.withArray("groupby").addObject().put("type", type).put("key", key);
    return query;
  }

  static ObjectNode where(ObjectNode query, int operator, String key, String... values) {
    ObjectNode filter = query.withArray("filters").addObject().put("operator", operator);
    ObjectNode factor = filter.putObject("filter_factor").put("key", key);
    Stream.of(values).forEach(factor.putArray("value")::add);
    return query;
  }

  static ObjectNode amortized(ObjectNode query) {
    return query.put("cost_type", "AMORTIZED_COST");
  }

  static ObjectNode net(ObjectNode query) {
    return query.put("amount_type", "NET_AMOUNT");
  }

  TestServer.Answer ask(ObjectNode query) {
    return world().post(shop.account(), COSTS, query);
  }

  JsonNode analyzed(ObjectNode query) {
    return Bills.done(ask(query));
  }

  /** The groups, which must be all there are. */
  List<JsonNode> groups(ObjectNode query) {
    JsonNode body = analyzed(query);
    assertThat(body.path("currency").asString()).isEqualTo("CNY");
    assertThat(body.path("total_count").asInt()).isEqualTo(body.path("cost_data").size());
    return body.path("cost_data").valueStream().toList();
  }

  /** The values of each group and its amount. */
  List<String> amounts(ObjectNode query) {
    return groups(query).stream()
        .map(group -> values(group) + " " + group.path("amount_by_costs").asString())
        .toList();
  }

  static String values(JsonNode group) {
    return String.join(
        " ",
        group.path("dimensions").valueStream().map(one -> one.path("value").asString()).toList());
  }

  /** The times and amounts of the only group. */
  List<String> times(ObjectNode query) {
    List<JsonNode> groups = groups(query);
    assertThat(groups).hasSize(1);
    return Bills.fields(
        groups.get(0).path("costs").valueStream().toList(), "time_dimension_value", "amount");
  }

  TestServer.Answer askBreakdown(String query) {
    return shop.get(BREAKDOWN + "?" + query);
  }

  List<JsonNode> breakdown(String query) {
    return Bills.rows(from -> askBreakdown(query + "&limit=1000&offset=" + from), "details");
  }

  /** Kind, past, current and future amounts of each record of a month. */
  List<String> spread(String month) {
    return Bills.fields(
        breakdown("shared_month=" + month),
        "bill_type",
        "past_months_amortized_amount",
        "current_month_amortized_amount",
        "future_months_amortized_amount");
  }
}
