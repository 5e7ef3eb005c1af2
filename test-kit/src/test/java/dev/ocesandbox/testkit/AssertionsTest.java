// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.AutoRenewalResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.CancelAutoRenewalResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.CouponSimpleInfoOrderPayV3;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@OceSandbox
class AssertionsTest {

  private static void assertFails(String actual, ThrowingCallable assertion) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .withMessageContaining("Expected: ")
        .withMessageContaining("Actual:   " + actual);
  }

  private static String coupon(Sandbox sandbox, String amount) {
    return sandbox
        .control()
        .post("accounts/acme/coupons", Map.of("type", "cash", "amount", amount, "expires", "P30D"))
        .text("/coupon_id");
  }

  private static String resource(Sandbox sandbox, String order) {
    Object rows = sandbox.control().get("state?room=resources").at("/resources/resources");
    return ((List<?>) rows)
        .stream()
            .map(row -> (Map<?, ?>) row)
            .filter(row -> row.get("terms").toString().contains(order))
            .map(row -> (String) row.get("resource_id"))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void orders_have_a_status_a_price_and_payments(Sandbox sandbox, BssClient bss) {
    String order = TestClient.order(sandbox, "80.00");
    sandbox.assertThatOrder(order).isPendingPayment().costs("80").hasLines(1);
    assertFails("it is pending payment", () -> sandbox.assertThatOrder(order).isCompleted());
    assertFails("it was paid with 0", () -> sandbox.assertThatOrder(order).wasPaidWith("80.00"));

    String coupon = coupon(sandbox, "30.00");
    bss.payOrders(
        new PayOrdersRequest()
            .withBody(
                new PayCustomerOrderV3Req()
                    .withOrderId(order)
                    .withUseCoupon("YES")
                    .withUseDiscount("NO")
                    .withCouponInfos(
                        List.of(new CouponSimpleInfoOrderPayV3().withId(coupon).withType(301)))));

    sandbox
        .assertThatOrder(order)
        .isCompleted()
        .wasPaidWith("80.00")
        .wasPaidWithCash("50.00")
        .wasPaidWithCredit("0")
        .wasPaidWithCoupon(coupon, "30.00")
        .hasLine("s6.small.1.linux")
        .hasLine("hws.resource.type.vm")
        .hasLine("hws.service.type.ec2");
    assertFails(
        "it was paid with cash 50.00",
        () -> sandbox.assertThatOrder(order).wasPaidWithCash("50.01"));
    assertFails(
        "it has lines for", () -> sandbox.assertThatOrder(order).hasLine("s6.large.2.linux"));
    assertFails("it has 1 line", () -> sandbox.assertThatOrder(order).hasLines(2));
    sandbox.assertThatCoupon(coupon).isUsed().hasLeft("0.00");
    sandbox.ledger().isBalanced().hasEntry("payment", order);
  }

  @Test
  void failures_show_the_events_of_an_order(Sandbox sandbox) {
    String order = TestClient.order(sandbox, "80.00");
    sandbox.ledger().hasNoEntryFor(order);
    sandbox.clock().advance(Duration.ofDays(8));

    sandbox.assertThatOrder(order).isCancelled();
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.assertThatOrder(order).isProcessing())
        .withMessageContaining("order-cancelled  " + order);
  }

  @Test
  void failures_list_the_existing_orders_if_an_order_does_not_exist(Sandbox sandbox) {
    String order = TestClient.order(sandbox, "80.00");

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.assertThatOrder("CS0").isCompleted())
        .withMessageContaining("There is no order CS0")
        .withMessageContaining(order);
  }

  @Test
  void balances_have_cash_and_credit(Sandbox sandbox, BssClient bss) {
    TestClient.pay(bss, TestClient.order(sandbox, "10100.00"));

    sandbox.assertThatBalance("acme").cashIs("0").creditIs("4900.00").creditLineIs("5000.00");
    assertFails("it has cash 0", () -> sandbox.assertThatBalance("acme").cashIs("0.01"));
    assertFails(
        "it has available credit 4900.00",
        () -> sandbox.assertThatBalance("acme").creditIs("5000.00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.assertThatBalance("acme").cashIs("ten"))
        .withMessageContaining("'ten'");
  }

  @Test
  void coupons_are_usable_used_locked_or_expired(Sandbox sandbox) {
    String coupon = coupon(sandbox, "30.00");
    sandbox.assertThatCoupon(coupon).isUsable().hasLeft("30.00");
    assertFails("it is available", () -> sandbox.assertThatCoupon(coupon).isUsed());
    assertFails("it is not locked", () -> sandbox.assertThatCoupon(coupon).isLockedBy("CS1"));

    sandbox.clock().advance(Period.ofDays(31));

    sandbox.assertThatCoupon(coupon).isExpired().hasLeft("0");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.assertThatCoupon(coupon).isUsable())
        .withMessageContaining("is expired, valid from")
        .withMessageContaining("coupon-expired");
  }

  @Test
  void resources_have_a_status_an_end_and_a_renewal_policy(Sandbox sandbox, BssClient bss) {
    String order = TestClient.order(sandbox, "80.00");
    TestClient.pay(bss, order);
    String resource = resource(sandbox, order);
    Instant end = Instant.parse("2026-02-15T15:59:59Z");
    sandbox.assertThatResource(resource).isInUse().expiresAt(end).doesNotRenewAutomatically();
    assertFails(
        "it expires at", () -> sandbox.assertThatResource(resource).expiresAt(Instant.EPOCH));
    assertFails(
        "it has the expiry policy",
        () -> sandbox.assertThatResource(resource).renewsAutomatically());

    bss.autoRenewalResources(new AutoRenewalResourcesRequest().withResourceId(resource));
    sandbox.assertThatResource(resource).renewsAutomatically();
    bss.cancelAutoRenewalResources(
        new CancelAutoRenewalResourcesRequest().withResourceId(resource));

    sandbox.clock().advanceTo(end.plusSeconds(1));
    sandbox.assertThatResource(resource).isExpired();
    assertFails("it is expired", () -> sandbox.assertThatResource(resource).isFrozen());
    sandbox.clock().advance(Duration.ofDays(60));
    sandbox.assertThatResource(resource).isClosed();
  }

  @Test
  void the_ledger_has_entries_for_payments(Sandbox sandbox, BssClient bss) {
    String order = TestClient.order(sandbox, "80.00");
    TestClient.pay(bss, order);

    sandbox.ledger().isBalanced().hasEntry("payment", order);
    assertFails("no such entry", () -> sandbox.ledger().hasEntry("refund", order));
    assertFails("1 entry", () -> sandbox.ledger().hasNoEntryFor(order));
  }
}
