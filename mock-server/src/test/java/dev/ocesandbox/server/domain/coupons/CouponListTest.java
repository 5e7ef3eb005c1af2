// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.OTHER;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.END;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.ORDER_A;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.ORDER_B;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.coupon;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.discount;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.flexi;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.limited;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.oneTime;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.paid;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.terms;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.GatewayCalls;
import dev.ocesandbox.server.domain.GatewayCalls.Answered;
import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class CouponListTest {

  private static final String COUPONS = "/v2/promotions/benefits/coupons";
  private static final World EMPTY = GivenWorld.empty();

  @Test
  void an_unused_coupon_shows_every_field_null_where_there_is_nothing() {
    IssuedId drawn = limited(EMPTY, Map.of("regionCode", List.of("cn-north-4")));
    Coupon coupon = coupon(drawn);

    assertThat(list(drawn.world(), "").get(0))
        .isEqualTo(
            Json.read(
                """
                {"coupon_id": "%1$s", "coupon_code": null, "status": 2, "customer_id": "%2$s",
                 "coupon_type": 4, "measure_id": 1, "face_value": 100.00,
                 "valid_time": "2026-01-15T08:30:00Z", "expire_time": "2026-04-15T08:30:00Z",
                 "order_id": null, "promotion_plan_id": "%3$s", "plan_name": "welcome",
                 "plan_desc": null, "media_type": 1, "fetch_method": 3,
                 "use_limits": [{"use_limiti_info_id": "UL%4$s01", "limit_key": "regionCode",
                   "value1": "cn-north-4", "value2": "华北-北京四", "value_unit": null, "limit_type": null,
                   "promotion_plan_id": "%3$s"}],
                 "active_time": "2026-01-15T08:30:00Z", "reserve_time": null,
                 "promotion_id": null, "create_time": "2026-01-15T08:30:00Z",
                 "coupon_version": 2, "balance": 100.00, "lock_order_id": null,
                 "coupon_usage": null, "is_frozen": "0", "currency": "CNY",
                 "extend_param1": null, "source_id": "%3$s"}\
                """
                    .formatted(
                        coupon.id(), ACME, coupon.terms().planId(), coupon.id().substring(2))));
  }

  @Test
  void the_total_is_called_count() {
    Answered answered = call(flexi(EMPTY, "1.00").world(), ACME, "");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.body().propertyNames()).containsExactly("count", "user_coupons");
    assertThat(answered.body().path("count").asInt()).isEqualTo(1);
  }

  @Test
  void the_balance_on_the_wire_is_that_of_the_ledger_locked_parts_included() {
    IssuedId drawn = flexi(EMPTY, "100.00");
    World used = paid(drawn.world(), drawn.id(), ORDER_A, "12.34");
    World locked = Coupons.lock(used, drawn.id(), ORDER_B, Money.of("20"), START);

    JsonNode shown = list(locked, "").get(0);

    Money inLedger =
        Coupons.available(locked, coupon(drawn))
            .plus(Coupons.locked(locked, coupon(drawn), ORDER_B));
    assertThat(shown.path("balance").decimalValue()).isEqualByComparingTo("87.66");
    assertThat(inLedger).isEqualTo(Money.of("87.66"));
    assertThat(locked.ledger().balances()).isEqualTo(locked.ledger().recounted());
    assertThat(shown.path("lock_order_id").asString()).isEqualTo(ORDER_B);
    assertThat(shown.path("reserve_time").asString()).isEqualTo("2026-01-15T08:30:00Z");
  }

  @Test
  void a_coupon_of_version_one_shows_neither_balance_nor_lock() {
    IssuedId drawn = oneTime(EMPTY, "100.00");
    World locked = Coupons.lock(drawn.world(), drawn.id(), ORDER_A, Money.of("20"), START);

    JsonNode shown = list(locked, "").get(0);

    assertThat(shown.path("balance").isNull()).isTrue();
    assertThat(shown.path("lock_order_id").isNull()).isTrue();
    assertThat(shown.path("coupon_version").asInt()).isEqualTo(1);
    assertThat(shown.path("coupon_type").asInt()).isEqualTo(1);
  }

  @Test
  void a_discount_coupon_shows_its_ratio_and_the_order_that_occupies_it() {
    IssuedId drawn = discount(EMPTY);
    World locked = Coupons.lock(drawn.world(), drawn.id(), ORDER_A, Money.ZERO, START);

    JsonNode shown = list(locked, "").get(0);

    assertThat(shown.path("face_value").decimalValue()).isEqualByComparingTo("0.8");
    assertThat(shown.path("balance").isNull()).isTrue();
    assertThat(shown.path("coupon_type").asInt()).isEqualTo(2);
    assertThat(shown.path("lock_order_id").asString()).isEqualTo(ORDER_A);
  }

  @Test
  void orders_are_joined_by_commas_within_a_payment_and_semicolons_between() {
    // rule coupons.list.order-ids-joined
    IssuedId drawn = flexi(EMPTY, "100.00");
    CouponUse merged =
        use(drawn.id(), "CS-ALL", "20.00", START).byOrders(List.of("CS-ONE", "CS-TWO"));
    World world = paid(paid(drawn.world(), merged), drawn.id(), ORDER_B, "1.00");

    assertThat(list(world, "").get(0).path("order_id").asString())
        .isEqualTo("CS-ONE,CS-TWO;" + ORDER_B);
    assertThat(list(world, "?order_id=CS-TWO")).hasSize(1);
    assertThat(list(world, "?order_id=" + ORDER_B)).hasSize(1);
    assertThat(list(world, "?order_id=CS-ALL")).isEmpty();
    assertThat(list(world, "?order_id=CS-ONE,CS-TWO")).isEmpty();
  }

  @Test
  void the_newest_coupon_comes_first() {
    // rule coupons.list.newest-first
    World world = flexi(flexi(EMPTY, "1.00").world(), "2.00").world();
    World later =
        Coupons.grant(world, terms(CouponKind.CASH, "3.00", 2, Map.of()), START.minusSeconds(5))
            .world();

    assertThat(faces(list(later, ""))).containsExactly("2.00", "1.00", "3.00");
  }

  @Test
  void filters_let_only_what_they_name_pass() {
    IssuedId flexi = flexi(EMPTY, "1.00");
    IssuedId cash = oneTime(flexi.world(), "2.00");
    World world = paid(cash.world(), cash.id(), ORDER_A, "2.00");
    String plan = coupon(flexi).terms().planId();

    assertThat(faces(list(world, "?coupon_id=" + flexi.id()))).containsExactly("1.00");
    assertThat(faces(list(world, "?promotion_plan_id=" + plan))).containsExactly("1.00");
    assertThat(faces(list(world, "?source_id=" + plan))).containsExactly("1.00");
    assertThat(faces(list(world, "?coupon_type=4"))).containsExactly("1.00");
    assertThat(faces(list(world, "?coupon_type=1"))).containsExactly("2.00");
    assertThat(faces(list(world, "?status=2"))).containsExactly("1.00");
    assertThat(faces(list(world, "?status=3"))).containsExactly("2.00");
    assertThat(faces(list(world, "?status=3&coupon_type=4"))).isEmpty();
    assertThat(faces(list(world, "?status=1"))).isEmpty();
    assertThat(faces(list(world, "?coupon_type=3"))).isEmpty();
    assertThat(faces(list(world, "?coupon_id=&order_id=&promotion_plan_id=&status=")))
        .containsExactly("2.00", "1.00");
    assertThat(faces(list(world, "?indirect_partner_id=x"))).hasSize(2);
    assertThat(list(world, "?source_id=")).isEmpty();
    assertThat(list(world, "?source_id=" + "s".repeat(255))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"coupon_type", "active_start_time", "active_end_time"})
  void an_empty_value_is_refused_where_it_is_not_supported(String name) {
    Answered answered = call(flexi(EMPTY, "1.00").world(), ACME, "?" + name + "=");

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.body().path("error_code").asString()).isEqualTo("CBC.0100");
  }

  @Test
  void the_longest_source_id_has_255_characters() {
    World world = flexi(EMPTY, "1.00").world();

    assertThat(call(world, ACME, "?source_id=" + "s".repeat(255)).status()).isEqualTo(200);
    assertThat(call(world, ACME, "?source_id=" + "s".repeat(256)).status()).isEqualTo(400);
  }

  @Test
  void the_times_of_activation_include_both_ends() {
    World world = flexi(EMPTY, "1.00").world();

    assertThat(list(world, "?active_start_time=2026-01-15T08:30:00Z")).hasSize(1);
    assertThat(list(world, "?active_start_time=2026-01-15T08:30:01Z")).isEmpty();
    assertThat(list(world, "?active_end_time=2026-01-15T08:30:00Z")).hasSize(1);
    assertThat(list(world, "?active_end_time=2026-01-15T08:29:59Z")).isEmpty();
  }

  @Test
  void a_coupon_shows_what_has_become_of_it() {
    // rule coupons.list.twelve-months
    GatewayCalls calls = calls(flexi(EMPTY, "1.00").world());

    calls.advanceTo(END);
    assertThat(status(calls)).isEqualTo(4);
    calls.advanceTo(END.plus(Duration.ofDays(364)));
    assertThat(status(calls)).isEqualTo(4);
    calls.advanceTo(END.plus(Duration.ofDays(366)));
    assertThat(calls.get(ACME, COUPONS).body().path("count").asInt()).isZero();
    assertThat(calls.get(ACME, COUPONS + "?status=4").body().path("count").asInt()).isZero();
  }

  @Test
  void a_reclaimed_coupon_has_status_five() {
    // rule coupons.status.reclaimed
    IssuedId drawn = flexi(EMPTY, "1.00");
    World world =
        Coupons.reclaim(drawn.world(), ACME, drawn.id(), START)
            .fold((after, coupon) -> after, refusal -> EMPTY);

    assertThat(list(world, "").get(0).path("status").asInt()).isEqualTo(5);
    assertThat(list(world, "").get(0).path("balance").decimalValue()).isEqualByComparingTo("0");
  }

  @Test
  void coupons_of_another_customer_are_not_shown() {
    assertThat(call(flexi(EMPTY, "1.00").world(), OTHER, "").body().path("count").asInt()).isZero();
  }

  @Test
  void pages_partition_the_coupons() {
    World world = EMPTY;
    for (int i = 1; i <= 12; i++) {
      world = flexi(world, i + ".00").world();
    }
    List<String> all = new ArrayList<>();
    for (int offset = 0; offset < 15; offset += 5) {
      Answered answered = call(world, ACME, "?limit=5&offset=" + offset);
      assertThat(answered.body().path("count").asInt()).isEqualTo(12);
      all.addAll(faces(answered.body().path("user_coupons")));
    }

    assertThat(all).hasSize(12).doesNotHaveDuplicates().startsWith("12.00").endsWith("1.00");
    assertThat(list(world, "")).hasSize(10);
    assertThat(faces(list(world, "?status=2&limit=3&offset=10"))).containsExactly("2.00", "1.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?status=6",
        "?status=0",
        "?coupon_type=5",
        "?coupon_type=301",
        "?limit=0",
        "?limit=101",
        "?offset=-1",
        "?active_start_time=2026-01-15",
        "?active_end_time=2026-02-30T00:00:00Z",
        "?coupon_id=12345678901234567890123456789012345678901234567890123456789012345",
      })
  void a_value_outside_what_is_documented_is_refused(String query) {
    Answered answered = call(EMPTY, ACME, query);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.errorCode()).isEqualTo("CBC.0100");
  }

  @Test
  void an_iam_user_without_the_action_is_refused() {
    assertThat(call(EMPTY, "acme-guest", "").errorCode()).isEqualTo("CBC.0151");
  }

  private static int status(GatewayCalls calls) {
    return calls.get(ACME, COUPONS).body().path("user_coupons").get(0).path("status").asInt();
  }

  private static GatewayCalls calls(World world) {
    return new GatewayCalls(world, CouponsApi.room());
  }

  private static Answered call(World world, String caller, String query) {
    return calls(world).get(caller, COUPONS + query);
  }

  private static JsonNode list(World world, String query) {
    return call(world, ACME, query).body().path("user_coupons");
  }

  private static List<String> faces(JsonNode coupons) {
    return coupons
        .valueStream()
        .map(coupon -> coupon.path("face_value").decimalValue().toPlainString())
        .toList();
  }
}
