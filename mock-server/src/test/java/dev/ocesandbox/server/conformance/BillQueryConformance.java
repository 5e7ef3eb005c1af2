// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Parameters of the four operations: months, days, filters, pages, refusals. */
@OnBothTargets
class BillQueryConformance {

  private static final String MONTH = "bill_cycle=2026-11";

  private final Bills bills;
  private final Shop acme;
  private final String server;
  private final String disk;

  /** A server on November 23, a disk on November 24; it is December 24. */
  BillQueryConformance(Target target) {
    bills = Bills.rich(target);
    acme = bills.shop();
    server = acme.paid(acme.buy("250.00"));
    bills.world().advance("P1D");
    disk = acme.paid(acme.place(acme.purchase(Renewals.disk().put("price", "300.00"))));
    bills.world().advance("P30D");
  }

  private List<String> trades(String query) {
    return fields(bills.transactions(query), "trade_id");
  }

  private List<String> byResource(ObjectNode body) {
    return fields(bills.resources(body), "trade_id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10", "2026-12", "2027-01", "2019-01", "0001-01", "9999-12"})
  void a_month_without_records_is_empty(String month) {
    // rules bills.query.empty-month, bills.amounts.zero-and-not-null
    assertThat(bills.transactions("bill_cycle=" + month)).isEmpty();
    assertThat(bills.usage("cycle=" + month)).isEmpty();
    assertThat(bills.resources(Bills.query().put("cycle", month))).isEmpty();
    assertThat(bills.sum("bill_cycle=" + month).toString())
        .isEqualTo(
            "{\"total_count\":0,\"bill_sums\":[],\"consume_amount\":0.00,\"cash_amount\":0.00,"
                + "\"credit_amount\":0.00,\"coupon_amount\":0.00,"
                + "\"flexipurchase_coupon_amount\":0.00,\"debt_amount\":0.00,"
                + "\"stored_value_card_amount\":0.00,\"writeoff_amount\":0.00,"
                + "\"measure_id\":1,\"currency\":\"CNY\"}");
  }

  @Test
  void records_of_three_years_are_listed() {
    // rule bills.query.three-years
    bills.world().advance("P1040D");
    assertThat(bills.world().control("GET", "/clock").path("now").asString()).startsWith("2029-10");
    assertThat(trades(MONTH)).hasSize(2);
    assertThat(bills.sum(MONTH).path("total_count").asInt()).isEqualTo(2);
    bills.world().advance("P3D");

    assertThat(trades(MONTH)).isEmpty();
    assertThat(bills.sum(MONTH).path("total_count").asInt()).isZero();
  }

  @Test
  void filters_combine_and_compare_codes_with_case() {
    // rules bills.query.filters-combine, bills.query.older-kinds-match-nothing
    String ebs = "&service_type_code=hws.service.type.ebs";
    assertThat(trades(MONTH + ebs)).containsExactly(disk);
    assertThat(trades(MONTH + "&service_type_code=HWS.service.type.ebs")).isEmpty();
    assertThat(trades(MONTH + ebs + "&resource_type_code=hws.resource.type.vm")).isEmpty();
    assertThat(trades(MONTH + "&resource_type_code=hws.resource.type.vm")).containsExactly(server);
    assertThat(trades(MONTH + "&region_code=cn-north-1")).isEmpty();
    assertThat(trades(MONTH + "&region_code=cn-north-4")).hasSize(2);
    assertThat(trades(MONTH + "&charging_mode=3")).isEmpty();
    assertThat(trades(MONTH + "&charging_mode=1")).hasSize(2);
    assertThat(trades(MONTH + "&bill_type=12")).isEmpty();
    assertThat(trades(MONTH + "&bill_type=13")).isEmpty();
    assertThat(trades(MONTH + "&bill_type=1")).hasSize(2);
    assertThat(trades(MONTH + "&trade_id=" + disk)).containsExactly(disk);
    assertThat(trades(MONTH + "&status=2")).isEmpty();
    assertThat(trades(MONTH + "&status=1")).hasSize(2);
    // rule bills.rows.vendor-sells
    assertThat(trades(MONTH + "&provider_type=2")).isEmpty();
    assertThat(trades(MONTH + "&provider_type=1")).hasSize(2);
    assertThat(bills.sum(MONTH + ebs).path("consume_amount").asString()).isEqualTo("300.00");
  }

  @Test
  void an_empty_text_is_a_filter_only_where_the_page_says_so() {
    // rule bills.query.empty-text-filters
    assertThat(bills.usage("cycle=2026-11&resource_id=")).isEmpty();
    assertThat(bills.usage("cycle=2026-11&region=")).isEmpty();
    assertThat(bills.usage("cycle=2026-11&trade_id=" + server)).hasSize(1);
    assertThat(trades(MONTH + "&region_code=&trade_id=&status=")).hasSize(2);
    assertThat(byResource(Bills.query().put("region", "").putNull("bill_type"))).hasSize(2);
  }

  @Test
  void projects_are_the_default_one_or_none() {
    // rule bills.query.no-project
    assertThat(trades(MONTH + "&enterprise_project_id=0")).hasSize(2);
    assertThat(trades(MONTH + "&enterprise_project_id=-1")).isEmpty();
    assertThat(trades(MONTH + "&enterprise_project_id=null")).hasSize(2);
    assertThat(bills.usage("cycle=2026-11&enterprise_project_id=null")).isEmpty();
    assertThat(bills.sum(MONTH + "&enterprise_project_id=null").path("bill_sums")).isEmpty();
    assertThat(bills.sum(MONTH + "&enterprise_project_id=0").path("bill_sums")).hasSize(2);
    assertThat(fields(bills.transactions(), "enterprise_project_id", "enterprise_project_name"))
        .containsOnly("0 default");
  }

  @Test
  void days_count_when_both_are_given() {
    // rule bills.query.both-days-or-neither
    assertThat(trades(MONTH + "&bill_date_begin=2026-11-24&bill_date_end=2026-11-30"))
        .containsExactly(disk);
    assertThat(trades(MONTH + "&bill_date_begin=2026-11-23&bill_date_end=2026-11-23"))
        .containsExactly(server);
    assertThat(trades(MONTH + "&bill_date_begin=2026-11-24")).hasSize(2);
    assertThat(trades(MONTH + "&bill_date_end=2026-11-23")).hasSize(2);
    String day = "cycle=2026-11&bill_date_begin=2026-11-24&bill_date_end=2026-11-24";
    assertThat(bills.usage(day + "&statistic_type=1")).hasSize(2);
    assertThat(bills.usage(day + "&statistic_type=2")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, 2026-11-23",
    "2026-10-31, 2026-11-23",
    "2026-11-23, 2026-12-01",
    "2025-11-23, 2025-11-24"
  })
  void days_outside_the_month_are_refused(String first, String last) {
    String days = "&bill_date_begin=" + first + "&bill_date_end=" + last;
    assertRefused(
        bills.askTransactions(MONTH + days), 400, "CBC.0100", "bills.query.days-in-month");
    assertRefused(
        bills.askUsage("cycle=2026-11" + days), 400, "CBC.0100", "bills.query.days-in-month");
  }

  @Test
  void a_range_of_days_can_be_in_several_months_and_needs_no_month() {
    ObjectNode days =
        TestServer.json()
            .put("cycle", "2026")
            .put("query_type", "DAILY")
            .put("statistic_type", 2)
            .put("bill_cycle_begin", "2026-11-24")
            .put("bill_cycle_end", "2027-12-31");

    // rules bills.query.daily-ignores-cycle, bills.rows.by-day
    assertThat(fields(bills.resources(days), "trade_id", "bill_date"))
        .containsExactly(disk + " 2026-11-24");
    assertThat(byResource(days.put("bill_cycle_begin", "0001-01-01"))).hasSize(2);
    // without DAILY the days do not count
    ObjectNode month = Bills.query().put("bill_cycle_begin", "2026-11-24");
    assertThat(byResource(month.put("bill_cycle_end", "2026-11-24"))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "2, null, 2026-11-24, bills.query.daily-needs-days",
        "2, 2026-11-24, null, bills.query.daily-needs-days",
        "2, 2026-11-24, '', bills.query.daily-needs-days",
        "2, 2026-11-25, 2026-11-24, bills.query.daily-needs-days",
        "3, 2026-02-30, 2026-11-24, bills.query.daily-needs-days",
        "1, 2026-11-24, 2026-11-24, bills.query.daily-not-by-month",
        "null, 2026-11-24, 2026-11-24, bills.query.daily-not-by-month"
      })
  void a_range_of_days_needs_both_days_and_no_sum_of_a_month(
      Integer statistic, String first, String last, String rule) {
    ObjectNode body = TestServer.json().put("cycle", "2026").put("query_type", "DAILY");
    body.put("statistic_type", statistic)
        .put("bill_cycle_begin", first)
        .put("bill_cycle_end", last);

    assertRefused(bills.askResources(body), 400, "CBC.0100", rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026-13", "2026-1", "november"})
  void a_query_by_month_needs_a_month(String cycle) {
    assertRefused(
        bills.askResources(TestServer.json().put("cycle", cycle)),
        400,
        "CBC.0100",
        "bills.query.cycle-is-month");
  }

  @Test
  void the_newest_record_comes_first_and_then_the_smallest_id() {
    for (int i = 0; i < 12; i++) {
      acme.paid(acme.buy("1" + i + ".00"));
      bills.world().advance(i % 2 == 0 ? "PT0S" : "PT1H");
    }
    // rule bills.rows.newest-first
    for (List<JsonNode> rows :
        List.of(bills.transactions("bill_cycle=2026-12"), bills.usage("cycle=2026-12"))) {
      assertThat(fields(rows, "trade_time")).hasSize(12).isSortedAccordingTo(reverseOrder());
      for (int i = 0; i < 12; i += 2) {
        assertThat(fields(rows.subList(i, i + 2), "id")).isSorted();
      }
    }
  }

  @Test
  void pages_are_counted_in_rows_and_partition_the_records() {
    for (int i = 0; i < 5; i++) {
      acme.paid(acme.buy("1" + i + ".00"));
    }
    String december = "bill_cycle=2026-12";
    List<String> all = fields(bills.transactions(december), "id");
    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < 6; offset += 2) {
      JsonNode page = Bills.done(bills.askTransactions(december + "&limit=2&offset=" + offset));
      // rule bills.query.total-of-all-pages
      assertThat(page.path("total_count").asInt()).isEqualTo(5);
      paged.addAll(fields(page.path("records").valueStream().toList(), "id"));
    }

    // rule bills.query.offset-in-rows
    assertThat(paged).isEqualTo(all).isSorted().doesNotHaveDuplicates();
    JsonNode beyond = Bills.done(bills.askTransactions(december + "&offset=2147483647"));
    assertThat(beyond.path("records")).isEmpty();
    assertThat(beyond.path("total_count").asInt()).isEqualTo(5);
    assertThat(fields(bills.transactions(), "trade_id")).containsExactly(disk, server);
  }
}
