// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static dev.ocesandbox.server.control.StaffOrders.order;
import static dev.ocesandbox.server.control.StaffOrders.place;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders that staff place for a customer. */
class OrderControlTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String ORDERS = WORLD + "/orders";
  private static final String ACME = WORLD + "/accounts/acme";

  private final ControlFixture sandbox = StaffOrders.funded();

  @Test
  void an_order_waits_for_its_payment() {
    Answered placed = place(sandbox, order("80.00", "false"));

    assertThat(placed.at("/status")).isEqualTo("6");
    assertThat(placed.at("/amount_after_discount")).isEqualTo("80.00");
    assertThat(placed.at("/pending_payment_end_time")).isEqualTo("2026-01-22T08:30:00Z");
    assertThat(placed.json().has("sub_order_ids")).isFalse();
    assertThat(sandbox.api("acme", "/v2/orders/customer-orders").at("/order_infos/0/order_id"))
        .isEqualTo(placed.at("/order_id"));
  }

  @Test
  void an_order_can_be_paid_at_once() {
    Answered placed = place(sandbox, order("80.00", "true"));

    assertThat(placed.at("/status")).isEqualTo("5");
    assertThat(placed.json().path("pending_payment_end_time").isNull()).isTrue();
    assertThat(sandbox.get(ACME).at("/balance")).isEqualTo("20.00");
  }

  @Test
  void an_order_that_the_money_does_not_pay_stays_unpaid() {
    assertThat(place(sandbox, order("100.01", "true")).at("/status")).isEqualTo("6");
  }

  @Test
  void a_composite_order_names_its_sub_orders() {
    Answered placed = place(sandbox, order("10", "\"composite\": true", "ec2", "ebs"));

    assertThat(placed.json().path("sub_order_ids")).hasSize(2);
    assertThat(placed.at("/amount_after_discount")).isEqualTo("20.00");
  }

  @Test
  void an_order_locks_the_coupons_it_names() {
    String coupon =
        sandbox.post(ACME + "/coupons", "{\"type\": \"cash\", \"amount\": 30}").at("/coupon_id");

    place(sandbox, order("80", "\"coupons\": [\"" + coupon + "\"]", "ec2"));

    Answered again = sandbox.post(ORDERS, order("80", "\"coupons\": [\"" + coupon + "\"]", "ec2"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.rule()).isEqualTo("control.coupon-usable");
    assertThat(sandbox.post(ACME + "/coupons/" + coupon + "/reclaim", "").rule())
        .isEqualTo("control.coupon-reclaimable");
  }

  @Test
  void an_order_takes_the_discount_it_names() {
    String discount =
        sandbox
            .post(ACME + "/discounts", "{\"type\": \"commercial\", \"ratio\": 0.75}")
            .at("/discount_id");

    Answered placed = place(sandbox, order("80", "\"discount\": \"" + discount + "\"", "ec2"));

    assertThat(placed.at("/amount_after_discount")).isEqualTo("60.00");
    assertThat(sandbox.post(ORDERS, order("80", "\"discount\": \"d1\"", "ec2")).rule())
        .isEqualTo("control.discount-usable");
  }

  @Test
  void a_payment_obstacle_is_met_when_the_order_is_paid() {
    Answered placed = place(sandbox, order("80", "\"payment_obstacle\": \"CBC.99003198\"", "ec2"));

    Answered paid =
        sandbox.send(
            "POST",
            "/v3/orders/customer-orders/pay",
            java.util.Map.of("X-Auth-Token", "sandbox-token-acme"),
            "{\"order_id\": \""
                + placed.at("/order_id")
                + "\", \"use_coupon\": \"NO\", \"use_discount\": \"NO\"}");

    assertThat(paid.at("/error_code")).isEqualTo("CBC.99003198");
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', account",
    "'{\"account\": \"acme\"}', lines",
    "'{\"account\": \"acme\", \"lines\": []}', lines",
    "'{\"account\": 7, \"lines\": [{}]}', account"
  })
  void an_order_without_what_it_needs_is_refused(String body, String field) {
    Answered placed = sandbox.post(ORDERS, body);

    assertThat(placed.status()).isEqualTo(400);
    assertThat(placed.at("/field")).isEqualTo(field);
  }

  @Test
  void every_field_of_an_order_is_checked() {
    assertThat(sandbox.post(ORDERS, order("1.234", "false")).at("/field"))
        .isEqualTo("lines[0].price");
    assertThat(sandbox.post(ORDERS, order("1", "\"autopay\": true", "ec2")).at("/field"))
        .isEqualTo("autopay");
    assertThat(sandbox.post(ORDERS, order("1", "\"auto_pay\": \"yes\"", "ec2")).at("/field"))
        .isEqualTo("auto_pay");
    assertThat(
            sandbox
                .post(ORDERS, order("1", "\"effective_time\": \"2026-02-30T00:00:00Z\"", "ec2"))
                .at("/field"))
        .isEqualTo("effective_time");
    assertThat(
            sandbox.post(ORDERS, order("1", "\"review\": true, \"confirm\": true", "ec2")).rule())
        .isEqualTo("control.body-valid");
    assertThat(sandbox.post(ORDERS, order("1", "true").replace("acme", "nobody")).rule())
        .isEqualTo("control.account-exists");
    assertThat(sandbox.get(ORDERS.replace("/orders", "/ledger")).json().path("total_count").asInt())
        .isEqualTo(1);
  }
}
