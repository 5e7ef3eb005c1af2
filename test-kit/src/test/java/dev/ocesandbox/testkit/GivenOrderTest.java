// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Orders that pay themselves, and orders of hardware. */
@OceSandbox
class GivenOrderTest {

  private static final Product SERVER = Product.server().months(1).price("80.00");

  private static String status(Sandbox sandbox, String order) {
    return sandbox.control().get("state?room=orders").body().get("orders").list("orders").stream()
        .filter(row -> row.text("id").equals(order))
        .map(row -> row.text("status"))
        .findFirst()
        .orElseThrow();
  }

  private static JsonValue solo(Sandbox sandbox) {
    return sandbox.control().get("accounts/solo").body();
  }

  @Test
  void an_automatic_payment_takes_the_best_discount_and_a_cash_coupon(
      Sandbox sandbox, Given given) {
    GivenAccount solo =
        given
            .account("solo")
            .cash("100.00")
            .discount(Discount.commercial("0.90"))
            .discount(Discount.promotion("0.10"))
            .coupon(Coupon.cash("30.00").fromOrderAmount("72.00"));

    String order = solo.order(SERVER).paidAutomatically();

    assertThat(status(sandbox, order)).isEqualTo("COMPLETED");
    assertThat(solo(sandbox).text("balance")).isEqualTo("58.00");
  }

  @Test
  void an_automatic_payment_without_the_money_leaves_the_order_unpaid(
      Sandbox sandbox, Given given) {
    String order = given.account("solo").cash("1.00").order(SERVER).paidAutomatically();

    assertThat(status(sandbox, order)).isEqualTo("PENDING_PAYMENT");
  }

  @Test
  void hardware_can_be_paid_for_an_hour(Sandbox sandbox, Given given) {
    String order = given.account("solo").order(SERVER).ofHardware().unpaid();

    sandbox.clock().advance(Duration.ofHours(1));

    assertThat(status(sandbox, order)).isEqualTo("CANCELLED");
  }

  @Test
  void a_limit_to_a_service_that_does_not_exist_is_refused(Given given) {
    Coupon coupon = Coupon.cash("30.00").onlyFor("hws.service.type.ec22");

    assertThatThrownBy(() -> given.account("solo").issue(coupon))
        .isInstanceOf(ControlApiException.class)
        .hasMessageContaining("hws.service.type.ec2");
  }
}
