// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Shop.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Every way in which coupons stop a payment, alone and together. */
@OnBothTargets
class CouponRefusalConformance {

  private final Shop acme;
  private final String order;

  CouponRefusalConformance(Target target) {
    acme = Shop.acme(target);
    order = acme.buyDatabase("100.00");
  }

  @Test
  void the_same_coupon_twice_is_refused() {
    Choice flexi = acme.flexi("10.00");

    refused(acme.pay(order, flexi, flexi), "CBC.0100", "orders.pay.no-coupon-twice");
  }

  @Test
  void an_unknown_coupon_is_refused() {
    refused(acme.pay(order, new Choice("CP0", 301)), "CBC.99003112", "orders.pay.coupon-usable");
  }

  @Test
  void a_used_coupon_is_refused() {
    Choice coupon = acme.cash("10.00");
    acme.paid(acme.buy("10.00"), coupon);

    refused(acme.pay(order, coupon), "CBC.99003112", "orders.pay.coupon-usable");
  }

  @Test
  void an_expired_coupon_is_refused() {
    Choice coupon = acme.cash("10.00");
    ObjectNode soon =
        TestServer.json().put("type", "cash").put("amount", "5.00").put("expires", "P1D");
    Choice expiring = new Choice(acme.world().coupon("acme", soon), 301);
    acme.world().advance("P2D");

    refused(acme.pay(order, expiring), "CBC.99003112", "orders.pay.coupon-usable");
    assertThat(acme.pay(order, coupon).status()).isEqualTo(204);
  }

  @Test
  void another_customers_coupon_is_refused() {
    Choice foreign = acme.as("solo").cash("10.00");

    refused(acme.pay(order, foreign), "CBC.99003112", "orders.pay.coupon-usable");
  }

  @Test
  void a_coupon_under_another_type_is_refused() {
    Choice coupon = acme.cash("10.00");

    refused(
        acme.pay(order, new Choice(coupon.id(), 302)),
        "CBC.0100",
        "orders.pay.coupon-type-matches");
  }

  @Test
  void a_coupon_for_another_service_is_refused() {
    Choice coupon = acme.limited("cash", "10.00", "serviceType", "hws.service.type.obs");

    refused(acme.pay(order, coupon), "CBC.99003112", "orders.pay.coupon-fits-order");
  }

  @Test
  void two_cash_coupons_are_refused() {
    refused(
        acme.pay(order, acme.cash("1.00"), acme.cash("2.00")),
        "CBC.0100",
        "orders.pay.one-cash-coupon");
  }

  @Test
  void two_discount_coupons_are_refused() {
    refused(
        acme.pay(order, acme.discountCoupon("0.90"), acme.discountCoupon("0.80")),
        "CBC.0100",
        "orders.pay.one-discount-coupon");
  }

  @Test
  void a_fourth_coupon_is_refused_by_the_contract() {
    refused(
        acme.pay(
            order, acme.flexi("1.00"), acme.flexi("1.00"), acme.flexi("1.00"), acme.flexi("1.00")),
        "CBC.0100",
        "gateway.check.parameters");
  }

  @Test
  void a_cash_coupon_and_a_discount_coupon_are_refused_together() {
    refused(
        acme.pay(order, acme.cash("1.00"), acme.discountCoupon("0.90")),
        "CBC.99003147",
        "orders.pay.cash-coupon-not-with-discount-coupon");
  }

  @Test
  void a_koogallery_coupon_and_a_dedicated_one_are_refused_together() {
    refused(
        acme.pay(order, grouped("cash", 1), grouped("flexi", 2)),
        "CBC.99003156",
        "orders.pay.koogallery-not-with-dedicated");
  }

  private Choice grouped(String type, int group) {
    ObjectNode coupon =
        TestServer.json().put("type", type).put("amount", "5.00").put("group", group);
    return new Choice(acme.world().coupon("acme", coupon), type.equals("cash") ? 301 : 302);
  }

  @Test
  void a_discount_coupon_and_a_discount_are_refused_together() {
    Choice discount = acme.discount("commercial", "0.90");

    refused(
        acme.payWith(discount, order, acme.discountCoupon("0.80")),
        "CBC.99003116",
        "orders.pay.discount-coupon-excludes-discount");
  }

  @ParameterizedTest
  @CsvSource({
    "partner, simultaneousUseWithEmpowerDiscount",
    "commercial, simultaneousUseWithContractDiscount",
    "promotion, simultaneousUseWithPromotionDiscount",
  })
  void a_coupon_that_excludes_a_kind_of_discount_is_refused_with_it(String kind, String key) {
    Choice discount = acme.discount(kind, "0.90");
    Choice coupon = acme.limited("cash", "10.00", key, "0");

    refused(
        acme.payWith(discount, order, coupon),
        "CBC.99003116",
        "orders.pay.coupon-excludes-discount");
    assertThat(acme.pay(order, coupon).status()).isEqualTo(204);
  }

  @Test
  void a_coupon_that_excludes_discount_coupons_is_refused_with_one() {
    Choice flexi = acme.limited("flexi", "10.00", "simultaneousUseWithDiscountCoupon", "0");

    refused(
        acme.pay(order, flexi, acme.discountCoupon("0.90")),
        "CBC.99003116",
        "orders.pay.coupon-excludes-discount-coupon");
  }

  @Test
  void a_coupon_with_a_lowest_ratio_is_refused_below_it() {
    Choice coupon = acme.limited("cash", "10.00", "minConsumeDiscount", "0.90");

    refused(
        acme.payWith(acme.discount("commercial", "0.80"), order, coupon),
        "CBC.99003117",
        "orders.pay.minimum-discount-ratio");
    assertThat(acme.payWith(acme.discount("partner", "0.95"), order, coupon).status())
        .isEqualTo(204);
  }

  /** Also rule orders.pay.refused-changes-nothing: the very same payment is refused again. */
  private void refused(TestServer.Answer answer, String code, String rule) {
    assertRefused(answer, 400, code, rule);
  }
}
