// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Shop.Choice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ListSubCustomerCoupons: what becomes of a coupon, filters, pages, whose coupons. */
@OnBothTargets
class CouponsConformance {

  private static final String COUPONS = "/v2/promotions/benefits/coupons";

  private final Shop acme;

  CouponsConformance(Target target) {
    acme = Shop.emptyAcme(target);
  }

  @Test
  void the_newest_coupon_comes_first_and_pages_together_are_the_list() {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      given.add(0, acme.flexi("1.00").id());
      acme.world().advance("PT1H");
    }

    // rule coupons.list.newest-first
    List<String> rows = new ArrayList<>();
    for (int offset = 0; offset < 9; offset += 3) {
      JsonNode page = acme.get(COUPONS + "?limit=3&offset=" + offset).body();
      assertThat(page.path("count").asInt()).isEqualTo(7);
      rows.addAll(ids(page));
    }

    assertThat(rows).isEqualTo(given);
    assertThat(acme.get(COUPONS + "?offset=7").body())
        .hasToString("{\"count\":7,\"user_coupons\":[]}");
  }

  @Test
  void filters_combine() {
    Choice cash = acme.cash("10.00");
    Choice flexi = acme.flexi("20.00");
    Choice ratio = acme.discountCoupon("0.80");
    String order = acme.paid(acme.buy("10.00"), cash);
    String plan = acme.coupon(flexi.id()).path("promotion_plan_id").asString();

    assertThat(listed("coupon_type=1")).containsExactly(cash.id());
    assertThat(listed("coupon_type=2")).containsExactly(ratio.id());
    assertThat(listed("coupon_type=4&status=2")).containsExactly(flexi.id());
    assertThat(listed("coupon_type=4&status=3")).isEmpty();
    assertThat(listed("order_id=" + order)).containsExactly(cash.id());
    assertThat(listed("promotion_plan_id=" + plan)).containsExactly(flexi.id());
    assertThat(listed("source_id=" + plan)).containsExactly(flexi.id());
    assertThat(listed("coupon_id=" + ratio.id() + "&order_id=")).containsExactly(ratio.id());
    assertThat(listed("coupon_type=3")).isEmpty();
  }

  @Test
  void the_times_of_activation_include_both_ends() {
    Choice coupon = acme.cash("1.00");

    assertThat(listed("active_start_time=2026-11-23T02:00:00Z")).containsExactly(coupon.id());
    assertThat(listed("active_end_time=2026-11-23T02:00:00Z")).containsExactly(coupon.id());
    assertThat(listed("active_start_time=2026-11-23T02:00:01Z")).isEmpty();
    assertThat(listed("active_end_time=2026-11-23T01:59:59Z")).isEmpty();
  }

  @Test
  void a_reusable_coupon_is_used_order_by_order_until_nothing_is_left() {
    Choice flexi = acme.flexi("30.00");

    // rules coupons.status.partly-used-stays-usable, coupons.status.used-up,
    // coupons.list.order-ids-joined, coupons.use.types-for-payment
    String first = acme.paid(acme.buy("10.00"), flexi);
    assertThat(acme.coupon(flexi.id()).path("status").asInt()).isEqualTo(2);
    assertThat(acme.coupon(flexi.id()).path("balance").asString()).isEqualTo("20.00");
    String second = acme.paid(acme.buy("20.00"), flexi);

    JsonNode used = acme.coupon(flexi.id());
    assertThat(used.path("status").asInt()).isEqualTo(3);
    assertThat(used.path("order_id").asString()).isEqualTo(first + ";" + second);
    assertThat(used.path("reserve_time").asString()).isEqualTo(Target.NOW);
  }

  @Test
  void the_sub_orders_of_one_payment_are_joined_by_commas() {
    Choice flexi = acme.flexi("30.00");
    ObjectNode purchase = acme.purchase(TestWorld.server("10.00"), TestWorld.database("20.00"));
    String composite = acme.paid(acme.place(purchase.put("composite", true)), flexi);
    List<String> subs =
        acme.listed(composite)
            .path("sub_order_infos")
            .valueStream()
            .map(sub -> sub.path("order_id").asString())
            .toList();

    // rule coupons.list.order-ids-joined
    assertThat(acme.coupon(flexi.id()).path("order_id").asString())
        .isEqualTo(String.join(",", subs));
    assertThat(listed("order_id=" + subs.get(1))).containsExactly(flexi.id());
  }

  @Test
  void a_coupon_pays_from_its_first_second_until_before_its_last() {
    ObjectNode later = TestServer.json().put("type", "cash").put("amount", "10.00");
    later.put("valid_from", "P1D").put("expires", "P2D");
    Choice coupon = new Choice(acme.world().coupon("acme", later), 301);
    String order = acme.buy("5.00");

    // rules coupons.status.usable-window, coupons.status.expires
    assertThat(acme.coupon(coupon.id()).path("status").asInt()).isEqualTo(2);
    assertRefused(acme.pay(order, coupon), 400, "CBC.99003112", "orders.pay.coupon-usable");
    acme.world().advance("P1D");
    acme.paid(order, coupon);
    acme.world().advance("PT23H59M59S");
    assertThat(acme.usableIds(acme.buy("1.00"))).containsExactly(coupon.id());
    acme.world().advance("PT1S");

    assertThat(acme.coupon(coupon.id()).path("status").asInt()).isEqualTo(4);
    assertThat(acme.usableIds(acme.buy("1.00"))).isEmpty();
  }

  @Test
  void an_ended_coupon_is_listed_for_twelve_months() {
    ObjectNode soon = TestServer.json().put("type", "cash").put("amount", "10.00");
    String expired = acme.world().coupon("acme", soon.put("expires", "P1D"));
    String kept = acme.flexi("10.00").id();
    acme.paid(acme.buy("10.00"), acme.cash("10.00"));

    // rule coupons.list.twelve-months
    acme.world().advance("P365D");
    assertThat(listed("status=4")).containsExactly(kept, expired);
    assertThat(listed("status=3")).isEmpty();
    acme.world().advance("P1D");
    assertThat(listed("status=4")).containsExactly(kept);
  }

  @Test
  void a_coupon_that_was_taken_back_is_listed_without_money() {
    Choice coupon = acme.flexi("10.00");

    // rule coupons.status.reclaimed
    acme.world().control("POST", "/accounts/acme/coupons/" + coupon.id() + "/reclaim");

    assertThat(listed("status=5")).containsExactly(coupon.id());
    assertThat(acme.coupon(coupon.id()).path("balance").asString()).isEqualTo("0.00");
    assertRefused(
        acme.pay(acme.buy("1.00"), coupon), 400, "CBC.99003112", "orders.pay.coupon-usable");
  }

  @Test
  void a_coupon_shows_its_limits_and_pays_what_fits_them_all() {
    ObjectNode terms = TestServer.json().put("type", "flexi").put("amount", "10.00");
    terms
        .putObject("limits")
        .put("serviceType", "hws.service.type.rds")
        .put("regionCode", "cn-north-4");
    Choice coupon = new Choice(acme.world().coupon("acme", terms), 302);

    // rules coupons.limit.all-must-hold, coupons.limit.service-type, coupons.limit.region
    assertThat(acme.coupon(coupon.id()).path("use_limits").valueStream())
        .extracting(limit -> limit.path("limit_key").asString())
        .containsExactlyInAnyOrder("serviceType", "regionCode");
    assertThat(acme.usableIds(acme.buyDatabase("1.00"))).containsExactly(coupon.id());
    assertThat(acme.usableIds(acme.buy("1.00"))).isEmpty();
    assertThat(acme.usableIds(elsewhere())).isEmpty();
  }

  private String elsewhere() {
    return acme.world().buy("acme", TestWorld.database("1.00").put("region_code", "cn-east-3"));
  }

  @Test
  void a_coupon_for_first_purchases_fits_a_service_once() {
    Choice coupon = acme.limited("flexi", "10.00", "firstOrderInService", "1");

    // rule coupons.limit.first-order-in-service
    acme.paid(acme.buy("3.00"), coupon);

    assertThat(acme.usableIds(acme.buy("3.00"))).isEmpty();
    assertThat(acme.usableIds(acme.buyDatabase("3.00"))).containsExactly(coupon.id());
  }

  @ParameterizedTest
  @CsvSource({
    "status=0",
    "status=6",
    "coupon_type=5",
    "coupon_type=301",
    "active_start_time=2026-01-15",
    "active_end_time=2026-02-30T00:00:00Z",
    "limit=0",
    "limit=101",
    "offset=-1",
  })
  void a_value_outside_what_is_documented_is_refused_by_name(String parameter) {
    TestServer.Answer answer = acme.get(COUPONS + "?" + parameter);

    assertRefused(answer, 400, "CBC.0100", "gateway.check.parameters");
    assertThat(answer.body().path("error_msg").asString())
        .startsWith(parameter.substring(0, parameter.indexOf('=')) + ": ");
  }

  @Test
  void coupons_are_shown_to_their_owner_and_to_users_with_the_right() {
    acme.flexi("1.00");

    assertThat(acme.as("solo").get(COUPONS).body().path("count").asInt()).isZero();
    assertThat(acme.getAs("reader", COUPONS).body().path("count").asInt()).isEqualTo(1);
    assertRefused(
        acme.getAs("nobody", COUPONS), 403, "CBC.0151", "gateway.permission.action-granted");
    assertRefused(acme.as("globex").get(COUPONS), 403, "CBC.0156", "gateway.site.china-only");
  }

  private List<String> listed(String query) {
    TestServer.Answer answer = acme.get(COUPONS + "?" + query);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return ids(answer.body());
  }

  private static List<String> ids(JsonNode page) {
    return page.path("user_coupons")
        .valueStream()
        .map(coupon -> coupon.path("coupon_id").asString())
        .toList();
  }
}
