// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static dev.ocesandbox.server.conformance.CostCenter.amortized;
import static dev.ocesandbox.server.conformance.CostCenter.by;
import static dev.ocesandbox.server.conformance.CostCenter.net;
import static dev.ocesandbox.server.conformance.CostCenter.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Costs of what is billed by use, with numbers worked out by hand. */
@OnBothTargets
class CostsOfUseConformance {

  /** Midnight in Beijing. */
  private static final String JUNE = "2026-05-31T16:00:00Z";

  private final CostCenter acme;

  CostsOfUseConformance(Target target) {
    acme = CostCenter.rich(target, JUNE);
  }

  private String begun(ObjectNode resource) {
    return acme.world().control("POST", "/pay-per-use", resource).path("resource_id").asString();
  }

  /** A server of 0.37 yuan an hour. */
  private static ObjectNode server() {
    return TestServer.json()
        .put("account", "acme")
        .put("service_type_code", "hws.service.type.ec2")
        .put("resource_type_code", "hws.resource.type.vm")
        .put("resource_spec", "ac3.large.2.linux")
        .put("region_code", "cn-north-4");
  }

  private void at(String instant) {
    acme.world().control("POST", "/clock/advance", TestServer.json().put("to", instant));
  }

  private void set(String bills) {
    acme.world().control("PUT", "/settings", TestServer.json().put("bills", bills));
  }

  @Test
  void use_is_on_its_day() {
    String server = begun(server());
    at("2026-06-02T17:00:00Z");
    acme.world().control("DELETE", "/pay-per-use/" + server);
    at("2026-06-10T16:00:00Z");

    // rules costs.amortized.use-on-its-day, costs.original.as-billed
    List<String> days = List.of("2026-06-01 8.88", "2026-06-02 8.88", "2026-06-03 0.37");
    assertThat(acme.times(query("2026-06-01", "2026-06-30"))).isEqualTo(days);
    assertThat(acme.times(amortized(query("2026-06-01", "2026-06-30")))).isEqualTo(days);
    assertThat(acme.amounts(by(query("2026-06", "2026-06"), "USAGE_TYPE", "CHARGING_MODE")))
        .containsExactly("Duration 3 18.13");
  }

  @Test
  void each_record_of_use_is_a_record_of_the_month() {
    String server = begun(server());
    at("2026-06-01T16:00:00Z");
    acme.world().control("DELETE", "/pay-per-use/" + server);
    at("2026-06-03T16:00:00Z");

    List<JsonNode> rows = acme.breakdown("shared_month=2026-06");
    assertThat(rows).hasSize(24);
    assertThat(
            fields(
                rows,
                "bill_type",
                "charging_mode",
                "order_id",
                "usage_type",
                "usage",
                "usage_measure_id",
                "free_resource_usage"))
        .containsOnly("5 3  Duration 3600 6 0");
    assertThat(
            fields(
                rows,
                "consume_amount",
                "past_months_amortized_amount",
                "current_month_amortized_amount",
                "future_months_amortized_amount",
                "amortized_cash_amount"))
        .containsOnly("0.37 0.00 0.37 0.00 0.37");
    assertThat(fields(rows.get(0), "effective_time", "expire_time", "resource_id", "bill_cycle"))
        .isEqualTo("2026-06-01T15:00:00Z 2026-06-01T16:00:00Z " + server + " 2026-06");
    assertThat(rows.get(0).path("period_type").isNull()).isTrue();
    assertThat(fields(rows, "effective_time")).doesNotHaveDuplicates();
    JsonNode page = Bills.done(acme.askBreakdown("shared_month=2026-06&offset=20&limit=10"));
    assertThat(page.path("total_count").asInt()).isEqualTo(24);
    assertThat(page.path("details").valueStream().toList()).isEqualTo(rows.subList(20, 24));
  }

  @ParameterizedTest
  @CsvSource({"PT53M30S, 2026-06, 2026-06-30", "P1D, 2026-07, 2026-07-02"})
  void the_last_hour_of_a_month(String delay, String month, String day) {
    acme.world().control("PUT", "/settings", TestServer.json().put("settlement_delay", delay));
    at("2026-06-30T15:00:00Z");
    String server = begun(server());
    at("2026-06-30T16:00:00Z");
    acme.world().control("DELETE", "/pay-per-use/" + server);
    at("2026-07-05T16:00:00Z");

    assertThat(acme.times(query("2026-06-01", "2026-07-05"))).containsExactly(day + " 0.37");
    assertThat(acme.times(amortized(query("2026-06-01", "2026-07-05"))))
        .containsExactly(day + " 0.37");
    assertThat(acme.times(query("2026-06", "2026-07"))).containsExactly(month + " 0.37");
    assertThat(acme.breakdown("shared_month=" + month)).hasSize(1);
  }

  @Test
  void hours_of_last_month_that_are_deducted_late_are_on_the_day_of_their_deduction() {
    acme.world().control("PUT", "/settings", TestServer.json().put("settlement_delay", "P3D"));
    at("2026-06-29T16:00:00Z");
    begun(server());
    at("2026-07-08T16:30:00Z");

    // 24 hours of June 30, 23 of them deducted on July 3, and five whole days of July
    assertThat(acme.times(query("2026-07-01", "2026-07-06")))
        .containsExactly(
            "2026-07-01 8.88",
            "2026-07-02 8.88",
            "2026-07-03 17.39",
            "2026-07-04 9.25",
            "2026-07-05 8.88");
  }

  @Test
  void coupons_that_pay_for_use_are_no_net_costs() {
    acme.shop().cash("0.50");
    begun(server());
    at("2026-06-01T04:00:00Z");

    assertThat(acme.amounts(query("2026-06-01", "2026-06-01"))).containsExactly("3 4.07");
    assertThat(acme.amounts(net(query("2026-06-01", "2026-06-01")))).containsExactly("3 3.57");
    assertThat(acme.amounts(net(amortized(query("2026-06", "2026-06"))))).containsExactly("3 3.57");
  }

  @Test
  void original_costs_follow_the_deduction_by_an_hour() {
    begun(server());
    at("2026-05-31T17:53:30Z");
    set("documented");

    // rule costs.original.after-an-hour
    assertThat(acme.groups(query("2026-06-01", "2026-06-01"))).isEmpty();
    at("2026-05-31T18:53:29Z");
    assertThat(acme.groups(query("2026-06-01", "2026-06-01"))).isEmpty();
    at("2026-05-31T18:53:30Z");
    assertThat(acme.times(query("2026-06-01", "2026-06-01"))).containsExactly("2026-06-01 0.37");
    at("2026-05-31T19:53:30Z");
    assertThat(acme.times(query("2026-06-01", "2026-06-01"))).containsExactly("2026-06-01 0.74");
    set("at_once");
    assertThat(acme.times(query("2026-06-01", "2026-06-01"))).containsExactly("2026-06-01 1.11");
  }

  @Test
  void amortized_costs_follow_their_day_by_a_day() {
    begun(server());
    set("documented");
    at("2026-06-02T15:59:59Z");

    // rule costs.amortized.after-a-day
    assertThat(acme.groups(amortized(query("2026-06-01", "2026-06-30")))).isEmpty();
    assertThat(acme.breakdown("shared_month=2026-06")).isEmpty();
    at("2026-06-02T16:00:00Z");
    assertThat(acme.times(amortized(query("2026-06-01", "2026-06-30"))))
        .containsExactly("2026-06-01 8.88");
    assertThat(acme.breakdown("shared_month=2026-06")).hasSize(24);
    set("at_once");
    assertThat(acme.breakdown("shared_month=2026-06")).hasSize(47);
  }

  @Test
  void the_95th_percentile_is_on_the_day_of_its_settlement() {
    ObjectNode bandwidth = Peaks.Kind.CDN.flat("100");
    begun(bandwidth);
    at("2026-07-03T16:00:00Z");

    // rule costs.amortized.percentile-on-settlement
    String due = acme.groups(query("2026-06", "2026-06")).get(0).path("amount_by_costs").asString();
    assertThat(due).isEqualTo("2500.00");
    assertThat(acme.times(query("2026-06-01", "2026-07-03"))).containsExactly("2026-06-30 " + due);
    assertThat(acme.times(amortized(query("2026-06-01", "2026-07-03"))))
        .containsExactly("2026-07-01 " + due);
    assertThat(acme.breakdown("shared_month=2026-06")).isEmpty();
    assertThat(fields(acme.breakdown("shared_month=2026-07"), "bill_cycle", "consume_amount"))
        .containsExactly("2026-06 " + due);
    set("documented");
    assertThat(acme.breakdown("shared_month=2026-07")).isEmpty();
    at("2026-07-04T03:59:59Z");
    assertThat(acme.groups(amortized(query("2026-07", "2026-07")))).isEmpty();
    at("2026-07-04T04:00:00Z");
    assertThat(acme.groups(amortized(query("2026-07", "2026-07")))).hasSize(1);
    assertThat(acme.breakdown("shared_month=2026-07")).hasSize(1);
  }
}
