// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Shop.Choice;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a payment does: who pays first, what is left, what the order shows. */
@OnBothTargets
class PaymentConformance {

  private final Shop acme;

  PaymentConformance(Target target) {
    acme = Shop.acme(target);
  }

  @Test
  void coupons_pay_before_the_balance_and_the_cash_coupon_first() {
    Choice cash = acme.cash("30.00");
    Choice flexi = acme.flexi("100.00");

    // rules orders.pay.coupons-before-balance, orders.pay.cash-coupon-first
    acme.paid(acme.buy("50.00"), flexi, cash);

    assertThat(acme.coupon(cash.id()).path("status").asInt()).isEqualTo(3);
    assertThat(acme.coupon(flexi.id()).path("balance").asString()).isEqualTo("80.00");
    assertThat(acme.balance(1)).isEqualTo("10000.00");
  }

  @Test
  void cards_pay_after_flexi_coupons() {
    Choice flexi = acme.flexi("30.00");
    Choice card = acme.card("100.00");

    // rules orders.pay.cards-after-flexi, orders.pay.at-most-the-price
    String order = acme.paid(acme.buy("50.00"), card, flexi);

    JsonNode amounts = acme.listed(order).path("amount_info");
    assertThat(amounts.path("flexipurchase_coupon_amount").asString()).isEqualTo("30.00");
    assertThat(amounts.path("stored_card_amount").asString()).isEqualTo("20.00");
  }

  @Test
  void the_discount_sets_the_price_and_coupons_pay_the_discounted_price() {
    Choice discount = acme.discount("commercial", "0.80");
    Choice cash = acme.cash("100.00");
    String order = acme.buyDatabase("100.00");

    // rules orders.pay.discounts-before-coupons, discounts.use.shown-in-order,
    // discounts.use.one-per-payment, orders.list.amounts-before-coupons
    assertThat(acme.payWith(discount, order, cash).status()).isEqualTo(204);

    JsonNode shown = acme.listed(order);
    assertThat(shown.path("official_amount").asString()).isEqualTo("100.00");
    assertThat(shown.path("amount_after_discount").asString()).isEqualTo("80.00");
    assertThat(shown.path("amount_info").path("discounts"))
        .hasToString("[{\"discount_type\":\"605\",\"discount_amount\":20.00}]");
    assertThat(shown.path("amount_info").path("coupon_amount").asString()).isEqualTo("80.00");
    assertThat(acme.coupon(cash.id()).path("balance").asString()).isEqualTo("20.00");
  }

  @ParameterizedTest
  @CsvSource({"promotion, 700", "commercial, 605", "partner, 607"})
  void each_kind_of_discount_has_its_number_in_the_order(String kind, String number) {
    Choice discount = acme.discount(kind, "0.50");
    String order = acme.buyDatabase("9.99");

    acme.payWith(discount, order);

    JsonNode item = acme.listed(order).path("amount_info").path("discounts").path(0);
    assertThat(item.path("discount_type").asString()).isEqualTo(number);
    assertThat(item.path("discount_amount").asString()).isEqualTo("4.99");
    assertThat(acme.listed(order).path("amount_after_discount").asString()).isEqualTo("5.00");
  }

  @Test
  void a_price_adjustment_is_paid_at_its_price() {
    String order = acme.buy("100.00");
    String id =
        acme.world()
            .control(
                "POST",
                "/accounts/acme/discounts",
                TestServer.json()
                    .put("type", "adjustment")
                    .put("price", "60.00")
                    .put("order_id", order))
            .path("discount_id")
            .asString();

    assertThat(acme.payWith(new Choice(id, 609), order).status()).isEqualTo(204);

    assertThat(acme.listed(order).path("amount_after_discount").asString()).isEqualTo("60.00");
    assertThat(acme.balance(1)).isEqualTo("9940.00");
  }

  @Test
  void a_discount_coupon_lowers_the_price_and_a_flexi_coupon_pays_the_rest() {
    Choice discount = acme.discountCoupon("0.70");
    Choice flexi = acme.flexi("20.00");

    String order = acme.paid(acme.buyDatabase("100.00"), discount, flexi);

    JsonNode shown = acme.listed(order);
    assertThat(shown.path("amount_after_discount").asString()).isEqualTo("70.00");
    assertThat(shown.path("amount_info").path("discounts").path(0).path("discount_type").asString())
        .isEqualTo("300");
    assertThat(acme.balance(1)).isEqualTo("9950.00");
    assertThat(acme.coupon(discount.id()).path("status").asInt()).isEqualTo(3);
  }

  @Test
  void cash_pays_first_and_credit_covers_what_it_lacks() {
    // rule orders.pay.cash-before-credit
    String order = acme.paid(acme.buy("12000.00"));

    assertThat(acme.balance(1)).isEqualTo("0.00");
    assertThat(acme.creditLeft()).isEqualTo("3000.00");
    assertThat(changes("BALANCE_TYPE_DEBIT", order)).isEqualTo("10000.00");
    assertThat(changes("BALANCE_TYPE_CREDIT", order)).isEqualTo("2000.00");
  }

  private String changes(String balance, String order) {
    return acme.world()
        .get(
            "acme",
            "/v2/accounts/customer-accounts/account-change-records?balance_type="
                + balance
                + "&trade_id="
                + order)
        .body()
        .path("records")
        .path(0)
        .path("change_amount")
        .asString();
  }

  @Test
  void a_list_that_does_not_count_is_ignored() {
    ObjectNode body =
        TestServer.json()
            .put("order_id", acme.buy("10.00"))
            .put("use_coupon", "NO")
            .put("use_discount", "NO");
    body.putArray("coupon_infos").addObject().put("id", "nothing").put("type", 301);

    // rule orders.pay.unused-list-ignored
    assertThat(acme.world().post("acme", "/v3/orders/customer-orders/pay", body).status())
        .isEqualTo(204);
  }

  @Test
  void a_composite_order_is_paid_with_all_its_sub_orders() {
    ObjectNode purchase = acme.purchase(TestWorld.server("10.00"), TestWorld.database("20.00"));
    String composite = acme.place(purchase.put("composite", true));

    // rules orders.pay.composite-pays-all, orders.list.composite-shows-sub-orders
    acme.paid(composite);

    assertThat(acme.listed(composite).path("sub_order_infos").valueStream())
        .hasSize(2)
        .allSatisfy(sub -> assertThat(sub.path("status").asInt()).isEqualTo(5));
    assertThat(acme.balance(1)).isEqualTo("9970.00");
  }

  @Test
  void a_custody_member_leaves_its_order_to_the_master_who_pays_it() {
    Shop lab = acme.as("acme-lab");
    String order = lab.buy("80.00");

    // rules orders.pay.on-behalf-of-custody-member, orders.pay.master-pays-with-own-money,
    // orders.list.sub-customer-shows-on-behalf
    lab.paid(order);
    assertThat(lab.status(order)).isEqualTo(6);
    JsonNode left = acme.list("method=sub_customer&order_id=" + order).body();
    assertThat(left.path("total_count").asInt()).isEqualTo(1);
    assertThat(left.path("order_infos").path(0).path("agent_pay_info").path("is_agent_pay"))
        .hasToString("true");
    acme.paid(order, acme.cash("30.00"));

    assertThat(lab.status(order)).isEqualTo(5);
    assertThat(acme.balance(1)).isEqualTo("9950.00");
  }

  @Test
  void a_coupon_of_the_master_pays_for_the_member_without_being_named() {
    Choice small = acme.cash("30.00");
    Choice large = acme.cash("50.00");
    Shop lab = acme.as("acme-lab");
    String order = lab.paid(lab.buyDatabase("80.00"));

    // rule orders.pay.custody-coupon-unnamed
    assertThat(acme.payOpenly(order).status()).isEqualTo(204);

    assertThat(acme.coupon(large.id()).path("status").asInt()).isEqualTo(3);
    assertThat(acme.coupon(small.id()).path("status").asInt()).isEqualTo(2);
    assertThat(acme.balance(1)).isEqualTo("9970.00");
    acme.paid(acme.buyDatabase("10.00"));
    assertThat(acme.balance(1)).isEqualTo("9960.00");
  }

  @Test
  void automatic_payment_takes_the_best_discount_the_largest_cash_coupon_and_cash() {
    acme.discount("commercial", "0.90");
    acme.discount("partner", "0.80");
    Choice small = acme.cash("10.00");
    Choice large = acme.cash("50.00");

    // rule orders.pay.automatic
    String order = acme.place(acme.purchase(TestWorld.database("100.00")).put("auto_pay", true));

    assertThat(acme.status(order)).isEqualTo(5);
    assertThat(acme.listed(order).path("amount_after_discount").asString()).isEqualTo("80.00");
    assertThat(acme.coupon(large.id()).path("status").asInt()).isEqualTo(3);
    assertThat(acme.coupon(small.id()).path("status").asInt()).isEqualTo(2);
    assertThat(acme.balance(1)).isEqualTo("9970.00");
  }

  @Test
  void automatic_payment_without_the_money_leaves_the_order_pending() {
    // rule orders.pay.automatic-failure-leaves-pending
    String order = acme.place(acme.purchase(TestWorld.server("99999.00")).put("auto_pay", true));

    assertThat(acme.status(order)).isEqualTo(6);
  }

  @Test
  void automatic_payment_of_a_custody_members_order_is_made_by_the_master() {
    Shop lab = acme.as("acme-lab");

    // rule orders.pay.automatic-by-master
    String order = lab.place(lab.purchase(TestWorld.server("4000.00")).put("auto_pay", true));

    assertThat(lab.status(order)).isEqualTo(5);
    assertThat(changes("BALANCE_TYPE_DEBIT", order)).startsWith("3");
    assertThat(lab.balance(1)).isEqualTo("0.00");
  }

  @Test
  void a_discount_taken_when_ordering_keeps_its_price() {
    Choice discount = acme.discount("commercial", "0.75");
    String order =
        acme.place(acme.purchase(TestWorld.server("100.00")).put("discount", discount.id()));

    // rules discounts.use.price-kept-until-deadline, discounts.list.fixed-when-ordered
    assertThat(acme.shown(order).path("amount_after_discount").asString()).isEqualTo("75.00");
    assertThat(acme.discounts(order).size()).isZero();
    acme.paid(order);

    assertThat(acme.balance(1)).isEqualTo("9925.00");
  }

  @Test
  void a_payment_is_split_over_the_lines_to_the_cent() {
    ObjectNode purchase =
        acme.purchase(
            TestWorld.server("33.33"), TestWorld.server("33.33"), TestWorld.server("33.34"));
    String order = acme.place(purchase);

    // rule orders.details.lines-add-up
    acme.paid(order, acme.cash("10.00"));

    JsonNode lines = acme.details(order).body().path("order_line_items");
    assertThat(
            lines.valueStream().map(line -> line.at("/amount_info/coupon_amount").decimalValue()))
        .containsExactly(new BigDecimal("3.33"), new BigDecimal("3.33"), new BigDecimal("3.34"));
  }

  @Test
  void the_rules_of_a_payment_can_be_read_afterwards() {
    String order = acme.buy("12000.00");
    TestServer.Answer answer = acme.pay(order);

    // rules orders.pay.order-of-checks, orders.pay.starts-processing
    assertThat(answer.applied())
        .contains("orders.pay.cash-before-credit", "orders.pay.starts-processing");
  }
}
