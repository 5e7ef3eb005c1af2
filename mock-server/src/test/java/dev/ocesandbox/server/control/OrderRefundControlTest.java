// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static dev.ocesandbox.server.control.StaffOrders.order;
import static dev.ocesandbox.server.control.StaffOrders.place;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Refunds by staff. */
class OrderRefundControlTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String ORDERS = WORLD + "/orders";
  private static final String ACME = WORLD + "/accounts/acme";

  private final ControlFixture sandbox = StaffOrders.funded();

  @Test
  void a_completed_order_is_refunded_once() {
    String id = place(sandbox, order("80", "true")).at("/order_id");

    Answered refund =
        sandbox.post(ORDERS + "/" + id + "/refunds", "{\"consumed\": \"12.50\", \"fee\": 1}");
    Answered again = sandbox.post(ORDERS + "/" + id + "/refunds", "");

    assertThat(refund.status()).isEqualTo(201);
    assertThat(refund.at("/order_id")).startsWith("CS").isNotEqualTo(id);
    assertThat(sandbox.get(ACME).at("/balance")).isEqualTo("86.50");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.rule()).isEqualTo("control.order-refundable");
  }

  @Test
  void a_refund_keeps_no_more_than_was_paid() {
    String id = place(sandbox, order("80", "true")).at("/order_id");

    Answered refund = sandbox.post(ORDERS + "/" + id + "/refunds", "{\"consumed\": \"80.01\"}");

    assertThat(refund.rule()).isEqualTo("control.order-refundable");
    assertThat(refund.at("/detail")).contains("80.00");
  }

  @Test
  void an_unknown_order_is_named_with_its_world() {
    Answered moved = sandbox.post(ORDERS + "/CS1/transition", "{\"to\": 6}");
    Answered refunded = sandbox.post(ORDERS + "/CS1/refunds", "{}");

    assertThat(moved.status()).isEqualTo(404);
    assertThat(moved.at("/detail")).isEqualTo("No order CS1 in world default; there is none");
    assertThat(refunded.rule()).isEqualTo("control.order-exists");
  }
}
