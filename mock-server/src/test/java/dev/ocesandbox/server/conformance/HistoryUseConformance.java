// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The use in the months that an account is given. */
@OnBothTargets
class HistoryUseConformance {

  private static final String OWN = "&method=oneself";

  private final TestWorld world;
  private final Bills acme;

  HistoryUseConformance(Target target) {
    Shop shop = Shop.emptyAcme(target);
    world = shop.world();
    acme = new Bills(shop);
  }

  private JsonNode give(String account, String wish) {
    return world.control("POST", "/accounts/" + account + "/history", Json.read(wish));
  }

  private List<JsonNode> use(String month) {
    return acme.usage("cycle=" + month + OWN + "&charge_mode=3");
  }

  private Set<String> resources(String month) {
    return new HashSet<>(Bills.fields(use(month), "resource_id"));
  }

  @Test
  void a_year_has_at_most_nine_resources_billed_by_use_in_all_of_its_months() {
    JsonNode given = give("acme", "{\"months\": 12, \"seed\": 7, \"purchases\": false}");

    assertThat(given.path("orders").asInt()).isZero();
    assertThat(given.path("resources").asInt()).isBetween(6, 9);
    Set<String> all = new HashSet<>();
    BigDecimal due = BigDecimal.ZERO;
    for (int month = 11; month < 23; month++) {
      String cycle = "%d-%02d".formatted(2025 + (month - 1) / 12, (month - 1) % 12 + 1);
      assertThat(use(cycle)).as(cycle).isNotEmpty();
      all.addAll(resources(cycle));
      due = due.add(Bills.total(use(cycle), "amount"));
    }
    assertThat(all).hasSize(given.path("resources").asInt());
    assertThat(due).isEqualByComparingTo(given.path("due").asString()).isPositive();
    assertThat(use("2026-11")).isEmpty();
  }

  @Test
  void every_record_is_paid_in_cash_by_the_price_the_discount_and_the_cut_for_everybody() {
    world.discount("acme", "commercial", "0.90");
    give("acme", "{\"months\": 3, \"seed\": 7, \"purchases\": false}");

    List<JsonNode> rows = acme.transactions("bill_cycle=2026-10" + OWN);
    assertThat(rows).hasSizeGreaterThan(20);
    for (JsonNode row : rows) {
      BigDecimal due = row.path("consume_amount").decimalValue();
      assertThat(row.path("cash_amount").decimalValue()).isEqualByComparingTo(due);
      assertThat(row.path("bill_type").asInt()).isEqualTo(5);
      assertThat(
              row.path("official_amount")
                  .decimalValue()
                  .subtract(row.path("official_discount_amount").decimalValue())
                  .subtract(row.path("erase_amount").decimalValue()))
          .isEqualByComparingTo(due);
    }
  }

  @Test
  void coupons_cards_credit_and_packages_pay_nothing() {
    world.cashCoupon("acme", "500.00");
    world.flexiCoupon("acme", "500.00");
    world.card("acme", "500.00");
    world.control("PUT", "/accounts/acme/credit-line", TestServer.json().put("amount", "1000.00"));
    List<String> paths =
        List.of(
            "/v2/accounts/customer-accounts/balances",
            "/v2/promotions/benefits/coupons?limit=100",
            "/v2/promotions/benefits/stored-value-cards?limit=100&status=1");
    List<JsonNode> before = paths.stream().map(path -> world.get("acme", path).body()).toList();

    give("acme", "{\"months\": 6, \"seed\": 3}");

    assertThat(paths.stream().map(path -> world.get("acme", path).body()).toList())
        .isEqualTo(before);
  }

  @Test
  void a_top_up_at_the_begin_of_each_month_is_exactly_what_is_due_in_it() {
    give("acme", "{\"months\": 2, \"seed\": 7, \"purchases\": false}");

    List<JsonNode> records = new ArrayList<>();
    for (JsonNode record :
        Bills.done(
                world.get(
                    "acme",
                    "/v2/accounts/customer-accounts/account-change-records"
                        + "?balance_type=BALANCE_TYPE_DEBIT&trade_time_begin=2026-09-01"
                        + "&trade_time_end=2026-11-20&limit=100"))
            .path("records")) {
      records.add(record);
    }
    BigDecimal topUps = BigDecimal.ZERO;
    BigDecimal spent = BigDecimal.ZERO;
    for (JsonNode record : records) {
      boolean revenue = record.path("revenue_expense_type").asString().equals("REVENUE");
      BigDecimal amount = new BigDecimal(record.path("change_amount").asString()).abs();
      topUps = revenue ? topUps.add(amount) : topUps;
      spent = revenue ? spent : spent.add(amount);
    }
    assertThat(topUps).isEqualByComparingTo(spent).isPositive();
  }

  @Test
  void the_running_month_has_use_until_the_day_before_yesterday_if_that_is_wished() {
    give("acme", "{\"months\": 3, \"seed\": 7, \"purchases\": false, \"running\": true}");

    List<String> days = Bills.fields(use("2026-11"), "bill_date");
    assertThat(days).contains("2026-11-21").doesNotContain("2026-11-22");
  }

  @Test
  void bandwidth_of_the_last_month_is_billed_and_listed_by_the_95th_percentile() {
    give("acme", "{\"months\": 3, \"seed\": 7, \"purchases\": false}");

    JsonNode summary =
        Bills.done(
            world.get(
                "acme",
                Bills.ROOT
                    + "resources/usage/summary?bill_cycle=2026-10&usage_type=95peak_1000"
                    + "&service_type_code=hws.service.type.cdn"
                    + "&resource_type_code=hws.resource.type.cdn"));
    assertThat(summary.path("total_count").asInt()).isEqualTo(1);
    assertThat(Bills.fields(use("2026-10"), "product_id", "resource_type"))
        .anyMatch(text -> text.contains("cdn"));
  }

  @Test
  void all_views_of_all_months_agree() {
    give("acme", "{\"months\": 14, \"seed\": 11, \"profile\": \"growing\"}");

    for (String month : List.of("2025-09", "2025-12", "2026-03", "2026-06", "2026-09", "2026-10")) {
      JsonNode check = world.control("GET", "/bills/" + month + "/check");
      assertThat(check.path("differences")).as(month).isEmpty();
      assertThat(check.path("agree").asBoolean()).isTrue();
    }
  }

  @Test
  void debt_stays_debt() {
    ObjectNode disk =
        TestServer.json()
            .put("account", "acme")
            .put("service_type_code", "hws.service.type.ebs")
            .put("resource_type_code", "hws.resource.type.volume")
            .put("resource_spec", "SSD")
            .put("region_code", "cn-north-4")
            .put("resource_size", 1000);
    world.control("PUT", "/accounts/acme/cash", TestServer.json().put("amount", "0.00"));
    world.control("POST", "/pay-per-use", disk);
    world.advance("P2D");
    String balances = "/v2/accounts/customer-accounts/balances";
    JsonNode before = world.get("acme", balances).body();
    assertThat(before.path("debt_amount").decimalValue()).isPositive();

    give("acme", "{\"months\": 6, \"seed\": 7}");
    world.advance("PT1S");

    assertThat(world.get("acme", balances).body()).isEqualTo(before);
  }

  @Test
  void nothing_of_it_is_settled_later() {
    JsonNode before = world.control("GET", "/timeline?days=90");
    give("acme", "{\"months\": 6, \"seed\": 7, \"purchases\": false}");

    assertThat(world.control("GET", "/timeline?days=90").path("events"))
        .isEqualTo(before.path("events"));
    world.advance("P60D");
    assertThat(use("2026-11")).isEmpty();
    assertThat(use("2026-12")).isEmpty();
  }

  @Test
  void settlements_that_are_held_back_are_not_made_up() {
    world.control("PUT", "/settings", TestServer.json().put("settlement_delay", "P20D"));
    give("acme", "{\"months\": 3, \"seed\": 7, \"purchases\": false, \"running\": true}");

    String last = Bills.fields(use("2026-11"), "trade_time").stream().max(String::compareTo).get();
    assertThat(last).isLessThanOrEqualTo(Target.NOW);
  }

  @Test
  void an_exported_history_comes_back_as_it_was() {
    give("acme", "{\"months\": 6, \"seed\": 7}");
    JsonNode export = world.control("GET", "/export");
    TestWorld copy = TestWorld.imported(export);

    assertThat(new Bills(new Shop(copy, "acme")).usage("cycle=2026-09" + OWN))
        .isEqualTo(acme.usage("cycle=2026-09" + OWN));
  }

  @Test
  void sixty_months_take_seconds() {
    long begin = System.nanoTime();
    give("acme", "{\"months\": 60, \"seed\": 7, \"profile\": \"seasonal\"}");

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
  }
}
