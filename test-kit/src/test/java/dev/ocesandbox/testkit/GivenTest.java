// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.testkit.internal.JsonValue;
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

  private static JsonValue row(Sandbox sandbox, String room, String list, String id) {
    return sandbox.control().get("state?room=" + room).body().get(room).list(list).stream()
        .filter(row -> row.text("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonValue acme(Sandbox sandbox) {
    return sandbox.control().get("accounts/acme").body();
  }

  @Test
  void cash_and_credit_are_set(Sandbox sandbox, Given given) {
    given.account("acme").cash("100.00").credit("500.00");

    assertThat(acme(sandbox).text("balance")).isEqualTo("100.00");
    assertThat(acme(sandbox).get("credit_line").text("amount")).isEqualTo("500.00");
  }

  @Test
  void used_credit_is_repaid_or_left(Sandbox sandbox, Given given) {
    GivenAccount acme = given.account("acme").cash("0.00").credit("500.00");
    acme.order(SERVER).paid();

    acme.topUp("10.00").repay("100.00");

    assertThat(acme(sandbox).text("balance")).isEqualTo("30.00");
    assertThat(acme(sandbox).get("credit_line").text("available")).isEqualTo("500.00");
  }

  @Test
  void a_credit_line_can_expire(Sandbox sandbox, Given given) {
    Instant end = Instant.parse("2026-02-01T00:00:00Z");
    given.account("acme").credit("500.00").credit("100.00", end);

    assertThat(acme(sandbox).get("credit_line").text("available")).isEqualTo("600.00");
    assertThat(sandbox.clock().advance(Duration.ofDays(30)).ofType("credit-line-expired"))
        .hasSize(1);
    assertThat(acme(sandbox).get("credit_line").text("available")).isEqualTo("500.00");
  }

  @Test
  void a_rule_can_be_read_otherwise(Sandbox sandbox, Given given) {
    given.guess("accounts.balance.credit-amount", "remaining");

    assertThat(sandbox.control().get("settings").body().get("guesses").value())
        .hasToString("{accounts.balance.credit-amount=remaining}");
    assertThatExceptionOfType(ControlApiException.class)
        .isThrownBy(() -> given.guess("accounts.balance.credit-amount", "remainder"))
        .withMessageContaining("did you mean remaining?");
  }

  @Test
  void renewals_cost_what_was_given_less_the_discount_of_ten_percent(Sandbox sandbox, Given given) {
    CreatedResource server =
        given
            .account("acme")
            .cash("100.00")
            .resource(SERVER.renewalPrice("70.00"))
            .autoRenewing()
            .endingIn(Duration.ofDays(3));

    assertThat(sandbox.clock().advance(Duration.ofDays(4)).ofType("auto-renewed"))
        .filteredOn(event -> event.subject().equals(server.id()))
        .singleElement()
        .satisfies(event -> assertThat(event.details()).containsEntry("amount", "63.00"));
  }

  @Test
  void an_account_becomes_a_customer_of_another_site(Sandbox sandbox, Given given) {
    given.account("acme").wrongSite("CBC.0150");

    assertThat(acme(sandbox).text("site")).isEqualTo("international");
    assertThat(acme(sandbox).text("wrong_site_code")).isEqualTo("CBC.0150");
    assertThatThrownBy(() -> given.account("acme").wrongSite("CBC.0151"))
        .isInstanceOf(ControlApiException.class)
        .hasMessageContaining("wrong_site_code");
  }

  @Test
  void coupons_cards_and_discounts_are_created(Sandbox sandbox, Given given) {
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
  void orders_are_placed_unpaid_or_paid(Sandbox sandbox, Given given) {
    GivenAccount acme = given.account("acme").cash("100.00");

    String unpaid = acme.order(SERVER, Product.disk(40).months(1).price("10.00")).unpaid();
    String paid = acme.order(SERVER).paid();

    assertThat(row(sandbox, "orders", "orders", unpaid).text("status"))
        .isEqualTo("PENDING_PAYMENT");
    assertThat(row(sandbox, "orders", "orders", unpaid).list("lines")).hasSize(2);
    assertThat(row(sandbox, "orders", "orders", paid).text("status")).isEqualTo("COMPLETED");
    assertThat(acme(sandbox).text("balance")).isEqualTo("20.00");
    assertThat(acme.grant(Discount.adjustment(unpaid, "50.00"))).isNotEmpty();
  }

  @Test
  void orders_lock_coupons(Sandbox sandbox, Given given) {
    GivenAccount acme = given.account("acme");
    String coupon = acme.issue(Coupon.cash("30.00"));

    String order = acme.order(SERVER).with(coupon).unpaid();

    assertThat(row(sandbox, "orders", "orders", order).at("/terms/locked_coupons").items())
        .extracting(JsonValue::value)
        .containsExactly(coupon);
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderStatus.class,
      names = {"REFUND_PENDING", "AWAITING_PICK_UP"},
      mode = EnumSource.Mode.EXCLUDE)
  void orders_can_be_placed_in_any_status_of_a_purchase(
      OrderStatus status, Sandbox sandbox, Given given) {
    String order = given.account("acme").order(SERVER).inStatus(status);

    assertThat(row(sandbox, "orders", "orders", order).text("status")).isEqualTo(status.name());
  }

  @Test
  void an_order_that_the_account_cannot_pay_is_refused(Given given) {
    GivenAccount acme = given.account("acme-dev").cash("1.00").credit("0.00");

    assertThatThrownBy(() -> acme.order(SERVER.price("999999.00")).paid())
        .isInstanceOf(ControlApiException.class);
  }

  @Test
  void resources_can_be_at_any_point_of_their_term(Sandbox sandbox, Given given) {
    GivenAccount acme = given.account("acme").cash("7.00");

    CreatedResource expiring = acme.resource(Product.server()).endingIn(Duration.ofDays(3));
    CreatedResource expired = acme.resource(Product.server().times(2)).endedAgo(Period.ofDays(1));
    CreatedResource renewing =
        acme.resource(Product.server().years(1)).autoRenewing().startingNow();
    CreatedResource dated =
        acme.resource(Product.server()).endingAt(Instant.parse("2026-01-20T15:59:59Z"));

    assertThat(expiring.resourceIds()).hasSize(1);
    assertThat(expired.resourceIds()).hasSize(2);
    assertThat(sandbox.clock().advance(Duration.ofDays(6)).about(expiring.id()))
        .extracting(Event::type)
        .contains("resource-expired");
    assertThat(renewing.orderId()).isNotEqualTo(dated.orderId());
    assertThat(acme(sandbox).text("balance")).isEqualTo("7.00");
  }

  @Test
  void resource_packages_cover_usage(Given given) {
    GivenAccount acme = given.account("acme-dev").resourcePackage(Product.storage().months(1));

    assertThat(acme.usage(Product.storage(), "size", "39.5", 10)).isEqualTo("0");
    assertThatIllegalStateException()
        .isThrownBy(() -> new CreatedResource("CS1", List.of()).id())
        .withMessageContaining("CS1");
  }
}
