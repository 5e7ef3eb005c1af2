// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Shop.Choice;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Coupons that may pay a part of an order only, by rule coupons.limit.maximum-share. */
@OnBothTargets
class CouponCapConformance {

  private final Shop acme;

  CouponCapConformance(Target target) {
    acme = Shop.emptyAcme(target);
    acme.topUp("1000.00");
  }

  @ParameterizedTest(name = "{1} of {0} is {2}")
  @CsvSource({
    "80.00, 0.5, 40.00",
    "80.01, 0.5, 40.01",
    "0.01, 0.4, 0.00",
    "60.00, 0.3333, 20.00",
    "200.00, 0.9, 100.00"
  })
  void a_coupon_pays_at_most_its_share_of_an_order(String price, String share, String paid) {
    Choice coupon = acme.limited("flexi", "100.00", "maxDeductionRatio", share);

    String order = acme.paid(acme.buy(price), coupon);

    assertThat(acme.listed(order).at("/amount_info/flexipurchase_coupon_amount").asString())
        .isEqualTo(paid);
    assertThat(cents(left(coupon))).isEqualTo(cents("100.00") - cents(paid));
    assertThat(cents(acme.balance(1))).isEqualTo(cents("1000.00") - cents(price) + cents(paid));
  }

  @Test
  void the_share_is_that_of_the_lines_which_the_coupon_fits() {
    ObjectNode limits = TestServer.json().put("type", "flexi").put("amount", "100.00");
    limits
        .putObject("limits")
        .put("maxDeductionRatio", "0.5")
        .put("serviceType", "hws.service.type.rds");
    Choice coupon = new Choice(acme.world().coupon("acme", limits), 302);

    acme.paid(
        acme.place(acme.purchase(TestWorld.server("60.00"), TestWorld.database("40.00"))), coupon);

    assertThat(left(coupon)).isEqualTo("80.00");
    assertThat(acme.balance(1)).isEqualTo("920.00");
  }

  @Test
  void a_one_time_coupon_pays_its_share_and_forfeits_the_rest() {
    ObjectNode once = TestServer.json().put("type", "cash").put("amount", "100.00");
    once.put("version", 1).putObject("limits").put("maxDeductionRatio", "0.5");
    Choice coupon = new Choice(acme.world().coupon("acme", once), 301);

    acme.paid(acme.buy("80.00"), coupon);

    assertThat(acme.balance(1)).isEqualTo("960.00");
    assertThat(balance("coupon", coupon)).isEqualTo("0.00");
    assertThat(acme.coupon(coupon.id()).path("status").asInt()).isEqualTo(3);
  }

  @ParameterizedTest(name = "{1} of {0} is {2}")
  @CsvSource({"80.00, 0.5, 40.00", "80.01, 0.5, 40.01", "200.00, 0.9, 100.00"})
  void an_order_locks_at_most_the_share_of_a_coupon(String price, String share, String locked) {
    Choice coupon = acme.limited("flexi", "100.00", "maxDeductionRatio", share);
    ObjectNode purchase = acme.purchase(TestWorld.server(price));
    purchase.putArray("coupons").add(coupon.id());

    String order = acme.place(purchase);

    assertThat(balance("coupon-locked", coupon)).isEqualTo(locked);
    acme.paid(order, coupon);
    assertThat(balance("coupon-locked", coupon)).isEqualTo("0.00");
    assertThat(cents(left(coupon))).isEqualTo(cents("100.00") - cents(locked));
    assertThat(cents(acme.balance(1))).isEqualTo(cents("1000.00") - cents(price) + cents(locked));
  }

  private String left(Choice coupon) {
    return acme.coupon(coupon.id()).path("balance").asString();
  }

  private String balance(String account, Choice coupon) {
    return acme.world()
        .ledger()
        .path("accounts")
        .valueStream()
        .filter(row -> row.path("account").asString().matches(account + ":.*:" + coupon.id()))
        .map(row -> row.path("balance").asString())
        .findFirst()
        .orElseThrow();
  }

  private static long cents(String yuan) {
    return new BigDecimal(yuan).movePointRight(2).longValueExact();
  }
}
