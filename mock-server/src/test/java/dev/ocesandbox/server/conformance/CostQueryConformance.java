// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.CostCenter.and;
import static dev.ocesandbox.server.conformance.CostCenter.by;
import static dev.ocesandbox.server.conformance.CostCenter.query;
import static dev.ocesandbox.server.conformance.CostCenter.where;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Which queries are refused, and by which rule. */
@OnBothTargets
class CostQueryConformance {

  private static final String CENTER = "costs.query.cost-center";
  private static final String FORM = "costs.query.time-form";
  private static final String EARLY = "costs.query.last-18-months";

  private final CostCenter acme;

  CostQueryConformance(Target target) {
    acme = CostCenter.rich(target);
    acme.shop().paid(acme.shop().buy("30.00"));
  }

  private void costCenter(String account, boolean enabled) {
    acme.world()
        .control(
            "PUT",
            "/accounts/" + account + "/cost-center",
            TestServer.json().put("enabled", enabled));
  }

  @Test
  void costs_need_the_cost_center() {
    costCenter("acme", false);

    assertRefused(acme.ask(query("2026-11", "2026-11")), 400, "CBC.18000014", CENTER);
    assertRefused(acme.askBreakdown("shared_month=2026-11"), 400, "CBC.18000014", CENTER);
    assertThat(acme.as("solo").groups(query("2026-11", "2026-11"))).isEmpty();
    costCenter("acme", true);
    assertThat(acme.amounts(query("2026-11", "2026-11"))).containsExactly("1 30.00");
    assertThat(acme.breakdown("shared_month=2026-11")).hasSize(1);
  }

  @Test
  void a_refusal_tells_how_the_cost_center_is_turned_on() {
    costCenter("acme", false);

    assertThat(acme.ask(query("2026-11", "2026-11")).explained().at("/next/en").asString())
        .contains("/accounts/<account>/cost-center");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2026-11-01, 2026-10-31",
    "1, 2026-02-30, 2026-03-01",
    "1, 2026-11, 2026-11",
    "1, 2026-11-01, 2026-11-31",
    "2, 2026-11-01, 2026-11-30",
    "2, 2026-11, 2026-10",
    "2, 2026-11, 2026-11-30"
  })
  void times_have_the_form_of_their_measure(int measure, String begin, String end) {
    ObjectNode query = query(begin, end);
    query.withObject("time_condition").put("time_measure_id", measure);

    assertRefused(acme.ask(query), 400, "CBC.0100", FORM);
  }

  @ParameterizedTest
  @CsvSource({"2025-05, 2026-11", "2025-05-31, 2025-06-02", "2020-01, 2020-02", "0000-01, 2026-11"})
  void costs_are_kept_for_18_months(String begin, String end) {
    assertRefused(acme.ask(query(begin, end)), 400, "CBC.0100", EARLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-05", "2000-01"})
  void months_are_kept_for_18_months(String month) {
    assertRefused(acme.askBreakdown("shared_month=" + month), 400, "CBC.0100", EARLY);
  }

  @Test
  void the_oldest_month_and_one_to_come_are_empty() {
    assertThat(acme.groups(query("2025-06", "2025-06"))).isEmpty();
    assertThat(acme.groups(query("2025-06-01", "2025-06-01"))).isEmpty();
    assertThat(acme.groups(query("2027-01", "9999-12"))).isEmpty();
    assertThat(acme.groups(CostCenter.amortized(query("2027-01", "9999-12")))).isEmpty();
    assertThat(acme.breakdown("shared_month=2025-06")).isEmpty();
    assertThat(acme.breakdown("shared_month=2027-01")).isEmpty();
    assertThat(acme.breakdown("shared_month=9999-12")).isEmpty();
  }

  @Test
  void the_end_belongs_to_the_period() {
    // rule costs.query.end-is-included
    assertThat(acme.amounts(query("2026-11-01", "2026-11-23"))).containsExactly("1 30.00");
    assertThat(acme.groups(query("2026-11-01", "2026-11-22"))).isEmpty();
    assertThat(acme.groups(query("2026-11-24", "2026-11-30"))).isEmpty();
    assertThat(acme.amounts(query("2026-10", "2026-11"))).containsExactly("1 30.00");
  }

  @Test
  void one_tag_and_one_cost_unit_and_no_dimension_twice() {
    String rule = "costs.query.one-tag-one-unit";
    ObjectNode tags = and(and(query("2026-11", "2026-11"), "tag", "a"), "tag", "b");
    ObjectNode units = and(and(query("2026-11", "2026-11"), "cost_unit", "a"), "cost_unit", "b");
    ObjectNode twice = by(query("2026-11", "2026-11"), "REGION_CODE", "REGION_CODE");

    for (ObjectNode query : List.of(tags, units, twice)) {
      assertRefused(acme.ask(query), 400, "CBC.0100", rule);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"REGION", "region_code", "RESOURCE_TAG", "COST_UNIT", ""})
  void an_unknown_dimension_is_refused(String key) {
    ObjectNode query = by(query("2026-11", "2026-11"), key);

    assertThat(acme.ask(query).status()).isEqualTo(400);
    assertThat(acme.ask(query).body().path("error_code").asString()).isEqualTo("CBC.0100");
  }

  @ParameterizedTest
  @CsvSource({"REGION, a", "ENTERPRISE_PROJECT, 0", "'', a"})
  void an_unknown_filter_is_refused(String key, String value) {
    TestServer.Answer answer = acme.ask(where(query("2026-11", "2026-11"), 0, key, value));

    assertThat(answer.body().path("error_code").asString()).isEqualTo("CBC.0100");
  }

  @Test
  void more_than_three_groups_are_refused() {
    ObjectNode three =
        by(query("2026-11", "2026-11"), "RESOURCE_ID", "REGION_CODE", "RES_SPEC_CODE");
    assertThat(acme.groups(three)).hasSize(1);

    TestServer.Answer four = acme.ask(and(three, "dimension", "BE_ID"));
    assertThat(four.body().path("error_code").asString()).isEqualTo("CBC.0100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shared_month=2026-11-01",
        "shared_month=",
        "cycle=2026-11",
        "shared_month=2026-11&charging_mode=2",
        "shared_month=2026-11&limit=0",
        "shared_month=2026-11&limit=1001",
        "shared_month=2026-11&offset=-1",
        "shared_month=2026-11&bill_type=104",
        "shared_month=2026-11&method=nobody",
        "shared_month=2026-11&method=sub_customer"
      })
  void a_wrong_parameter_is_refused(String query) {
    TestServer.Answer answer = acme.askBreakdown(query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("error_code").asString()).isEqualTo("CBC.0100");
  }

  @Test
  void paths_that_only_look_alike_are_not_found() {
    TestServer.Answer answer =
        acme.shop().get("/v2/bills/customer-bills/monthly-break-down?shared_month=2026-11");

    assertThat(answer.body().path("error_code").asString()).isEqualTo("APIGW.0101");
  }
}
