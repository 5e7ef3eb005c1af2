// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Peaks.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a month of the 95th percentile costs, and where its charge is seen. */
@OnBothTargets
class PeakChargeConformance {

  private static final String DECEMBER = "2026-12";

  private final Peaks acme;
  private final Bills bills;

  PeakChargeConformance(Target target) {
    acme = Peaks.rich(target);
    bills = new Bills(acme.shop());
  }

  private List<JsonNode> charged(String month) {
    return bills.transactions("bill_cycle=" + month);
  }

  @Test
  void a_month_is_charged_at_20_00_of_the_next_first() {
    // rule usage.charge.on-the-first
    acme.begin(Kind.CDN.flat("128.5"));
    acme.at("2027-01-01T11:59:59Z");
    assertThat(charged(DECEMBER)).isEmpty();

    acme.at("2027-01-01T12:00:00Z");

    // 128.5 Mbps x 25 yuan x 31 / 31 days
    JsonNode row = charged(DECEMBER).get(0);
    assertThat(
            fields(
                row,
                "bill_type",
                "charging_mode",
                "trade_time",
                "consume_amount",
                "official_amount",
                "cash_amount"))
        .isEqualTo("5 3 2027-01-01T12:00:00Z 3212.50 3212.50 3212.50");
  }

  @Test
  void the_discount_of_the_account_is_taken_off_before_the_cut() {
    acme.shop().world().discount("acme", "commercial", "0.85");
    acme.begin(Kind.CDN.flat("128.5"));
    acme.at("2027-01-01T12:00:00Z");

    // 3212.50 x 0.85 = 2730.625
    assertThat(
            fields(
                charged(DECEMBER).get(0),
                "official_amount",
                "official_discount_amount",
                "erase_amount",
                "consume_amount"))
        .isEqualTo("3212.50 481.875 0.005 2730.62");
  }

  @Test
  void what_the_balance_does_not_cover_is_debt() {
    acme.shop().world().control("PUT", "/accounts/acme/cash", TestServer.json().put("amount", "2"));
    acme.begin(Kind.CDN.flat("128.5"));
    acme.at("2026-12-01T12:00:00Z");

    // 128.5 x 25 x 2183 / 288 / 30 = 811.6766..., of which 2.00 are there
    assertThat(
            fields(
                charged("2026-11").get(0),
                "consume_amount",
                "cash_amount",
                "debt_amount",
                "status"))
        .isEqualTo("811.67 2.00 809.67 2");
  }

  @Test
  void the_master_pays_for_a_member_in_custody() {
    acme.begin(Kind.CDN.flat("10").put("account", "acme-lab"));
    acme.at("2027-01-01T12:00:00Z");

    List<JsonNode> rows = new Bills(acme.shop()).resources(Bills.query().put("cycle", DECEMBER));
    assertThat(fields(rows, "customer_id", "payer_account_id", "consume_amount"))
        .containsExactly(
            acme.shop().world().customerId("acme-lab")
                + " "
                + acme.shop().customerId()
                + " 250.00");
    assertThat(acme.as("acme-lab").listed(Kind.CDN, DECEMBER)).hasSize(1);
    assertThat(acme.listed(Kind.CDN, DECEMBER)).isEmpty();
  }

  @Test
  void all_usage_types_are_charged_by_the_price_book() {
    acme.begin(Kind.CDN_CAPITAL.flat("1"));
    acme.begin(Kind.OBS.flat("1"));
    acme.begin(Kind.LINE.flat("1"));
    acme.begin(Kind.PLUS.flat("1").put("resource_size", 300));
    acme.at("2027-01-01T12:00:00Z");

    // 25, 42, 100, and 120 for each of 60 Mbps that are guaranteed
    assertThat(fields(charged(DECEMBER), "resource_type_code", "consume_amount"))
        .containsExactlyInAnyOrder(
            "hws.resource.type.cdn 25.00",
            "hws.resource.type.obs 42.00",
            "hws.resource.type.bandwidth 100.00",
            "hws.resource.type.bandwidth 7200.00");
    assertThat(fields(bills.sum("bill_cycle=" + DECEMBER + "&limit=1"), "consume_amount"))
        .isEqualTo("0.00");
    acme.at("2027-01-01T16:00:00Z");
    assertThat(fields(bills.sum("bill_cycle=" + DECEMBER + "&limit=1"), "consume_amount"))
        .isEqualTo("7367.00");
  }
}
