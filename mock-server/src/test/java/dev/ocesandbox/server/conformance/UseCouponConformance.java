// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What coupons pay of use. A server costs 0.37 an hour. */
@OnBothTargets
class UseCouponConformance {

  private static final String EIGHT = UseByTheHour.EIGHT;
  private static final String NONE = "";

  private final Target target;

  UseCouponConformance(Target target) {
    this.target = target;
  }

  private static String limited(String key, String value) {
    return "{\"limits\": {\"%s\": \"%s\"}}".formatted(key, value);
  }

  @Test
  void a_cash_coupon_pays_first() {
    UseCase use = UseCase.rich(target, EIGHT);
    String coupon = use.coupon("cash", "0.10", NONE);

    use.anHour();

    // rule metering.pay.coupons-automatic
    assertThat(use.parts()).isEqualTo("coupon 0.10 cash 0.27");
    assertThat(use.left(coupon)).isEqualTo("0.00 3");
    JsonNode changes =
        use.world()
            .get(
                "acme",
                "/v2/promotions/benefits/account-change-records?balance_type=BALANCE_TYPE_COUPON"
                    + "&trade_type=DEDEUCT&coupon_id="
                    + coupon)
            .body()
            .path("records");
    assertThat(Bills.fields(changes.valueStream().toList(), "trade_id"))
        .containsExactly(use.rows("2025-06").get(0).path("trade_id").asString());
  }

  @Test
  void limited_coupons_pay_before_others() {
    UseCase use = UseCase.rich(target, EIGHT);
    String limited =
        use.coupon(
            "cash",
            "0.20",
            "{\"expires\": \"P90D\", \"limits\": {\"serviceType\": \"%s\"}}"
                .formatted(UseCase.EC2));
    String free = use.coupon("cash", "0.30", "{\"expires\": \"P30D\"}");

    use.anHour();

    // rules metering.pay.limited-coupons-first, metering.pay.several-coupons
    assertThat(use.parts()).isEqualTo("coupon 0.37");
    assertThat(use.left(limited)).isEqualTo("0.00 3");
    assertThat(use.left(free)).isEqualTo("0.13 2");
  }

  @Test
  void of_two_limited_coupons_the_one_that_expires_first_pays_first() {
    UseCase use = UseCase.rich(target, EIGHT);
    String service = "\"limits\": {\"serviceType\": \"%s\"}}".formatted(UseCase.EC2);
    String later = use.coupon("cash", "0.30", "{\"expires\": \"P90D\", " + service);
    String sooner = use.coupon("cash", "0.30", "{\"expires\": \"P30D\", " + service);

    use.anHour();

    assertThat(use.parts()).isEqualTo("coupon 0.37");
    assertThat(use.left(sooner)).isEqualTo("0.00 3");
    assertThat(use.left(later)).isEqualTo("0.23 2");
  }

  @Test
  void a_coupon_pays_for_use_before_its_end_that_is_settled_later() {
    UseCase use = UseCase.rich(target, EIGHT);
    String coupon = use.coupon("cash", "1.00", "{\"expires\": \"2025-06-10T01:30:00Z\"}");

    String server = use.acme().server();
    use.acme().to("2025-06-10T01:40:00Z");
    assertThat(use.left(coupon)).isEqualTo("1.00 4");
    use.acme().end(server);
    use.acme().to("2025-06-10T03:00:00Z");

    // rule metering.pay.coupon-in-its-time: the hour from 9 is not within the validity
    assertThat(use.rows("2025-06"))
        .extracting(UseCase::parts)
        .containsExactly("coupon 0.37", "cash 0.24");
    assertThat(use.left(coupon)).isEqualTo("0.00 4");
    assertThat(use.world().ledger().path("balanced").asBoolean()).isTrue();
  }

  @Test
  void a_coupon_that_expires_before_the_hour_is_over_pays_nothing_of_it() {
    UseCase use = UseCase.rich(target, EIGHT);
    String coupon = use.coupon("cash", "1.00", "{\"expires\": \"2025-06-10T00:59:59Z\"}");

    use.anHour();

    assertThat(use.parts()).isEqualTo("cash 0.37");
    assertThat(use.left(coupon)).isEqualTo("0.00 4");
  }

  @Test
  void a_coupon_that_is_valid_from_the_end_of_the_hour_on_pays_nothing_of_it() {
    UseCase use = UseCase.rich(target, EIGHT);
    use.coupon("cash", "1.00", "{\"valid_from\": \"2025-06-10T01:00:00Z\"}");

    use.anHour();

    assertThat(use.parts()).isEqualTo("cash 0.37");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # limit, value, who pays
          cycleType, 2, cash 0.37
          cycleType, 5, coupon 0.37
          cycleType, 6, coupon 0.37
          cycleType, 4, cash 0.37
          serviceType, hws.service.type.ec2, coupon 0.37
          serviceType, hws.service.type.rds, cash 0.37
          serviceTypeBlackList, hws.service.type.ec2, cash 0.37
          regionCode, cn-north-4, coupon 0.37
          regionCode, cn-east-3, cash 0.37
          productId, OFFI1, cash 0.37
          subscribeType, new, cash 0.37
          cycleNum, 1, cash 0.37
          orderAmount, 0.10, cash 0.37
          usageTimes, 1, coupon 0.37
          maxDeductionRatio, 0.5, coupon 0.19 cash 0.18
          minConsumeDiscount, 0.9, coupon 0.37
          simultaneousUseWithContractDiscount, 0, coupon 0.37
          """)
  void limits_must_allow_use(String limit, String value, String parts) {
    UseCase use = UseCase.rich(target, EIGHT);
    use.coupon("cash", "1.00", limited(limit, value));

    use.anHour();

    // rules metering.pay.coupon-of-use, metering.pay.coupon-limits
    assertThat(use.parts()).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "simultaneousUseWithContractDiscount, 0, cash 0.25",
    "simultaneousUseWithEmpowerDiscount, 0, coupon 0.25",
    "minConsumeDiscount, 0.8, cash 0.25",
    "minConsumeDiscount, 0.7, coupon 0.25"
  })
  void a_coupon_must_go_together_with_the_discount(String limit, String value, String parts) {
    UseCase use = UseCase.rich(target, EIGHT);
    use.discount("commercial", "0.7", NONE);
    use.coupon("cash", "1.00", limited(limit, value));

    use.anHour();

    assertThat(use.parts()).isEqualTo(parts);
    assertThat(use.amounts("2025-06")).containsExactly("0.37 0.111 0.25");
  }

  @Test
  void a_flexi_coupon_pays_its_largest_share() {
    UseCase use = UseCase.rich(target, EIGHT).selling("4.00", false, "hour");
    String coupon = use.coupon("flexi", "5.00", limited("maxDeductionRatio", "0.5"));
    String resource = use.begin(0);
    use.acme().to("2025-06-10T01:00:00Z");
    use.acme().end(resource);
    use.acme().to("2025-06-10T02:00:00Z");

    assertThat(use.parts()).isEqualTo("flexipurchase_coupon 2.00 cash 2.00");
    assertThat(use.left(coupon)).isEqualTo("3.00 2");
  }

  @Test
  void what_is_left_of_a_coupon_for_one_use_is_forfeited() {
    UseCase use = UseCase.rich(target, EIGHT);
    String coupon = use.coupon("cash", "1.00", limited("usageTimes", "1"));
    use.acme().server();
    use.acme().server();

    use.acme().to("2025-06-10T01:53:30Z");

    assertThat(use.rows("2025-06"))
        .extracting(UseCase::parts)
        .containsExactlyInAnyOrder("coupon 0.37", "cash 0.37");
    assertThat(use.left(coupon)).isEqualTo("0.00 3");
  }

  @Test
  void discount_coupons_do_not_apply() {
    UseCase use = UseCase.rich(target, EIGHT);
    use.world().discountCoupon("acme", "0.5");

    use.anHour();

    // rule metering.pay.no-discount-coupons
    assertThat(use.amounts("2025-06")).containsExactly("0.37 0.00 0.37");
  }
}
