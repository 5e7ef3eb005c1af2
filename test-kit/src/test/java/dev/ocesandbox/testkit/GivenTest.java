// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OceSandbox
class GivenTest {

  private static final Product SERVER = Product.server().months(1).price("80.00");

  private static Tree row(Sandbox sandbox, String room, String list, String id) {
    return sandbox.control().get("state?room=" + room).body().get(room).all(list).stream()
        .filter(row -> row.text("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Tree acme(Sandbox sandbox) {
    return sandbox.control().get("accounts/acme").body();
  }

  @Test
  void an_account_has_the_money_that_is_said(Sandbox sandbox, Given given) {
    given.account("acme").cash("100.00").credit("500.00");

    assertThat(acme(sandbox).text("balance")).isEqualTo("100.00");
    assertThat(acme(sandbox).get("credit_line").text("amount")).isEqualTo("500.00");
  }

  @Test
  void benefits_can_be_given_and_named(Sandbox sandbox, Given given) {
    GivenAccount acme =
        given
            .account()
            .coupon(Coupon.discount("0.80").onlyFor("hws.service.type.ec2"))
            .coupon(Coupon.flexi("5.00").expiringIn(Duration.ofDays(1)))
            .card("200.00")
            .discount(Discount.commercial("0.90").onlyFor("hws.service.type.ec2"));
    String coupon =
        acme.issue(
            Coupon.cash("30.00")
                .limited("regionCode", "cn-north-4")
                .onlyFor("hws.service.type.ec2")
                .expiringIn(Period.ofMonths(1)));

    assertThat(row(sandbox, "coupons", "coupons", coupon).value().toString())
        .contains("30.00", "2026-02-15T08:30:00Z");
    assertThat(acme.issueCard("1.00")).isNotEmpty();
    assertThat(acme.grant(Discount.promotion("0.95"))).isNotEmpty();
    assertThat(acme.grant(Discount.partner("0.95"))).isNotEmpty();
    assertThat(sandbox.clock().advance(Duration.ofDays(2)).ofType("coupon-expired")).hasSize(1);
  }

  @Test
  void orders_wait_for_payment_or_are_paid(Sandbox sandbox, Given given) {
    GivenAccount acme = given.account("acme").cash("100.00");

    String unpaid = acme.order(SERVER, Product.disk(40).months(1).price("10.00")).unpaid();
    String paid = acme.order(SERVER).paid();

    assertThat(row(sandbox, "orders", "orders", unpaid).text("status"))
        .isEqualTo("PENDING_PAYMENT");
    assertThat(row(sandbox, "orders", "orders", unpaid).all("lines")).hasSize(2);
    assertThat(row(sandbox, "orders", "orders", paid).text("status")).isEqualTo("COMPLETED");
    assertThat(acme(sandbox).text("balance")).isEqualTo("20.00");
    assertThat(acme.grant(Discount.adjustment(unpaid, "50.00"))).isNotEmpty();
  }

  @Test
  void an_order_can_lock_coupons(Sandbox sandbox, Given given) {
    GivenAccount acme = given.account("acme");
    String coupon = acme.issue(Coupon.cash("30.00"));

    String order = acme.order(SERVER).with(coupon).unpaid();

    assertThat(row(sandbox, "orders", "orders", order).at("/terms/locked_coupons").items())
        .extracting(Tree::value)
        .containsExactly(coupon);
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderStatus.class,
      names = {"REFUND_PENDING", "AWAITING_PICK_UP"},
      mode = EnumSource.Mode.EXCLUDE)
  void an_order_can_be_in_any_status_of_a_purchase(
      OrderStatus status, Sandbox sandbox, Given given) {
    String order = given.account("acme").order(SERVER).inStatus(status);

    assertThat(row(sandbox, "orders", "orders", order).text("status")).isEqualTo(status.name());
  }

  @Test
  void what_cannot_be_paid_is_refused(Given given) {
    GivenAccount acme = given.account("acme-dev").cash("1.00").credit("0.00");

    assertThatThrownBy(() -> acme.order(SERVER.price("999999.00")).paid())
        .isInstanceOf(ControlRefused.class);
  }

  @Test
  void a_resource_can_be_at_any_point_of_its_life(Sandbox sandbox, Given given) {
    GivenAccount acme = given.account("acme").cash("7.00");

    GivenResource soon = acme.resource(Product.server()).endingIn(Duration.ofDays(3));
    GivenResource over = acme.resource(Product.server().times(2)).endedAgo(Period.ofDays(1));
    GivenResource whole = acme.resource(Product.server().years(1)).renewingItself().beginningNow();
    GivenResource told =
        acme.resource(Product.server()).endingAt(Instant.parse("2026-01-20T15:59:59Z"));

    assertThat(soon.resourceIds()).hasSize(1);
    assertThat(over.resourceIds()).hasSize(2);
    assertThat(sandbox.clock().advance(Duration.ofDays(6)).about(soon.id()))
        .extracting(Event::type)
        .contains("resource-expired");
    assertThat(whole.orderId()).isNotEqualTo(told.orderId());
    assertThat(acme(sandbox).text("balance")).isEqualTo("7.00");
  }

  @Test
  void packages_cover_usage(Given given) {
    GivenAccount acme = given.account("acme-dev").pack(Product.storage().months(1));

    assertThat(acme.usage(Product.storage(), "size", "39.5", 10)).isEqualTo("0");
    assertThatIllegalStateException()
        .isThrownBy(() -> new GivenResource("CS1", List.of()).id())
        .withMessageContaining("CS1");
  }
}
