// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A resource with two usage types: one deduction, but a record for each of them. */
class UseFactorsConformance {

  private static final String JUNE = "2025-06";
  private static final String TWO =
      """
      "usage_factor": "Duration", "price": "0.18"}, \
      {"usage_factor": "flow", "measure_id": 10, "price": "0.05"\
      """;

  private final PayPerUse acme = PayPerUse.at(Target.FRESH_WORLD, "2025-06-10 08:00:00");
  private final String both;

  UseFactorsConformance() {
    acme.sell("elb", "elbv3", "two", "", TWO);
    both = acme.begin("elb", "elbv3", "two", null);
  }

  private void report(String amount) {
    acme.world()
        .control(
            "POST",
            "/usage",
            TestServer.json()
                .put("account", "acme")
                .put("resource_id", both)
                .put("usage_type", "flow")
                .put("amount", amount));
  }

  @Test
  void both_types_are_one_transaction() {
    report("3");
    acme.to("2025-06-10 09:00:00");
    acme.end(both);
    acme.to("2025-06-11 00:00:00");

    // rule bills.usage.one-per-period
    List<JsonNode> records = acme.usage(JUNE);
    String trade = fields(records.get(0), "trade_id");
    assertThat(fields(records, "id", "usage_type", "usage", "usage_measure_id", "amount"))
        .containsExactly(trade + "_1 Duration 3600 6 0.18", trade + "_2 flow 3 10 0.15");
    assertThat(fields(records, "unit")).containsExactly("元/小时", "元/GB");
    assertThat(fields(acme.transactions(JUNE), "id", "consume_amount"))
        .containsExactly(trade + " 0.33");
    assertThat(fields(acme.resources(JUNE, 3), "id", "consume_amount"))
        .containsExactly(trade + " 0.33");
    assertThat(fields(acme.resources(JUNE, 1), "consume_amount")).containsExactly("0.33");
    assertThat(fields(acme.bills().usage("cycle=2025-06&statistic_type=1"), "usage_type", "amount"))
        .containsExactlyInAnyOrder("Duration 0.18", "flow 0.15");
  }

  @Test
  void each_usage_record_is_cut() {
    report("0.35");
    acme.to("2025-06-10 08:30:00");
    acme.end(both);
    acme.to("2025-06-11 00:00:00");

    assertThat(fields(acme.usage(JUNE), "amount")).containsExactly("0.09", "0.01");
    assertThat(fields(acme.transactions(JUNE), "official_amount", "erase_amount", "consume_amount"))
        .containsExactly("0.1075 0.0075 0.10");
    assertThat(fields(acme.resources(JUNE, 3), "consume_amount")).containsExactly("0.1075");
  }

  @Test
  void hours_with_and_without_the_other_type_are_transactions_of_their_own() {
    acme.to("2025-06-10 10:10:00");
    report("7");
    acme.to("2025-06-10 12:00:00");
    acme.end(both);
    acme.to("2025-06-11 00:00:00");

    assertThat(fields(acme.transactions(JUNE), "consume_time", "consume_amount"))
        .containsExactly(
            "2025-06-10T04:00:00Z 0.18",
            "2025-06-10T03:00:00Z 0.53",
            "2025-06-10T02:00:00Z 0.18",
            "2025-06-10T01:00:00Z 0.18");
    assertThat(acme.usage(JUNE)).hasSize(5);
    assertThat(fields(acme.transactions(JUNE), "trade_id"))
        .containsExactlyInAnyOrderElementsOf(
            fields(acme.usage(JUNE), "trade_id").stream().distinct().toList());
  }
}
