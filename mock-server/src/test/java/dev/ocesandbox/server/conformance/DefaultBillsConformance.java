// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The first calls of a client that knows nothing but the scenario default. */
@OnBothTargets
class DefaultBillsConformance {

  private final TestWorld world;

  DefaultBillsConformance(Target target) {
    world = target.world();
  }

  private void hasRows(JsonNode answer, String rows) {
    assertThat(answer.path("total_count").asInt()).isPositive();
    assertThat(answer.path(rows)).isNotEmpty();
  }

  private JsonNode get(String path) {
    return Bills.done(world.get("acme", path));
  }

  private JsonNode post(String path, String body) {
    return Bills.done(world.post("acme", path, Json.read(body)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-08", "2026-09", "2026-10"})
  void all_eight_operations_answer_with_rows_of_closed_months(String month) {
    hasRows(get(Bills.ROOT + "monthly-sum?bill_cycle=" + month), "bill_sums");
    hasRows(get(Bills.ROOT + "fee-records?bill_cycle=" + month), "records");
    hasRows(get(Bills.ROOT + "res-fee-records?cycle=" + month), "fee_records");
    hasRows(
        post(Bills.ROOT + "res-records/query", "{\"cycle\": \"" + month + "\"}"),
        "monthly_records");
    hasRows(
        get("/v2/costs/cost-analysed-bills/monthly-breakdown?shared_month=" + month), "details");
    hasRows(
        post(
            "/v4/costs/cost-analysed-bills/query",
            """
            {"time_condition": {"time_measure_id": 2, "begin_time": "%1$s", "end_time": "%1$s"},
             "groupby": [{"key": "CHARGING_MODE", "type": "dimension"}],
             "cost_type": "ORIGINAL_COST", "amount_type": "NET_AMOUNT"}
            """
                .formatted(month)),
        "cost_data");
  }

  @Test
  void bandwidth_of_the_last_closed_month_is_listed_with_its_samples() {
    String query =
        "?bill_cycle=2026-10&usage_type=95peak_1000&service_type_code=hws.service.type.cdn"
            + "&resource_type_code=hws.resource.type.cdn";
    JsonNode summary = get(Bills.ROOT + "resources/usage/summary" + query);
    hasRows(summary, "summary_usage_info_list");
    String id = summary.at("/summary_usage_info_list/0/resource_id").asString();
    hasRows(
        get(Bills.ROOT + "resources/usage/details" + query + "&resource_id=" + id),
        "usage_info_list");
  }

  @Test
  void the_running_month_has_purchases_and_use() {
    List<String> modes =
        Bills.fields(
            new Bills(new Shop(world, "acme")).usage("cycle=2026-11&method=oneself"),
            "charge_mode");

    assertThat(modes).contains("1", "3");
  }

  @Test
  void every_month_agrees_in_all_views() {
    for (String month : List.of("2026-08", "2026-09", "2026-10", "2026-11")) {
      assertThat(world.control("GET", "/bills/" + month + "/check").path("differences"))
          .as(month)
          .isEmpty();
    }
  }

  @Test
  void the_clock_charges_nothing() {
    String balances = "/v2/accounts/customer-accounts/balances";
    JsonNode before = get(balances);
    world.advance("P12D");

    assertThat(get(balances)).isEqualTo(before);
  }
}
