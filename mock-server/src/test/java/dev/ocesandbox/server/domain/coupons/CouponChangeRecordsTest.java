// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.AGENCY;
import static dev.ocesandbox.server.domain.GivenWorld.OTHER;
import static dev.ocesandbox.server.domain.GivenWorld.RESELLER;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.ORDER_A;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.ORDER_B;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.coupon;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.flexi;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.paid;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.returned;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.GatewayCalls;
import dev.ocesandbox.server.domain.GatewayCalls.Answered;
import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class CouponChangeRecordsTest {

  private static final String RECORDS = "/v2/promotions/benefits/account-change-records";
  private static final String ALL = "?balance_type=BALANCE_TYPE_COUPON";

  private static final IssuedId GIVEN = flexi(GivenWorld.empty(), "100.00");

  /** Received over 100.00, paid 30.00 a minute later, got 10.00 back a minute after that. */
  private static World history() {
    World paid = paid(GIVEN.world(), use(GIVEN.id(), ORDER_A, "30.00", START.plusSeconds(60)));
    return returned(paid, use(GIVEN.id(), ORDER_B, "10.00", START.plusSeconds(120)));
  }

  @Test
  void a_payment_leaves_an_expense_with_the_order_as_transaction() {
    CouponUse use = use(GIVEN.id(), ORDER_A, "30.00", START).forResource("hws.resource.type.vm");

    assertThat(records(paid(GIVEN.world(), use), ALL).get(0))
        .isEqualTo(
            Json.read(
                """
                {"coupon_id": "%s", "trade_detail_type": "SOURCE_OPERAIION_DEDEUCT",
                 "trade_time": "2026-01-15T08:30:00Z", "trade_id": "CS2601151630AAAAA",
                 "change_amount": "30.00", "balance_after_change": "70.00",
                 "revenue_expense_type": "EXPENSE", "bill_cycle": "2026-01",
                 "account_name": "acme", "cloud_service_type_name": "弹性云服务器",
                 "resource_type_name": "云主机"}\
                """
                    .formatted(GIVEN.id())));
  }

  @Test
  void receipt_and_return_leave_revenue() {
    JsonNode records = records(history(), ALL);

    assertThat(texts(records, "trade_detail_type"))
        .containsExactly(
            "SOURCE_OPERAIION_UNSUBSCRIBE", "SOURCE_OPERAIION_DEDEUCT", "SOURCE_OPERAIION_PRIZE");
    assertThat(texts(records, "revenue_expense_type"))
        .containsExactly("REVENUE", "EXPENSE", "REVENUE");
    assertThat(texts(records, "balance_after_change")).containsExactly("80.00", "70.00", "100.00");
    assertThat(texts(records, "trade_id")).containsExactly(ORDER_B, ORDER_A, GIVEN.id());
    assertThat(texts(records, "resource_type_name")).containsOnly("");
  }

  @Test
  void expiry_leaves_an_expense_over_what_was_left() {
    GatewayCalls calls = new GatewayCalls(history(), CouponsApi.room());

    calls.advanceTo(CouponsGiven.END);

    JsonNode records = calls.get(ACME, RECORDS + ALL).body().path("records");
    assertThat(records.get(0).path("trade_detail_type").asString())
        .isEqualTo("SOURCE_OPERAIION_EXPIRECLEAR");
    assertThat(records.get(0).path("change_amount").asString()).isEqualTo("80.00");
    assertThat(records.get(0).path("balance_after_change").asString()).isEqualTo("0.00");
    assertThat(calls.get(ACME, RECORDS + ALL + "&trade_type=EXPIRED").body().path("records"))
        .hasSize(1);
  }

  @Test
  void reclaiming_leaves_an_expense() {
    World world =
        Coupons.reclaim(history(), ACME, GIVEN.id(), START.plusSeconds(180))
            .fold((after, coupon) -> after, refusal -> GIVEN.world());

    JsonNode records = records(world, ALL + "&trade_type=COUPONCANCEL");

    assertThat(texts(records, "trade_detail_type"))
        .containsExactly("SOURCE_OPERATION_COUPONCANCEL");
    assertThat(texts(records, "change_amount")).containsExactly("80.00");
  }

  @Test
  void the_balance_after_a_change_counts_what_orders_have_locked() {
    World locked = Coupons.lock(GIVEN.world(), GIVEN.id(), ORDER_B, Money.of("50"), START);

    JsonNode records = records(paid(locked, GIVEN.id(), ORDER_A, "30.00"), ALL);

    assertThat(texts(records, "balance_after_change")).containsExactly("70.00", "100.00");
  }

  @Test
  void names_come_in_the_language_asked_for() {
    GatewayCalls calls = new GatewayCalls(history(), CouponsApi.room());

    JsonNode record =
        calls.get(ACME, RECORDS + ALL, "X-Language", "en-us").body().path("records").get(0);

    assertThat(record.path("cloud_service_type_name").asString()).isEqualTo("Elastic Cloud Server");
  }

  @ParameterizedTest
  @CsvSource({
    "revenue_expense_type=EXPENSE, 30.00",
    "trade_type=ADJUST, 100.00",
    "trade_type=DEDEUCT, 30.00",
    "trade_type=REFUND, 10.00",
    "trade_id=CS2601151630BBBBB, 10.00",
  })
  void a_filter_lets_only_what_it_names_pass(String filter, String amount) {
    assertThat(texts(records(history(), ALL + "&" + filter), "change_amount"))
        .containsExactly(amount);
  }

  @Test
  void the_coupon_can_be_named() {
    IssuedId second = flexi(history(), "7.00");

    assertThat(records(second.world(), ALL + "&coupon_id=" + second.id())).hasSize(1);
    assertThat(records(second.world(), ALL + "&coupon_id=" + GIVEN.id())).hasSize(3);
    assertThat(records(second.world(), ALL + "&coupon_id=")).hasSize(4);
  }

  @Test
  void days_are_days_in_beijing_and_the_last_year_is_the_default() {
    World world = GivenWorld.empty();
    for (String at :
        List.of(
            "2025-01-14T15:59:59Z",
            "2025-01-14T16:00:00Z",
            "2026-01-13T16:00:00Z",
            "2026-01-14T16:00:00Z")) {
      world =
          Coupons.grant(
                  world,
                  CouponsGiven.terms(CouponKind.FLEXI, at.substring(2, 4) + ".00", 2, Map.of()),
                  Instant.parse(at))
              .world();
    }

    assertThat(records(world, ALL)).hasSize(3);
    assertThat(records(world, ALL + "&trade_time_begin=2026-01-14&trade_time_end=2026-01-14"))
        .hasSize(1);
    assertThat(records(world, ALL + "&trade_time_begin=2025-01-14&trade_time_end=2025-01-14"))
        .hasSize(1);
  }

  @Test
  void a_range_of_more_than_a_year_is_refused() {
    Answered answered =
        call(history(), ACME, ALL + "&trade_time_begin=2025-01-14&trade_time_end=2026-01-15");

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.errorCode()).isEqualTo("CBC.0100");
    assertThat(answered.rule()).isEqualTo("coupons.records.one-year-range");
  }

  @Test
  void pages_count_every_record() {
    Answered answered = call(history(), ACME, ALL + "&limit=2&offset=2");

    assertThat(answered.body().path("total_count").asInt()).isEqualTo(3);
    assertThat(texts(answered.body().path("records"), "change_amount")).containsExactly("100.00");
  }

  @Test
  void records_of_another_customer_are_not_shown() {
    assertThat(call(history(), OTHER, ALL).body().path("total_count").asInt()).isZero();
  }

  @Test
  void customers_of_a_reseller_are_refused_and_those_of_an_agent_are_not() {
    Answered refused = call(history(), RESELLER, ALL);

    assertThat(refused.errorCode()).isEqualTo("CBC.99000084");
    assertThat(refused.rule()).isEqualTo("coupons.records.not-for-reseller-customers");
    assertThat(call(history(), AGENCY, ALL).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?balance_type=BALANCE_TYPE_DEBIT",
        ALL + "&revenue_expense_type=",
        ALL + "&trade_type=",
        ALL + "&trade_type=RECHARGE",
        ALL + "&trade_time_begin=",
        ALL + "&trade_time_end=",
        ALL + "&limit=101",
      })
  void a_value_outside_what_is_documented_is_refused(String query) {
    assertThat(call(history(), ACME, query).errorCode()).isEqualTo("CBC.0100");
  }

  @Test
  void an_iam_user_without_the_action_is_refused() {
    assertThat(call(history(), "acme-guest", ALL).errorCode()).isEqualTo("CBC.0151");
  }

  @Test
  void what_the_records_say_of_a_coupon_adds_up_to_its_balance() {
    World world = history();
    Money sum = Money.ZERO;
    for (JsonNode record : records(world, ALL)) {
      Money amount = Money.of(record.path("change_amount").asString());
      boolean revenue = record.path("revenue_expense_type").asString().equals("REVENUE");
      sum = sum.plus(revenue ? amount : amount.negated());
    }

    assertThat(sum).isEqualTo(Coupons.available(world, coupon(GIVEN)));
  }

  private static Answered call(World world, String caller, String query) {
    return new GatewayCalls(world, CouponsApi.room()).get(caller, RECORDS + query);
  }

  private static JsonNode records(World world, String query) {
    return call(world, ACME, query).body().path("records");
  }

  private static List<String> texts(JsonNode records, String field) {
    return records.valueStream().map(record -> record.path(field).asString()).toList();
  }
}
