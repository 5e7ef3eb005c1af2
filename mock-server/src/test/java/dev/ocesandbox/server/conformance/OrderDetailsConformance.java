// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Shop.Choice;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Details of an order, the coupons and discounts it may use, its refund. */
@OnBothTargets
class OrderDetailsConformance {

  private final Shop acme;

  OrderDetailsConformance(Target target) {
    acme = Shop.acme(target);
  }

  @Test
  void an_unknown_order_has_no_details() {
    assertRefused(
        acme.details("CS2611231000ZZZZZ"), 400, "CBC.30000010", "orders.details.order-exists");
  }

  @Test
  void another_customers_order_is_as_good_as_unknown() {
    String order = acme.buy("1.00");

    assertRefused(
        acme.as("solo").details(order),
        400,
        "CBC.30000010",
        "orders.details.foreign-order-is-unknown");
  }

  @Test
  void limit_and_offset_page_the_lines() {
    String order =
        acme.place(
            acme.purchase(
                TestWorld.server("1.00"), TestWorld.server("2.00"), TestWorld.server("3.00")));

    // rules orders.details.pages-line-items, orders.ids.line-number
    JsonNode page =
        acme.world().get("acme", Shop.ORDERS + "/details/" + order + "?offset=1&limit=1").body();
    assertThat(page.path("total_count").asInt()).isEqualTo(3);
    assertThat(page.path("order_line_items").size()).isEqualTo(1);
    assertThat(page.path("order_line_items").path(0).path("order_line_item_id").asString())
        .isEqualTo(order + "-000002");
  }

  @Test
  void a_line_has_its_term_once_its_resource_is_there() {
    String order = acme.buy("1.00");

    // rules orders.details.term-null-until-provisioned, orders.provision.term-end,
    // orders.provision.effective-after-payment
    assertThat(acme.firstLine(order).path("effective_time").isNull()).isTrue();
    acme.paid(order);
    assertThat(acme.firstLine(order).path("effective_time").asString())
        .isEqualTo("2026-11-23T02:00:00Z");
    assertThat(acme.firstLine(order).path("expire_time").asString())
        .isEqualTo("2026-12-23T15:59:59Z");
  }

  @Test
  void a_term_that_ends_in_a_shorter_month_ends_on_its_last_day() {
    acme.world()
        .control("POST", "/clock/advance", TestServer.json().put("to", "2027-01-31T02:00:00Z"));

    // rule orders.provision.term-end-in-short-month
    String order = acme.paid(acme.buy("1.00"));

    assertThat(acme.firstLine(order).path("expire_time").asString())
        .isEqualTo("2027-02-28T15:59:59Z");
  }

  @Test
  void only_coupons_that_would_be_accepted_are_listed() {
    String order = acme.buy("10.00");
    Choice fits = acme.limited("cash", "1.00", "serviceType", "hws.service.type.ec2");
    Choice foreign = acme.limited("cash", "1.00", "serviceType", "hws.service.type.obs");
    Choice card = acme.card("5.00");

    // rules orders.coupons.only-usable, orders.coupons.quantities, coupons.use.types-for-payment
    assertThat(acme.usableIds(order)).contains(fits.id(), card.id()).doesNotContain(foreign.id());
    JsonNode quantities = acme.usable(order).path("coupon_max_use_quantity");
    assertThat(quantities.toString())
        .contains("{\"coupon_type\":301,\"coupon_group\":0,\"use_quantity_value\":1}");
  }

  @Test
  void an_order_that_is_not_pending_lists_no_coupons_and_no_discounts() {
    acme.discount("commercial", "0.90");
    acme.cash("1.00");
    String order = acme.paid(acme.buyDatabase("10.00"));

    // rules orders.coupons.empty-when-not-pending, discounts.list.empty-when-not-pending
    assertThat(acme.usable(order).path("count").asInt()).isZero();
    assertThat(acme.discounts(order).size()).isZero();
  }

  @Test
  void coupons_and_discounts_of_an_unknown_order_are_refused() {
    String unknown = "?order_id=CS2611231000ZZZZZ";

    assertRefused(
        acme.world().get("acme", Shop.ORDERS + "/order-coupons" + unknown),
        400,
        "CBC.30000010",
        "orders.coupons.order-exists");
    assertRefused(
        acme.world().get("acme", Shop.ORDERS + "/order-discounts" + unknown),
        400,
        "CBC.30000010",
        "discounts.list.order-exists");
  }

  @Test
  void a_discount_merges_lines_that_are_equal() {
    Choice discount = acme.discount("commercial", "0.90");
    String order =
        acme.place(
            acme.purchase(
                TestWorld.database("50.00"),
                TestWorld.database("50.00"),
                TestWorld.database("80.00")));

    // rule discounts.list.lines-merged
    JsonNode offer =
        acme.discounts(order)
            .valueStream()
            .filter(d -> d.path("discount_id").asString().equals(discount.id()))
            .findFirst()
            .orElseThrow();
    JsonNode items = offer.path("orders").path(0).path("order_line_items");
    assertThat(items.size()).isEqualTo(2);
    assertThat(items.path(0).path("order_line_item_ids").size()).isEqualTo(2);
    assertThat(items.path(0).path("discount_amount").asString()).isEqualTo("10.00");
    assertThat(items.path(0).path("discount_ratio").asString()).isEqualTo("0.9");
  }

  @Test
  void without_the_permission_the_field_discounts_is_missing() {
    String order = acme.buyDatabase("10.00");
    // rule discounts.list.trimmed-without-permission
    TestServer.Answer answer =
        acme.getAs("nobody", Shop.ORDERS + "/order-discounts?order_id=" + order);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).hasToString("{}");
  }

  @Test
  void a_refund_is_shown_below_zero_and_what_is_kept_above() {
    Choice flexi = acme.flexi("40.00");
    Choice cash = acme.cash("10.00");
    String base = acme.paid(acme.buy("100.00"), flexi, cash);

    // rules orders.refund.back-to-sources, orders.refund.negative-per-base-order,
    // orders.refund.positive-is-kept, orders.refund.cash-coupon-not-returned
    String refund = acme.refund(base, "18.00", "9.00");

    JsonNode infos = acme.refunds(refund).body().path("refund_infos");
    assertThat(infos.valueStream().map(i -> i.path("amount").asString()))
        .containsExactly("-63.00", "9.00", "18.00");
    assertThat(infos.path(0).path("base_order_id").asString()).isEqualTo(base);
    assertThat(infos.path(0).path("measure_id").asString()).isEqualTo("1");
    assertThat(acme.balance(1)).isEqualTo("9985.00");
    assertThat(acme.coupon(flexi.id()).path("balance").asString()).isEqualTo("28.00");
    assertThat(acme.coupon(cash.id()).path("status").asInt()).isEqualTo(3);
    JsonNode listed = acme.listed(refund);
    assertThat(listed.path("order_type").asInt()).isEqualTo(4);
    assertThat(listed.path("amount_after_discount").asString()).isEqualTo("63.00");
    assertThat(listed.path("official_amount").asString()).isEqualTo("63.00");
    assertThat(listed.path("amount_info").path("commission_amount").asString()).isEqualTo("9.00");
  }

  @Test
  void only_refund_orders_have_refunds() {
    String order = acme.paid(acme.buy("1.00"));

    assertRefused(acme.refunds(order), 400, "CBC.99005026", "orders.refund.only-refund-orders");
    assertRefused(
        acme.refunds("CS2611231000ZZZZZ"), 400, "CBC.99005026", "orders.refund.unknown-order");
    assertRefused(
        acme.refunds(order + "&customer_id=" + acme.world().customerId("solo")),
        403,
        "CBC.0151",
        "orders.refund.foreign-customer");
  }

  @Test
  void a_large_refund_is_reviewed_before_the_money_comes_back() {
    acme.world()
        .control("POST", "/accounts/acme/top-ups", TestServer.json().put("amount", "60000.00"));
    String base = acme.paid(acme.buy("60000.00"));
    String before = acme.balance(1);

    // rule orders.staff.unsubscription-review
    String refund = acme.refund(base, "0.00", "0.00");
    assertThat(acme.status(refund)).isEqualTo(1);
    assertThat(acme.balance(1)).isEqualTo(before);
    acme.move(refund, 2);
    acme.move(refund, 5);

    assertThat(acme.balance(1)).isEqualTo("70000.00");
  }

  @Test
  void numbers_hold_the_minute_in_beijing() {
    ObjectNode later = TestServer.json().put("to", "2026-11-23T16:09:52Z");
    acme.world().control("POST", "/clock/advance", later);

    // rule orders.ids.order-number
    assertThat(acme.buy("1.00")).matches("CS2611240009[0-9A-Z]{5}");
  }
}
