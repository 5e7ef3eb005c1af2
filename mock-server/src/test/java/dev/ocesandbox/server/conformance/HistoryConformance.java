// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.conformance.TestServer.Answer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Months that an account is given. */
@OnBothTargets
class HistoryConformance {

  private static final YearMonth FIRST = YearMonth.of(2025, 11);

  private final TestWorld world;
  private final Bills acme;

  /** The scenario default has coupons, cards, credit and a discount, which history leaves alone. */
  HistoryConformance(Target target) {
    world = target.world();
    acme = new Bills(new Shop(world, "acme"));
  }

  private static ObjectNode wish(int months) {
    return TestServer.json().put("months", months).put("seed", 7);
  }

  private JsonNode give(String account, ObjectNode wish) {
    return world.control("POST", "/accounts/" + account + "/history", wish);
  }

  private Answer refused(String account, String wish) {
    return TestServer.control(
        "POST", "/worlds/" + world.id() + "/accounts/" + account + "/history", json(wish));
  }

  private static String rule(Answer answer) {
    return answer.body().path("type").asString().replace("urn:oce-sandbox:rule:", "");
  }

  private static JsonNode json(String text) {
    return Json.read(text);
  }

  private static List<String> year() {
    List<String> months = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      months.add(FIRST.plusMonths(i).toString());
    }
    return months;
  }

  private List<JsonNode> transactions(String month) {
    return acme.transactions("bill_cycle=" + month + "&method=oneself");
  }

  private BigDecimal due(String month) {
    return Bills.total(transactions(month), "consume_amount");
  }

  private BigDecimal due() {
    return year().stream().map(this::due).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void a_steady_year_has_about_thirty_orders_in_all_of_its_months() {
    BigDecimal before = due();
    JsonNode given = give("acme", wish(12));

    assertThat(given.path("first_month").asString()).isEqualTo("2025-11");
    assertThat(given.path("last_month").asString()).isEqualTo("2026-10");
    assertThat(given.path("orders").asInt()).isBetween(24, 40);
    assertThat(due().subtract(before)).isEqualByComparingTo(given.path("due").asString());
    Set<Integer> types = new HashSet<>();
    for (String month : year()) {
      List<JsonNode> rows = transactions(month);
      assertThat(rows).as(month).isNotEmpty();
      rows.forEach(row -> types.add(row.path("bill_type").asInt()));
    }
    assertThat(types).contains(1, 2, 4);
  }

  @Test
  void all_views_of_each_month_agree() {
    give("acme", wish(12));

    for (String month : year()) {
      BigDecimal due = due(month);
      String own = "&method=oneself";
      assertThat(Bills.total(acme.usage("cycle=" + month + own), "amount"))
          .as(month)
          .isEqualByComparingTo(due);
      assertThat(acme.sum("bill_cycle=" + month + own).path("consume_amount").decimalValue())
          .isEqualByComparingTo(due);
    }
  }

  /** Everything that the control API and the money operations say about an account. */
  private List<JsonNode> belongings(String account) {
    List<JsonNode> all = new ArrayList<>();
    all.add(world.control("GET", "/accounts/" + account));
    for (String path :
        List.of(
            "/v2/accounts/customer-accounts/balances",
            "/v2/promotions/benefits/coupons?limit=100",
            "/v2/promotions/benefits/account-change-records?balance_type=BALANCE_TYPE_COUPON",
            "/v2/promotions/benefits/stored-value-cards?limit=100&status=1")) {
      all.add(Bills.done(world.get(account, path)));
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({"acme, steady", "acme, growing", "solo, seasonal", "acme-dev, steady"})
  void money_credit_coupons_and_cards_stay_as_they_were(String account, String profile) {
    List<JsonNode> before = belongings(account);
    give(account, wish(24).put("profile", profile));

    assertThat(belongings(account)).isEqualTo(before);
  }

  @Test
  void nothing_is_charged_later() {
    TestWorld other = TestWorld.create(TestServer.json().put("from", world.id()));
    give("acme", wish(24));
    for (TestWorld one : List.of(world, other)) {
      one.advance("P200D");
    }

    String balances = "/v2/accounts/customer-accounts/balances";
    assertThat(world.get("acme", balances).body()).isEqualTo(other.get("acme", balances).body());
    assertThat(acme.transactions("bill_cycle=2027-03")).isEmpty();
  }

  @Test
  void the_same_seed_gives_the_same_months_with_the_same_ids() {
    TestWorld other = TestWorld.create(TestServer.json().put("from", world.id()));
    TestWorld third = TestWorld.create(TestServer.json().put("from", world.id()));
    give("acme", wish(6));
    other.control("POST", "/accounts/acme/history", wish(6));
    third.control("POST", "/accounts/acme/history", wish(6).put("seed", 8));

    String month = "bill_cycle=2026-07";
    List<JsonNode> rows = acme.transactions(month);
    assertThat(rows).isNotEmpty();
    assertThat(new Bills(new Shop(other, "acme")).transactions(month)).isEqualTo(rows);
    assertThat(new Bills(new Shop(third, "acme")).transactions(month)).isNotEqualTo(rows);
  }

  @Test
  void a_growing_account_buys_more_in_its_last_year_and_a_seasonal_one_in_november() {
    give("solo", wish(48).put("profile", "growing"));
    Bills solo = acme.as("solo");
    assertThat(orders(solo, 2025) + orders(solo, 2026))
        .isGreaterThan(2 * (orders(solo, 2023) + orders(solo, 2022)));

    give("acme-dev", wish(60).put("profile", "seasonal"));
    Bills dev = acme.as("acme-dev");
    int february = 0;
    int november = 0;
    for (int year = 2022; year < 2026; year++) {
      february += dev.transactions("bill_cycle=%d-02&method=oneself".formatted(year)).size();
      november += dev.transactions("bill_cycle=%d-11&method=oneself".formatted(year)).size();
    }
    assertThat(november).isGreaterThan(february);
  }

  private static int orders(Bills bills, int year) {
    int orders = 0;
    for (int month = 1; month <= 12; month++) {
      orders += bills.transactions("bill_cycle=%d-%02d".formatted(year, month)).size();
    }
    return orders;
  }

  @Test
  void the_master_pays_for_a_member_in_custody() {
    List<JsonNode> before = belongings("acme");
    give("acme-lab", wish(3));

    assertThat(belongings("acme")).isEqualTo(before);
    assertThat(
            Bills.fields(
                acme.resources(
                    TestServer.json()
                        .put("cycle", "2026-10")
                        .put("method", "sub_customer")
                        .put("sub_customer_id", world.customerId("acme-lab"))),
                "payer_account_id"))
        .isNotEmpty()
        .containsOnly(world.customerId("acme"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"months\": 0}",
        "{\"months\": 61}",
        "{\"months\": 3, \"profile\": \"wild\"}",
        "{\"months\": 3, \"seed\": -1}",
        "{\"months\": 1.5}"
      })
  void a_wish_that_makes_no_sense_is_refused(String wish) {
    Answer answer = refused("acme", wish);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(rule(answer)).isEqualTo("control.body-valid");
  }

  @Test
  void unknown_accounts_and_those_of_the_international_site_are_refused() {
    Answer unknown = refused("acmee", "{\"months\": 3}");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(rule(unknown)).isEqualTo("control.account-exists");

    Answer globex = refused("globex", "{\"months\": 3}");
    assertThat(globex.status()).isEqualTo(409);
    assertThat(rule(globex)).isEqualTo("control.history-site");
    assertThat(globex.body().toString())
        .contains("globex is an account of the international site")
        .contains("choose an account of the China site");
  }
}
