// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static dev.ocesandbox.server.control.StaffOrders.order;
import static dev.ocesandbox.server.control.StaffOrders.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that staff place in a status or move to another. */
class OrderStatusControlTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String ORDERS = WORLD + "/orders";
  private static final String ACME = WORLD + "/accounts/acme";

  private final ControlFixture sandbox = StaffOrders.funded();

  @Test
  void an_order_in_review_takes_the_moves_of_the_staff() {
    String id = place(sandbox, order("80", "\"review\": true", "ec2")).at("/order_id");

    Answered moved = sandbox.post(ORDERS + "/" + id + "/transition", "{\"to\": 6}");
    Answered wrong = sandbox.post(ORDERS + "/" + id + "/transition", "{\"to\": 5}");

    assertThat(moved.status()).isEqualTo(200);
    assertThat(moved.at("/from")).isEqualTo("1");
    assertThat(moved.at("/to")).isEqualTo("6");
    assertThat(wrong.status()).isEqualTo(409);
    assertThat(wrong.rule()).isEqualTo("control.move-allowed");
    assertThat(wrong.at("/detail")).isEqualTo("Order " + id + " cannot go from status 6 to 5");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 6, 9, 10, 11, 13})
  void an_order_is_brought_to_any_status_of_a_purchase(int status) {
    Answered placed = place(sandbox, order("80", "\"status\": " + status, "ec2"));

    assertThat(placed.at("/status")).isEqualTo(String.valueOf(status));
    assertThat(sandbox.api("acme", "/v2/orders/customer-orders").at("/order_infos/0/status"))
        .isEqualTo(String.valueOf(status));
    boolean paid = List.of(3, 5, 10, 11, 13).contains(status);
    assertThat(sandbox.get(ACME).at("/balance")).isEqualTo(paid ? "20.00" : "100.00");
    assertThat(sandbox.get(WORLD + "/ledger").at("/balanced")).isEqualTo("true");
  }

  @Test
  void an_order_held_in_processing_is_completed_by_a_transition() {
    String id = place(sandbox, order("80", "\"status\": 3", "ec2")).at("/order_id");

    assertThat(sandbox.post(ORDERS + "/" + id + "/transition", "{\"to\": 5}").at("/to"))
        .isEqualTo("5");
    assertThat(place(sandbox, order("20", "true")).at("/status"))
        .as("settings are as before")
        .isEqualTo("5");
  }

  @Test
  void an_order_in_processing_is_completed_when_the_settings_say_so() {
    sandbox.put(
        WORLD + "/settings", "{\"provisioning\": {\"mode\": \"after\", \"delay\": \"PT5M\"}}");
    place(sandbox, order("80", "\"status\": 3", "ec2"));

    sandbox.post(WORLD + "/clock/advance", "{\"by\": \"PT5M\"}");

    assertThat(sandbox.api("acme", "/v2/orders/customer-orders").at("/order_infos/0/status"))
        .isEqualTo("5");
  }

  @Test
  void an_order_of_a_member_in_custody_is_paid_by_its_master() {
    place(sandbox, order("80", "\"status\": 5", "ec2").replace("\"acme\"", "\"acme-lab\""));

    assertThat(sandbox.get(ACME).at("/balance")).isEqualTo("20.00");
  }

  @Test
  void an_order_pays_with_the_coupons_it_names() {
    String coupon =
        sandbox.post(ACME + "/coupons", "{\"type\": \"cash\", \"amount\": 30}").at("/coupon_id");

    place(sandbox, order("80", "\"status\": 5, \"coupons\": [\"" + coupon + "\"]", "ec2"));

    assertThat(sandbox.get(ACME).at("/balance")).isEqualTo("50.00");
  }

  @Test
  void an_order_that_cannot_be_paid_says_what_is_missing() {
    Answered placed = sandbox.post(ORDERS, order("130.50", "\"status\": 5", "ec2"));

    assertThat(placed.status()).isEqualTo(409);
    assertThat(placed.rule()).isEqualTo("control.order-status-reachable");
    assertThat(placed.at("/detail")).contains("30.50 yuan are missing");
    assertThat(sandbox.api("acme", "/v2/orders/customer-orders").at("/total_count")).isEqualTo("0");
    Answered obstacle =
        sandbox.post(
            ORDERS, order("1", "\"status\": 3, \"payment_obstacle\": \"CBC.99003198\"", "ec2"));
    assertThat(obstacle.at("/detail")).contains("orders.pay.obstacle-organization-budget");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 12})
  void a_purchase_is_never_in_a_status_of_refunds(int status) {
    Answered placed = sandbox.post(ORDERS, order("80", "\"status\": " + status, "ec2"));

    assertThat(placed.rule()).isEqualTo("control.order-status-reachable");
    assertThat(placed.at("/detail")).contains("no moves of a purchase lead there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto_pay", "review", "confirm"})
  void a_status_excludes_the_other_ways_to_one(String flag) {
    Answered placed =
        sandbox.post(ORDERS, order("80", "\"status\": 5, \"" + flag + "\": true", "ec2"));

    assertThat(placed.status()).isEqualTo(400);
    assertThat(placed.at("/field")).isEqualTo("status");
  }

  @Test
  void an_order_can_wait_for_a_confirmation() {
    Answered placed = place(sandbox, order("80", "\"confirm\": true", "ec2"));

    assertThat(placed.at("/status")).isEqualTo("9");
    assertThat(placed.json().path("pending_payment_end_time").isNull()).isTrue();
  }
}
