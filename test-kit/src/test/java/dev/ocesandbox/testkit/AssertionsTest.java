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

  private static void assertFails(String was, ThrowingCallable assertion) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .withMessageContaining("Wanted: ")
        .withMessageContaining("Was:    " + was);
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
  void an_order_says_where_it_stands_and_what_has_paid_for_it(Sandbox sandbox, BssClient bss) {
    String order = Shop.order(sandbox, "80.00");
    sandbox.assertThatOrder(order).isPendingPayment().costs("80").hasLines(1);
    assertFails("is pending payment", () -> sandbox.assertThatOrder(order).isCompleted());
    assertFails("was paid with 0", () -> sandbox.assertThatOrder(order).wasPaidWith("80.00"));

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
        "was paid with cash 50.00", () -> sandbox.assertThatOrder(order).wasPaidWithCash("50.01"));
    assertFails("has lines of", () -> sandbox.assertThatOrder(order).hasLine("s6.large.2.linux"));
    assertFails("1 line", () -> sandbox.assertThatOrder(order).hasLines(2));
    sandbox.assertThatCoupon(coupon).isUsed().hasLeft("0.00");
    sandbox.ledger().isBalanced().has("payment", order);
  }

  @Test
  void an_order_that_nobody_paid_says_why_it_was_cancelled(Sandbox sandbox) {
    String order = Shop.order(sandbox, "80.00");
    sandbox.ledger().hasNothingOf(order);
    sandbox.clock().advance(Duration.ofDays(8));

    sandbox.assertThatOrder(order).isCancelled();
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.assertThatOrder(order).isProcessing())
        .withMessageContaining("order-cancelled  " + order);
  }

  @Test
  void an_order_that_is_not_there_is_answered_with_those_there_are(Sandbox sandbox) {
    String order = Shop.order(sandbox, "80.00");

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.assertThatOrder("CS0").isCompleted())
        .withMessageContaining("There is no order CS0")
        .withMessageContaining(order);
  }

  @Test
  void a_balance_says_cash_and_credit(Sandbox sandbox, BssClient bss) {
    Shop.pay(bss, Shop.order(sandbox, "10100.00"));

    sandbox.assertThatBalance("acme").cashIs("0").creditIs("4900.00").creditLineIs("5000.00");
    assertFails("cash is 0", () -> sandbox.assertThatBalance("acme").cashIs("0.01"));
    assertFails("credit is 4900.00", () -> sandbox.assertThatBalance("acme").creditIs("5000.00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.assertThatBalance("acme").cashIs("ten"))
        .withMessageContaining("not ten");
  }

  @Test
  void a_coupon_says_what_has_become_of_it(Sandbox sandbox) {
    String coupon = coupon(sandbox, "30.00");
    sandbox.assertThatCoupon(coupon).isUsable().hasLeft("30.00");
    assertFails("is available", () -> sandbox.assertThatCoupon(coupon).isUsed());
    assertFails("is locked by []", () -> sandbox.assertThatCoupon(coupon).isLockedBy("CS1"));

    sandbox.clock().advance(Period.ofDays(31));

    sandbox.assertThatCoupon(coupon).isExpired().hasLeft("0");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.assertThatCoupon(coupon).isUsable())
        .withMessageContaining("is expired, valid from")
        .withMessageContaining("coupon-expired");
  }

  @Test
  void a_resource_says_where_it_stands(Sandbox sandbox, BssClient bss) {
    String order = Shop.order(sandbox, "80.00");
    Shop.pay(bss, order);
    String resource = resource(sandbox, order);
    Instant end = Instant.parse("2026-02-15T15:59:59Z");
    sandbox.assertThatResource(resource).isInUse().expiresAt(end).doesNotRenewItself();
    assertFails("expires at", () -> sandbox.assertThatResource(resource).expiresAt(Instant.EPOCH));
    assertFails("its expiry", () -> sandbox.assertThatResource(resource).renewsItself());

    bss.autoRenewalResources(new AutoRenewalResourcesRequest().withResourceId(resource));
    sandbox.assertThatResource(resource).renewsItself();
    bss.cancelAutoRenewalResources(
        new CancelAutoRenewalResourcesRequest().withResourceId(resource));

    sandbox.clock().advanceTo(end.plusSeconds(1));
    sandbox.assertThatResource(resource).isExpired();
    assertFails("is expired", () -> sandbox.assertThatResource(resource).isFrozen());
    sandbox.clock().advance(Duration.ofDays(60));
    sandbox.assertThatResource(resource).isClosed();
  }

  @Test
  void the_ledger_says_what_was_moved(Sandbox sandbox, BssClient bss) {
    String order = Shop.order(sandbox, "80.00");
    Shop.pay(bss, order);

    sandbox.ledger().isBalanced().has("payment", order);
    assertFails("no such entry", () -> sandbox.ledger().has("refund", order));
    assertFails("1 such line", () -> sandbox.ledger().hasNothingOf(order));
  }
}
