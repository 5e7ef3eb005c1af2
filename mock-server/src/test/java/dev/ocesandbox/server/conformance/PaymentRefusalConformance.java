// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Shop.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Every way in which a payment is refused, and that a refusal changes nothing. */
@OnBothTargets
class PaymentRefusalConformance {

  private final Shop acme;
  private final String order;

  PaymentRefusalConformance(Target target) {
    acme = Shop.acme(target);
    order = acme.buyDatabase("100.00");
  }

  @Test
  void an_order_that_does_not_exist_is_refused() {
    refused(acme.pay("CS2611231000ZZZZZ"), "CBC.30000010", "orders.pay.order-exists");
  }

  @Test
  void another_customers_order_does_not_exist() {
    refused(acme.as("solo").pay(order), "CBC.30000010", "orders.pay.order-exists");
  }

  @Test
  void a_sub_order_is_refused_by_its_own_number() {
    ObjectNode purchase = acme.purchase(TestWorld.server("10.00"), TestWorld.database("20.00"));
    String composite = acme.place(purchase.put("composite", true));
    String sub = acme.listed(composite).path("sub_order_infos").path(0).path("order_id").asString();

    refused(acme.pay(sub), "CBC.99000089", "orders.pay.composite-number");
  }

  @Test
  void a_paid_order_is_refused() {
    acme.paid(order);

    refused(acme.pay(order), "CBC.99003106", "orders.pay.only-pending");
  }

  @Test
  void an_order_whose_deadline_has_cancelled_it_is_refused_as_late() {
    acme.world().advance("P7D");

    // rule orders.pay.cancelled-by-deadline-is-late
    refused(acme.pay(order), "CBC.99003110", "orders.pay.before-deadline");
  }

  @Test
  void an_order_is_refused_after_its_effective_time() {
    ObjectNode purchase =
        acme.purchase(TestWorld.server("10.00")).put("effective_time", "2026-11-24T00:00:00Z");
    String late = acme.place(purchase);
    acme.world().advance("P2D");

    refused(acme.pay(late), "CBC.99003162", "orders.pay.before-effective-time");
  }

  @Test
  void a_discount_that_the_order_does_not_offer_is_refused() {
    refused(
        acme.payWith(new Choice("f".repeat(32), 2), order),
        "CBC.99003108",
        "orders.pay.discount-usable");
  }

  @Test
  void a_discount_under_another_type_is_refused() {
    Choice discount = acme.discount("commercial", "0.90");

    refused(
        acme.payWith(new Choice(discount.id(), 3), order),
        "CBC.99003108",
        "orders.pay.discount-usable");
  }

  @Test
  void an_order_with_a_price_adjustment_is_refused_without_it() {
    acme.world()
        .control(
            "POST",
            "/accounts/acme/discounts",
            TestServer.json()
                .put("type", "adjustment")
                .put("price", "60.00")
                .put("order_id", order));

    refused(acme.pay(order), "CBC.99003108", "orders.pay.price-adjustment-required");
  }

  @ParameterizedTest
  @CsvSource({
    "CBC.99003141, orders.pay.obstacle-quota",
    "CBC.99003155, orders.pay.obstacle-project-funds",
    "CBC.99003198, orders.pay.obstacle-organization-budget",
    "CBC.99006093, orders.pay.obstacle-tax-rate",
    "CBC.99008040, orders.pay.obstacle-too-often",
    "CBC.99008056, orders.pay.obstacle-daily-limit",
    "CBC.99000088, orders.pay.obstacle-in-progress",
  })
  void what_the_vendors_side_puts_in_the_way_is_answered_with_its_code(String code, String rule) {
    String blocked =
        acme.place(acme.purchase(TestWorld.server("10.00")).put("payment_obstacle", code));

    refused(acme.pay(blocked), code, rule);
  }

  @Test
  void missing_quota_is_listed_line_by_line() {
    String blocked =
        acme.place(
            acme.purchase(TestWorld.server("10.00")).put("payment_obstacle", "CBC.99003141"));

    assertThat(acme.pay(blocked).body().path("quota_infos").path(0).path("resource_spec_code"))
        .hasToString("\"s6.small.1.linux\"");
  }

  @Test
  void too_little_money_is_refused() {
    refused(acme.pay(acme.buy("15000.01")), "CBC.99005003", "orders.pay.enough-money");
  }

  /** Also rule orders.pay.refused-changes-nothing: the very same payment is refused again. */
  private void refused(TestServer.Answer answer, String code, String rule) {
    assertRefused(answer, 400, code, rule);
  }

  @Test
  void a_refused_payment_changes_nothing() {
    Choice coupon = acme.cash("10.00");
    String big = acme.buy("20000.00");
    String before = acme.everything();

    refused(acme.pay(big, coupon), "CBC.99005003", "orders.pay.enough-money");

    // rule orders.pay.refused-changes-nothing
    assertThat(acme.everything()).isEqualTo(before);
  }
}
