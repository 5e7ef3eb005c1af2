// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Shop.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Provisioning, cancelling, the deadline and the moves of the vendor's staff. */
@OnBothTargets
class OrderLifeConformance {

  private final Shop acme;

  OrderLifeConformance(Target target) {
    acme = Shop.acme(target);
  }

  private void provisioning(ObjectNode provisioning) {
    ObjectNode settings = TestServer.json();
    settings.set("provisioning", provisioning);
    acme.world().control("PUT", "/settings", settings);
  }

  private static ObjectNode mode(String mode) {
    return TestServer.json().put("mode", mode);
  }

  @Test
  void an_order_is_completed_at_once_unless_told_otherwise() {
    // rule orders.provision.completes
    assertThat(acme.status(acme.paid(acme.buy("1.00")))).isEqualTo(5);
  }

  @Test
  void an_order_is_completed_after_a_time_of_the_world() {
    provisioning(mode("after").put("delay", "PT10M"));
    String order = acme.paid(acme.buy("1.00"));

    assertThat(acme.status(order)).isEqualTo(3);
    acme.world().advance("PT9M59S");
    assertThat(acme.status(order)).isEqualTo(3);
    assertThat(acme.world().advance("PT1S").path("events").toString()).contains("order-completed");
    assertThat(acme.status(order)).isEqualTo(5);
    assertThat(acme.firstLine(order).path("effective_time").asString())
        .isEqualTo("2026-11-23T02:10:00Z");
  }

  @Test
  void an_order_is_completed_after_so_many_reads() {
    provisioning(mode("after_reads").put("reads", 3));
    String order = acme.paid(acme.buy("1.00"));

    assertThat(acme.status(order)).isEqualTo(3);
    assertThat(acme.listed(order).path("status").asInt()).isEqualTo(3);
    assertThat(acme.status(order)).isEqualTo(3);
    assertThat(acme.status(order)).isEqualTo(5);
  }

  @Test
  void an_order_is_completed_by_hand() {
    provisioning(mode("manual"));
    String order = acme.paid(acme.buy("1.00"));
    acme.world().advance("P30D");

    assertThat(acme.status(order)).isEqualTo(3);
    acme.move(order, 5);
    assertThat(acme.status(order)).isEqualTo(5);
  }

  @Test
  void an_unpaid_order_can_be_cancelled_once() {
    String order = acme.buy("1.00");
    String before = acme.balance(1);

    // rules orders.cancel.becomes-cancelled, orders.cancel.moves-no-money
    assertThat(acme.cancel(order).status()).isEqualTo(204);
    assertThat(acme.status(order)).isEqualTo(4);
    assertThat(acme.balance(1)).isEqualTo(before);
    assertRefused(acme.cancel(order), 400, "CBC.99005010", "orders.cancel.only-pending");
  }

  @Test
  void cancelling_frees_the_coupons_an_order_has_locked() {
    Choice coupon = acme.cash("30.00");
    ObjectNode purchase = acme.purchase(TestWorld.server("20.00"));
    purchase.putArray("coupons").add(coupon.id());
    String order = acme.place(purchase);
    assertThat(acme.coupon(coupon.id()).path("lock_order_id").asString()).isEqualTo(order);

    // rule orders.cancel.releases-coupons
    acme.cancel(order);

    assertThat(acme.coupon(coupon.id()).path("lock_order_id").isNull()).isTrue();
    assertThat(acme.coupon(coupon.id()).path("balance").asString()).isEqualTo("30.00");
  }

  @Test
  void a_paid_unknown_or_sub_order_cannot_be_cancelled() {
    String paid = acme.paid(acme.buy("1.00"));
    ObjectNode purchase = acme.purchase(TestWorld.server("10.00"), TestWorld.database("20.00"));
    String composite = acme.place(purchase.put("composite", true));
    String sub = acme.listed(composite).path("sub_order_infos").path(1).path("order_id").asString();

    assertRefused(acme.cancel(paid), 400, "CBC.99005010", "orders.cancel.only-pending");
    assertRefused(
        acme.cancel("CS2611231000ZZZZZ"), 400, "CBC.30000010", "orders.cancel.order-exists");
    assertRefused(acme.cancel(sub), 400, "CBC.99000089", "orders.cancel.composite-number");

    // rule orders.cancel.composite-cancels-all
    acme.cancel(composite);
    assertThat(acme.listed(composite).path("sub_order_infos").valueStream())
        .allSatisfy(part -> assertThat(part.path("status").asInt()).isEqualTo(4));
  }

  @Test
  void the_deadline_is_seven_days_and_cancels_to_the_second() {
    String order = acme.buy("1.00");

    // rules orders.deadline.seven-days, orders.deadline.cancels
    acme.world().advance("P6DT23H59M59S");
    assertThat(acme.status(order)).isEqualTo(6);
    acme.world().advance("PT1S");
    assertThat(acme.status(order)).isEqualTo(4);
  }

  @Test
  void the_deadline_comes_sooner_with_an_offer_that_expires_sooner() {
    String discount =
        acme.world()
            .control(
                "POST",
                "/accounts/acme/discounts",
                TestServer.json()
                    .put("type", "promotion")
                    .put("ratio", "0.90")
                    .put("expires", "P2D"))
            .path("discount_id")
            .asString();

    // rule orders.deadline.sooner-with-expiring-offer
    String order = acme.place(acme.purchase(TestWorld.server("1.00")).put("discount", discount));

    assertThat(acme.shown(order).path("pending_payment_end_time").asString())
        .isEqualTo("2026-11-25T02:00:00Z");
  }

  @Test
  void the_deadline_frees_locked_coupons() {
    Choice coupon = acme.cash("30.00");
    ObjectNode purchase = acme.purchase(TestWorld.server("20.00"));
    purchase.putArray("coupons").add(coupon.id());
    acme.place(purchase);

    // rule orders.deadline.releases-coupons
    acme.world().advance("P7D");

    assertThat(acme.coupon(coupon.id()).path("lock_order_id").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"review, 6, 6", "review, 4, 4", "confirm, 6, 6", "confirm, 4, 4"})
  void staff_and_customer_decide_about_orders_that_wait(String wait, int move, int status) {
    String order = acme.place(acme.purchase(TestWorld.server("1.00")).put(wait, true));
    assertThat(acme.status(order)).isEqualTo(wait.equals("review") ? 1 : 9);

    // rules orders.staff.purchase-review, orders.staff.confirmation
    acme.move(order, move);

    assertThat(acme.status(order)).isEqualTo(status);
  }

  @Test
  void hardware_is_shipped_received_and_replaced() {
    provisioning(mode("manual"));
    String order = acme.paid(acme.buy("1.00"));

    // rules orders.staff.hardware-delivery, orders.staff.hardware-replacement
    acme.move(order, 10);
    acme.move(order, 11);
    assertThat(acme.status(order)).isEqualTo(11);
    String other = acme.paid(acme.buy("1.00"));
    acme.move(other, 10);
    acme.move(other, 11);
    acme.move(other, 13);
    acme.move(order, 5);

    assertThat(acme.status(order)).isEqualTo(5);
    assertThat(acme.status(other)).isEqualTo(13);
  }

  @Test
  void returned_hardware_is_picked_up_before_the_refund() {
    acme.world()
        .control("POST", "/accounts/acme/top-ups", TestServer.json().put("amount", "60000.00"));
    String refund = acme.refund(acme.paid(acme.buy("60000.00")), "0.00", "0.00");

    // rule orders.staff.hardware-return
    acme.move(refund, 12);
    acme.move(refund, 2);
    acme.move(refund, 5);

    assertThat(acme.status(refund)).isEqualTo(5);
  }

  @Test
  void a_final_order_takes_no_move() {
    String order = acme.paid(acme.buy("1.00"));

    // rule orders.staff.final-states
    TestServer.Answer answer =
        TestServer.control(
            "POST",
            "/worlds/" + acme.world().id() + "/orders/" + order + "/transition",
            TestServer.json().put("to", 6));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().path("detail").asString())
        .isEqualTo("Order " + order + " cannot go from status 5 to 6");
  }
}
