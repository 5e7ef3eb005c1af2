// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Shop.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Limits of coupons where they decide: in the list for an order, in locks and in payments. */
@OnBothTargets
class CouponLimitConformance {

  private static final String EC2 = "hws.service.type.ec2";

  private final Shop acme;

  CouponLimitConformance(Target target) {
    acme = Shop.emptyAcme(target);
    acme.topUp("1000.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cash; subscribeType; new; renew",
        "flexi; subscribeType; new; change",
        "cash; cycleNum; 1; 2",
        "flexi; serviceTypeBlackList; hws.service.type.obs; hws.service.type.ec2",
        "cash; serviceTypeBlackList; hws.service.type.obs; hws.service.type.ec2",
        "cash; orderAmount; 80.00; 80.01",
        "flexi; orderAmount; 1-80; 1-79.99",
      })
  void a_limit_decides_in_lists_locks_and_payments(
      String type, String key, String fitting, String other) {
    Choice fits = acme.limited(type, "10.00", key, fitting);
    Choice not = acme.limited(type, "10.00", key, other);
    String order = acme.buy("80.00");

    // rules coupons.limit.order-kind, coupons.limit.order-amount,
    // coupons.limit.service-black-list, coupons.limit.cycle-number
    assertThat(acme.usableIds(order)).containsExactly(fits.id());
    assertThat(locked(not).status()).isEqualTo(409);
    assertThat(locked(fits).status()).isEqualTo(201);
    assertRefused(acme.pay(order, not), 400, "CBC.99003112", "orders.pay.coupon-fits-order");
    acme.paid(order, acme.limited(type, "10.00", key, fitting));
    assertThat(acme.balance(1)).isEqualTo("930.00");
  }

  private TestServer.Answer locked(Choice coupon) {
    ObjectNode purchase = acme.purchase(TestWorld.server("80.00"));
    purchase.putArray("coupons").add(coupon.id());
    return TestServer.control("POST", "/worlds/" + acme.world().id() + "/orders", purchase);
  }

  @Test
  void a_discount_coupon_has_limits_too() {
    ObjectNode coupon = TestServer.json().put("type", "discount").put("ratio", "0.5");
    coupon.putObject("limits").put("orderAmount", "100").put("subscribeType", "new");
    Choice half = new Choice(acme.world().coupon("acme", coupon), 300);
    String small = acme.buy("99.99");
    String large = acme.buy("100.00");

    assertThat(acme.usableIds(small)).isEmpty();
    assertRefused(acme.pay(small, half), 400, "CBC.99003112", "orders.pay.coupon-fits-order");
    acme.paid(large, half);
    assertThat(acme.balance(1)).isEqualTo("950.00");
  }

  @Test
  void the_order_amount_is_the_price_after_the_discount() {
    Choice coupon = acme.limited("cash", "10.00", "orderAmount", "90");
    Choice discount = acme.discount("commercial", "0.80");
    String order = acme.buyDatabase("100.00");

    assertRefused(
        acme.payWith(discount, order, coupon), 400, "CBC.99003112", "orders.pay.coupon-fits-order");
    acme.paid(order, coupon);
    assertThat(acme.balance(1)).isEqualTo("910.00");
  }

  @Test
  void an_automatic_payment_skips_a_coupon_whose_amount_the_discount_spoils() {
    Choice large = acme.limited("cash", "50.00", "orderAmount", "90");
    Choice small = acme.limited("cash", "10.00", "orderAmount", "80");
    acme.discount("commercial", "0.80");

    String order = acme.place(acme.purchase(TestWorld.database("100.00")).put("auto_pay", true));

    assertThat(acme.status(order)).isEqualTo(5);
    assertThat(acme.coupon(large.id()).path("balance").decimalValue()).isEqualByComparingTo("50");
    assertThat(acme.coupon(small.id()).path("status").asInt()).isEqualTo(3);
    assertThat(acme.balance(1)).isEqualTo("930.00");
  }

  @Test
  void the_renewal_of_a_server_takes_the_coupon_for_renewals() {
    Renewals renewals = new Renewals(acme);
    String server = renewals.boughtServer();
    Choice forNew = acme.limited("cash", "30.00", "subscribeType", "new");
    Choice forRenewals = acme.limited("cash", "20.00", "subscribeType", "renew");

    ObjectNode body = TestServer.json().put("period_type", 2).put("period_num", 1);
    body.put("is_auto_pay", 1).putArray("resource_ids").add(server);
    assertThat(acme.world().post("acme", Renewals.RENEW, body).status()).isEqualTo(200);

    assertThat(acme.coupon(forNew.id()).path("status").asInt()).isEqualTo(2);
    assertThat(acme.coupon(forRenewals.id()).path("status").asInt()).isEqualTo(3);
    assertThat(acme.balance(1)).isEqualTo("955.60");
  }

  @Test
  void limits_are_shown_with_the_vendors_keys_and_values() {
    ObjectNode coupon = TestServer.json().put("type", "flexi").put("amount", "10.00");
    coupon
        .putObject("limits")
        .put("cycleNum", 3)
        .put("isRebate", "1")
        .put("orderAmount", "100-500")
        .put("serviceTypeBlackList", EC2)
        .put("simultaneousUseWithPromotionProduct", "0")
        .put("subscribeType", "change");

    JsonNode limits = acme.coupon(acme.world().coupon("acme", coupon)).path("use_limits");

    assertThat(limits.valueStream())
        .extracting(
            limit ->
                limit.path("limit_key").asString()
                    + " "
                    + limit.path("value1").asString()
                    + " "
                    + limit.path("value2"))
        .containsExactly(
            "cycleNum 3 null",
            "isRebate 1 null",
            "orderAmount 100.00 \"500.00\"",
            "serviceTypeBlackList " + EC2 + " null",
            "simultaneousUseWithPromotionProduct 0 null",
            "subscribeType change null");
  }
}
