// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.coupon;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.limited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UseLimitTest {

  /** A new order of a server for one month, the customer's first, and of a disk for two years. */
  private static final CartLine SERVER =
      new CartLine(
          "server", "hws.service.type.ec2", "cn-north-4", "P-1", 2, 1, Money.of("80"), true);

  private static final CartLine DISK =
      new CartLine("disk", "hws.service.type.ebs", "cn-east-3", "P-2", 3, 2, Money.of("20"), false);
  private static final Cart CART = new Cart(ACME, 1, List.of(SERVER, DISK));

  @ParameterizedTest
  @CsvSource({
    "serviceType, hws.service.type.ec2, server",
    "serviceType, hws.service.type.ebs, disk",
    "serviceType, hws.service.type.obs, ''",
    "regionCode, cn-north-4, server",
    "regionCode, cn-south-1, ''",
    "productId, P-1, server",
    "productId, 'P-3,P-2', disk",
    "productId, 'P-1,P-2', server disk",
    "productId, P, ''",
    "serviceTypeBlackList, hws.service.type.ec2, disk",
    "serviceTypeBlackList, 'hws.service.type.ebs,hws.service.type.ec2', ''",
    "serviceTypeBlackList, hws.service.type.obs, server disk",
    "subscribeType, new, server disk",
    "subscribeType, renew, ''",
    "subscribeType, change, ''",
    "firstOrderInService, 1, server",
    "firstOrderInService, 0, server disk",
    "cycleNum, 1, server",
    "cycleNum, 2, disk",
    "cycleNum, 12, ''",
    "orderAmount, 100.00, server disk",
    "orderAmount, 100.01, ''",
    "orderAmount, 0-100, server disk",
    "orderAmount, 0-99.99, ''",
    "isRebate, 0, server disk",
    "isRebate, 1, server disk",
    "simultaneousUseWithPromotionProduct, 0, server disk",
    "cycleType, 0, server disk",
    "cycleType, 1, disk",
    "cycleType, 2, server",
    "cycleType, 3, ''",
    "cycleType, 4, ''",
    "cycleType, 5, ''",
    "cycleType, 6, server disk",
    "cycleType, 8, ''",
    "cycleType, 11, ''",
    "isOnlyForStrictSelected, 1, ''",
    "isOnlyForStrictSelected, 0, server disk",
    "isForAnnualContracts, 1, ''",
    "isForAnnualContracts, 0, server disk",
    "simultaneousUseWithEmpowerDiscount, 0, server disk",
    "simultaneousUseWithContractDiscount, 0, server disk",
    "simultaneousUseWithPromotionDiscount, 0, server disk",
    "simultaneousUseWithDiscountCoupon, 0, server disk",
    "usageTimes, 1, server disk",
    "minConsumeDiscount, 0.9, server disk",
    "maxDeductionRatio, 0.5, server disk",
  })
  void a_limit_lets_the_lines_be_paid_that_it_fits(String key, String value, String lines) {
    // rules coupons.limit.service-type, coupons.limit.region, coupons.limit.product,
    // coupons.limit.service-black-list, coupons.limit.order-kind, coupons.limit.cycle-type,
    // coupons.limit.first-order-in-service, coupons.limit.cycle-number,
    // coupons.limit.order-amount, coupons.limit.without-effect, coupons.limit.strict-selection
    assertThat(String.join(" ", eligible(Map.of(key, List.of(value))))).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "1, new",
    "11, new",
    "14, new",
    "2, renew",
    "3, change",
    "4, ''",
    "10, ''",
    "13, ''",
    "15, ''"
  })
  void every_order_type_has_at_most_one_kind(int orderType, String kind) {
    for (String value : List.of("new", "renew", "change")) {
      Coupon coupon = given(Map.of("subscribeType", List.of(value)));

      assertThat(Coupons.eligible(coupon, new Cart(ACME, orderType, List.of(SERVER))).isEmpty())
          .as(value)
          .isEqualTo(!value.equals(kind));
    }
  }

  @Test
  void the_order_amount_is_that_of_the_lines_which_the_other_limits_leave() {
    String server = "hws.service.type.ec2";

    assertThat(eligible(Map.of("serviceType", List.of(server), "orderAmount", List.of("80"))))
        .containsExactly("server");
    assertThat(eligible(Map.of("serviceType", List.of(server), "orderAmount", List.of("80.01"))))
        .isEmpty();
  }

  @Test
  void none_of_several_black_lists_may_name_the_service() {
    assertThat(
            eligible(
                Map.of(
                    "serviceTypeBlackList",
                    List.of("hws.service.type.ec2", "hws.service.type.ebs"))))
        .isEmpty();
  }

  @Test
  void regions_and_amounts_have_a_second_value() {
    Coupon coupon =
        given(
            Map.of(
                "regionCode", List.of("cn-north-4"), "orderAmount", List.of("100-500.5", "900")));

    // rule coupons.limit.region
    assertThat(coupon.terms().limits())
        .extracting(UseLimit::key, UseLimit::value1, UseLimit::value2)
        .containsExactly(
            tuple("orderAmount", "100.00", "500.50"),
            tuple("orderAmount", "900.00", null),
            tuple("regionCode", "cn-north-4", "华北-北京四"));
  }

  @Test
  void a_coupon_without_limits_fits_anything() {
    assertThat(eligible(Map.of())).containsExactly("server", "disk");
  }

  @Test
  void every_kind_of_limit_must_hold() {
    // rule coupons.limit.all-must-hold
    assertThat(
            eligible(
                Map.of(
                    "serviceType", List.of("hws.service.type.ec2"),
                    "regionCode", List.of("cn-east-3"))))
        .isEmpty();
  }

  @Test
  void limits_of_one_kind_are_alternatives() {
    // rule coupons.limit.same-key-alternatives
    assertThat(
            eligible(
                Map.of("serviceType", List.of("hws.service.type.ec2", "hws.service.type.ebs"))))
        .containsExactly("server", "disk");
  }

  @Test
  void several_products_are_one_limit() {
    Coupon coupon = given(Map.of("productId", List.of("P-1", "P-2")));

    assertThat(coupon.terms().limits())
        .extracting(UseLimit::key, UseLimit::value1)
        .containsExactly(tuple("productId", "P-1,P-2"));
  }

  @ParameterizedTest
  @CsvSource({"3, 1, true", "2, 12, true", "2, 11, false", "3, 2, false", "2, 1, false"})
  void an_annual_contract_is_one_year_or_twelve_months(int type, int number, boolean fits) {
    // rule coupons.limit.annual-contracts
    CartLine line = new CartLine("line", "s", "r", "p", type, number, Money.of("1"), false);
    Coupon coupon = given(Map.of("isForAnnualContracts", List.of("1")));

    assertThat(Coupons.eligible(coupon, new Cart(ACME, 1, List.of(line))).isEmpty())
        .isEqualTo(!fits);
  }

  @ParameterizedTest
  @CsvSource({
    "simultaneousUseWithEmpowerDiscount, 3",
    "simultaneousUseWithContractDiscount, 2",
    "simultaneousUseWithPromotionDiscount, 0",
  })
  void a_coupon_may_forbid_one_kind_of_discount(String key, int discountType) {
    // rules coupons.limit.with-partner-discount, coupons.limit.with-commercial-discount,
    // coupons.limit.with-promotion-discount
    Coupon forbids = given(Map.of(key, List.of("0")));
    Coupon allows = given(Map.of(key, List.of("1")));

    for (int type : List.of(0, 2, 3, 609)) {
      assertThat(Coupons.excludesDiscount(forbids, type)).isEqualTo(type == discountType);
      assertThat(Coupons.excludesDiscount(allows, type)).isFalse();
    }
  }

  @Test
  void a_coupon_may_forbid_discount_coupons() {
    // rule coupons.limit.with-discount-coupon
    String key = "simultaneousUseWithDiscountCoupon";

    assertThat(Coupons.excludesDiscountCoupon(given(Map.of(key, List.of("0"))))).isTrue();
    assertThat(Coupons.excludesDiscountCoupon(given(Map.of(key, List.of("1"))))).isFalse();
    assertThat(Coupons.excludesDiscountCoupon(given(Map.of()))).isFalse();
  }

  @Test
  void a_coupon_may_ask_for_a_lowest_discount_ratio() {
    assertThat(Coupons.minimumRatio(given(Map.of("minConsumeDiscount", List.of("0.85")))))
        .isEqualTo(Ratio.parse("0.85"));
    assertThat(Coupons.minimumRatio(given(Map.of()))).isEmpty();
  }

  @Test
  void a_coupon_may_pay_a_greatest_share_only() {
    Coupon half = given(Map.of("maxDeductionRatio", List.of("0.5")));

    assertThat(Coupons.cap(half, Money.of("99.98"))).isEqualTo(Money.of("49.99"));
    assertThat(Coupons.cap(given(Map.of()), Money.of("99.98"))).isEqualTo(Money.of("99.98"));
  }

  @ParameterizedTest
  @CsvSource({
    "color, blue",
    "serviceType, ' '",
    "cycleType, monthly",
    "cycleType, 9",
    "cycleNum, 0",
    "cycleNum, 1.5",
    "subscribeType, 1",
    "subscribeType, NEW",
    "isRebate, yes",
    "orderAmount, -5",
    "orderAmount, 100-50",
    "orderAmount, 1.005",
    "orderAmount, 1-2-3",
    "simultaneousUseWithEmpowerDiscount, 2",
    "maxDeductionRatio, 1.5",
    "minConsumeDiscount, 0",
  })
  void a_limit_that_makes_no_sense_is_named_and_not_taken(String key, String value) {
    assertThat(UseLimit.problem(key, value)).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> given(Map.of(key, List.of(value))));
  }

  private static Coupon given(Map<String, List<String>> limits) {
    return coupon(limited(GivenWorld.empty(), limits));
  }

  private static List<String> eligible(Map<String, List<String>> limits) {
    return Coupons.eligible(given(limits), CART).stream().map(CartLine::lineId).toList();
  }
}
