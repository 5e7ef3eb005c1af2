// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Records of use by day and month, and those that a filter leaves. */
@OnBothTargets
class UseGroupsConformance {

  private static final String JUNE = "2025-06";

  private final PayPerUse acme;
  private final String server;

  /** A server from the last four hours of the 29th to the first two of July, at 0.37 an hour. */
  UseGroupsConformance(Target target) {
    acme = PayPerUse.at(target, "2025-06-29 20:00:00");
    server = acme.server();
    acme.to("2025-07-01 02:00:00");
    acme.end(server);
    acme.to("2025-07-03 00:00:00");
  }

  @Test
  void each_day_has_its_own_sum() {
    List<ObjectNode> queries =
        List.of(
            TestServer.json().put("cycle", JUNE).put("statistic_type", 2),
            TestServer.json()
                .put("cycle", "2025")
                .put("query_type", "DAILY")
                .put("statistic_type", 2)
                .put("bill_cycle_begin", "2025-06-29")
                .put("bill_cycle_end", "2025-07-01"));

    // rules bills.rows.by-day, bills.usage.day-of-last-second
    assertThat(fields(acme.bills().resources(queries.get(0)), "bill_date", "consume_amount"))
        .containsExactly("2025-06-30 8.88", "2025-06-29 1.48");
    assertThat(fields(acme.bills().resources(queries.get(1)), "bill_date", "consume_amount"))
        .containsExactly("2025-07-01 0.74", "2025-06-30 8.88", "2025-06-29 1.48");
    assertThat(
            fields(
                acme.bills().usage("cycle=2025-06&statistic_type=2"),
                "bill_date",
                "usage",
                "amount"))
        .containsExactly("2025-06-30 86400 8.88", "2025-06-29 14400 1.48");
  }

  @Test
  void the_ids_of_days_differ_and_stay() {
    List<String> ids = fields(acme.bills().usage("cycle=2025-06&statistic_type=2"), "id");

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f-]{36}"));
    assertThat(fields(acme.bills().usage("cycle=2025-06&statistic_type=2"), "id")).isEqualTo(ids);
    assertThat(fields(acme.usage(JUNE), "id")).doesNotHaveDuplicates().hasSize(28);
    assertThat(fields(acme.transactions(JUNE), "trade_id")).doesNotHaveDuplicates();
  }

  @Test
  void the_month_of_the_use_counts_if_it_is_deducted_on_the_first() {
    // rules bills.usage.month-boundary, bills.rows.newest-first
    assertThat(acme.transactions(JUNE)).hasSize(28);
    assertThat(fields(acme.transactions(JUNE).get(0), "consume_time", "trade_time"))
        .isEqualTo("2025-06-30T16:00:00Z 2025-06-30T16:53:30Z");
    assertThat(acme.usage(JUNE).get(0).path("bill_date").asString()).isEqualTo("2025-06-30");
    assertThat(acme.transactions("2025-07")).hasSize(2);
    assertThat(fields(acme.sum(JUNE), "consume_amount")).isEqualTo("10.36");
    assertThat(fields(acme.sum("2025-07"), "consume_amount")).isEqualTo("0.74");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 28",
    "charge_mode=3, 28",
    "charge_mode=1, 0",
    "bill_type=5, 28",
    "bill_type=1, 0",
    "cloud_service_type=hws.service.type.ec2, 28",
    "cloud_service_type=hws.service.type.ebs, 0",
    "region=cn-north-4, 28",
    "region=, 0",
    "enterprise_project_id=0, 28",
    "enterprise_project_id=-1, 0",
    "include_zero_record=false, 28",
    "bill_date_begin=2025-06-29&bill_date_end=2025-06-29, 4",
    "bill_date_begin=2025-06-30&bill_date_end=2025-06-30, 24",
    "bill_date_begin=2025-06-01&bill_date_end=2025-06-28, 0"
  })
  void records_by_usage_type_can_be_chosen(String filter, int rows) {
    assertThat(acme.bills().usage("cycle=" + JUNE + "&" + filter)).hasSize(rows);
  }

  @Test
  void one_resource_or_transaction_can_be_chosen() {
    String trade = fields(acme.transactions(JUNE).get(3), "trade_id");

    assertThat(acme.bills().usage("cycle=2025-06&resource_id=" + server)).hasSize(28);
    assertThat(acme.bills().usage("cycle=2025-06&resource_id=other")).isEmpty();
    assertThat(fields(acme.bills().usage("cycle=2025-06&trade_id=" + trade), "id"))
        .containsExactly(trade + "_1");
    assertThat(fields(acme.bills().transactions("bill_cycle=2025-06&trade_id=" + trade), "id"))
        .containsExactly(trade);
    assertThat(acme.bills().usage("cycle=2025-07&trade_id=" + trade)).isEmpty();
    assertThat(acme.bills().usage("cycle=2025-06&trade_id=" + trade.replaceAll(".$", "")))
        .isEmpty();
    assertThat(acme.bills().transactions("bill_cycle=2025-06&trade_id=CS2506101442ZLEPW"))
        .isEmpty();
  }

  @Test
  void transactions_can_be_chosen_by_status_and_days() {
    String days = "&bill_date_begin=2025-06-30&bill_date_end=2025-06-30";

    assertThat(acme.bills().transactions("bill_cycle=2025-06&status=1" + days)).hasSize(24);
    assertThat(acme.bills().transactions("bill_cycle=2025-06&status=2")).isEmpty();
    assertThat(acme.bills().transactions("bill_cycle=2025-06&provider_type=2")).isEmpty();
  }

  @Test
  void the_sum_has_what_was_deducted_before_today() {
    PayPerUse fresh = PayPerUse.at(Target.FRESH_WORLD, "2025-06-10 20:00:00");
    fresh.server();
    fresh.to("2025-06-11 12:00:00");

    // 20-23 o'clock was deducted on the 10th at 21:53:30, 22:53:30 and 23:53:30
    // rule bills.sum.until-yesterday
    assertThat(fields(fresh.transactions(JUNE), "trade_time")).hasSize(15);
    assertThat(fields(fresh.sum(JUNE), "consume_amount")).isEqualTo("1.11");
    fresh.set("bills", "at_once");
    assertThat(fields(fresh.sum(JUNE), "consume_amount")).isEqualTo("5.55");
  }
}
