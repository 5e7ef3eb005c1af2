// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What records of use show of who paid, owes or has discounts. */
class UseDebtConformance {

  private static final String JUNE = "2025-06";
  private static final String BEGIN = "2025-06-10 08:00:00";

  @Test
  void what_cash_did_not_cover_is_debt_until_a_top_up() {
    PayPerUse acme = new PayPerUse(new Bills(UseByTheHour.level(Target.FRESH_WORLD, 4).shop()));
    acme.bills().shop().topUp("1.00");
    String server = acme.server();
    acme.to("2025-06-10 12:00:00");
    acme.end(server);
    acme.to("2025-06-10 14:00:00");

    // rule bills.status.paid
    assertThat(fields(acme.transactions(JUNE), "cash_amount", "debt_amount", "status"))
        .containsExactly("0.00 0.37 2", "0.26 0.11 2", "0.37 0.00 1", "0.37 0.00 1");
    assertThat(acme.bills().transactions("bill_cycle=2025-06&status=2")).hasSize(2);
    assertThat(fields(acme.resources(JUNE, 1).get(0), "consume_amount", "debt_amount"))
        .isEqualTo("1.48 0.48");
    acme.bills().shop().topUp("0.30");
    assertThat(fields(acme.transactions(JUNE), "cash_amount", "debt_amount", "status"))
        .containsExactly("0.19 0.18 2", "0.37 0.00 1", "0.37 0.00 1", "0.37 0.00 1");
    acme.bills().shop().topUp("0.70");
    assertThat(fields(acme.transactions(JUNE), "status")).containsOnly("1");
  }

  @Test
  void a_discount_is_named_and_taken_off_before_the_cut() {
    PayPerUse acme = PayPerUse.at(Target.FRESH_WORLD, BEGIN);
    acme.world().discount("acme", "commercial", "0.7");
    acme.server();
    acme.to("2025-06-10 10:00:00");

    JsonNode row = acme.usage(JUNE).get(0);
    assertThat(fields(row, "official_amount", "discount_amount", "amount"))
        .isEqualTo("0.37 0.111 0.25");
    assertThat(row.path("formula").asString()).endsWith("-0.111【优惠金额】-0.009【抹零金额】-0.00【代金券抵扣】");
    assertThat(fields(acme.transactions(JUNE).get(0), "erase_amount", "official_discount_amount"))
        .isEqualTo("0.009 0.111");
    // rule bills.rows.promotion-codes
    assertThat(fields(acme.resources(JUNE, 3).get(0), "consume_amount", "promotion_type"))
        .isEqualTo("0.259 605");
  }

  @ParameterizedTest
  @CsvSource({"130, 100, 7.20, （30GB）【使用量】", "60, 60, 0.00, （0GB）【使用量】"})
  void what_packages_cover_costs_nothing(String used, String free, String amount, String formula) {
    PayPerUse acme = PayPerUse.at(Target.FRESH_WORLD, BEGIN);
    Shop shop = acme.bills().shop();
    shop.paid(
        shop.place(
            shop.purchase(
                TestWorld.line(
                    "hws.service.type.cdn",
                    "hws.resource.type.cdn",
                    "cdn.package.100GB",
                    "19.00"))));
    String cdn = acme.begin("cdn", "cdn", "cdn", null);
    ObjectNode report =
        TestServer.json().put("account", "acme").put("resource_id", cdn).put("amount", used);
    acme.world().control("POST", "/usage", report);
    acme.to("2025-06-10 10:00:00");

    // rule bills.usage.covered-is-zero
    JsonNode row = acme.bills().usage("cycle=2025-06&charge_mode=3").get(0);
    assertThat(fields(row, "usage", "free_resource_usage", "free_resource_measure_id", "amount"))
        .isEqualTo(String.join(" ", used, free, "10", amount));
    assertThat(row.path("formula").asString()).startsWith(formula + "/（1）【单位转换】*（0.24元/GB）【单价】");
  }

  @Test
  void a_price_in_steps_is_no_unit_price() {
    PayPerUse acme = PayPerUse.at(Target.FRESH_WORLD, BEGIN);
    acme.begin("apig", "apig.publicip", "publicip", 8);
    acme.to("2025-06-10 10:00:00");

    JsonNode row = acme.usage(JUNE).get(0);
    assertThat(fields(row, "spec_size", "official_amount", "amount")).isEqualTo("8 1.295 1.29");
    assertThat(row.path("unit_price").isNull()).isTrue();
    assertThat(row.path("unit").isNull()).isTrue();
    assertThat(row.path("formula").isNull()).isTrue();
  }

  @Test
  void use_of_nothing_due_is_a_zero_record_but_not_by_resource() {
    PayPerUse acme = PayPerUse.at(Target.FRESH_WORLD, BEGIN);
    String server = acme.server();
    acme.to("2025-06-10 08:00:01");
    acme.end(server);
    acme.to("2025-06-10 10:00:00");
    ObjectNode query = TestServer.json().put("cycle", JUNE).put("include_zero_record", false);

    assertThat(fields(acme.usage(JUNE), "usage", "amount")).containsExactly("1 0.00");
    assertThat(acme.bills().usage("cycle=2025-06&include_zero_record=false")).isEmpty();
    assertThat(acme.bills().transactions("bill_cycle=2025-06&include_zero_record=false")).isEmpty();
    // rule bills.amounts.eight-decimals-by-resource
    for (int statistic = 1; statistic <= 3; statistic++) {
      assertThat(
              fields(
                  acme.bills().resources(query.put("statistic_type", statistic)),
                  "consume_amount",
                  "cash_amount"))
          .containsExactly("0.00010277 0.00010277");
    }
  }

  @Test
  void monthly_settlement_is_not_settled_before_the_bill_is_issued() {
    ObjectNode scenario = TestServer.json().put("format", 2).put("name", "monthly");
    scenario
        .putArray("accounts")
        .addObject()
        .put("name", "corner")
        .put("customer_id", "0123456789abcdef0123456789abcdef")
        .put("kind", "personal")
        .put("monthly_settlement", true);
    TestServer.Answer made =
        TestServer.control("POST", "/worlds/import?clock=" + Target.NOW, scenario);
    TestWorld world =
        new TestWorld(
            made.body().path("id").asString(), Map.of("corner", made.body().at("/accounts/0")));
    PayPerUse corner = new PayPerUse(new Bills(new Shop(world, "corner")));
    world.control("PUT", "/clock", TestServer.json().put("mode", "frozen"));
    corner.to("2026-11-23 11:00:00");
    String server = corner.server();
    corner.to("2026-11-23 12:00:00");
    corner.end(server);
    corner.to("2026-11-23 14:00:00");

    // rule bills.status.monthly-settlement
    assertThat(fields(corner.transactions("2026-11"), "consume_amount", "debt_amount", "status"))
        .containsExactly("0.37 0.37 3");
    corner.to("2026-12-04 10:00:00");
    assertThat(fields(corner.transactions("2026-11"), "status")).containsExactly("2");
  }
}
