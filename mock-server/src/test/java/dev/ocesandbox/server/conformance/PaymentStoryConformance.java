// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.AccountBalanceV3;
import com.huaweicloud.sdk.bss.v2.model.CancelCustomerOrderReq;
import com.huaweicloud.sdk.bss.v2.model.CancelCustomerOrderRequest;
import com.huaweicloud.sdk.bss.v2.model.CouponInfoV2;
import com.huaweicloud.sdk.bss.v2.model.CouponSimpleInfoOrderPayV3;
import com.huaweicloud.sdk.bss.v2.model.CustomerOrderV2;
import com.huaweicloud.sdk.bss.v2.model.CustomerOrderV3;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerAccountChangeRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ListOrderCouponsByOrderIdRequest;
import com.huaweicloud.sdk.bss.v2.model.ListSubCustomerCouponsRequest;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerOrderDetailsRequest;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story of an order, told through the vendor's unmodified Java SDK. */
@OnBothTargets
class PaymentStoryConformance {

  private final TestWorld world;
  private final BssClient sdk;

  PaymentStoryConformance(Target target) {
    world = target.world();
    sdk = world.sdk("acme");
  }

  @Test
  void a_new_order_is_pending_payment_for_seven_days() {
    String order = world.buyServer("acme", "100.00");

    CustomerOrderV3 shown = details(order);

    assertThat(shown.getStatus()).isEqualTo(6);
    assertThat(shown.getCreateTime()).isEqualTo("2026-11-23T02:00:00Z");
    assertThat(shown.getPendingPaymentEndTime()).isEqualTo("2026-11-30T02:00:00Z");
    assertThat(shown.getPaymentTime()).isNull();
    assertThat(order).startsWith("CS2611231000").hasSize(17);
  }

  @Test
  void an_order_is_paid_by_cash_coupon_then_flexi_coupon_then_cash() {
    String order = world.buyServer("acme", "100.00");
    String cash = world.cashCoupon("acme", "30.00");
    String flexi = world.flexiCoupon("acme", "20.00");
    BigDecimal before = balance(1);

    assertThat(usableCoupons(order)).contains(cash, flexi);
    pay(order, coupon(cash, 301), coupon(flexi, 302));

    CustomerOrderV2 paid = listed(order);
    assertThat(paid.getStatus()).isEqualTo(5);
    assertThat(paid.getPaymentTime()).isEqualTo("2026-11-23T02:00:00Z");
    assertThat(yuan(paid.getAmountInfo().getCouponAmount())).isEqualByComparingTo("30.00");
    assertThat(yuan(paid.getAmountInfo().getFlexipurchaseCouponAmount()))
        .isEqualByComparingTo("20.00");
    assertThat(before.subtract(balance(1))).isEqualByComparingTo("50.00");
    assertThat(couponStatus(cash)).isEqualTo(3);
    assertThat(couponStatus(flexi)).isEqualTo(3);
    assertThat(couponRecords(order)).isEqualTo(2);
    assertThat(cashRecord(order)).isEqualTo("50.00");
    assertThat(world.ledger().path("balanced").asBoolean()).isTrue();
  }

  @Test
  void paying_twice_is_refused() {
    String order = world.buyServer("acme", "100.00");
    pay(order);

    assertRefused(() -> pay(order), "CBC.99003106");
  }

  @Test
  void a_cancelled_order_is_listed_as_cancelled_and_cannot_be_paid() {
    String order = world.buyServer("acme", "100.00");

    sdk.cancelCustomerOrder(
        new CancelCustomerOrderRequest().withBody(new CancelCustomerOrderReq().withOrderId(order)));

    assertThat(listed(order).getStatus()).isEqualTo(4);
    assertRefused(() -> pay(order), "CBC.99003106");
  }

  @Test
  void the_deadline_cancels_an_order_and_frees_what_it_has_locked() {
    String coupon = world.cashCoupon("acme", "30.00");
    var purchase = TestServer.json().put("account", "acme");
    purchase.putArray("lines").add(TestWorld.server("100.00"));
    purchase.putArray("coupons").add(coupon);
    String order = world.place(purchase);
    String other = world.buyServer("acme", "10.00");
    assertThat(usableCoupons(other)).doesNotContain(coupon);
    assertThat(usableCoupons(order)).contains(coupon);

    var move = world.advance("P8D");

    assertThat(move.path("events").toString()).contains(order).contains("order-cancelled");
    assertThat(details(order).getStatus()).isEqualTo(4);
    assertThat(couponStatus(coupon)).isEqualTo(2);
    assertThat(usableCoupons(world.buyServer("acme", "10.00"))).contains(coupon);
    assertRefused(() -> pay(order), "CBC.99003110");
  }

  @Test
  void the_sdk_still_gets_in_a_month_later_in_the_world() {
    world.advance("P31D");

    assertThat(details(world.buyServer("acme", "5.00")).getCreateTime())
        .isEqualTo("2026-12-24T02:00:00Z");
  }

  @Test
  void too_little_money_changes_nothing() {
    String order = world.buyServer("acme", "15000.01");
    String coupon = world.cashCoupon("acme", "1.00");
    String before = world.control("GET", "/ledger?limit=1000").toString();
    String state = world.control("GET", "/state").toString();

    assertRefused(() -> pay(order), "CBC.99005003");

    assertThat(world.control("GET", "/ledger?limit=1000").toString()).isEqualTo(before);
    assertThat(world.control("GET", "/state").toString()).isEqualTo(state);
    assertThat(couponStatus(coupon)).isEqualTo(2);
  }

  @Test
  void cash_pays_before_credit() {
    pay(world.buyServer("acme", "12000.00"));

    assertThat(balance(1)).isZero();
    assertThat(balance(2)).isEqualByComparingTo("5000.00");
    assertThat(world.control("GET", "/accounts/acme").at("/credit_line/available").asString())
        .isEqualTo("3000.00");
  }

  private CustomerOrderV3 details(String order) {
    return sdk.showCustomerOrderDetails(new ShowCustomerOrderDetailsRequest().withOrderId(order))
        .getOrderInfo();
  }

  private CustomerOrderV2 listed(String order) {
    return sdk.listCustomerOrders(new ListCustomerOrdersRequest().withOrderId(order))
        .getOrderInfos()
        .get(0);
  }

  private List<String> usableCoupons(String order) {
    return sdk
        .listOrderCouponsByOrderId(new ListOrderCouponsByOrderIdRequest().withOrderId(order))
        .getUserCoupons()
        .stream()
        .map(CouponInfoV2::getCouponId)
        .toList();
  }

  private BigDecimal balance(int accountType) {
    return sdk
        .showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest())
        .getAccountBalances()
        .stream()
        .filter(account -> account.getAccountType() == accountType)
        .map(AccountBalanceV3::getAmount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The SDK has read an amount as a binary fraction; its text is what was sent. */
  private static BigDecimal yuan(Object amount) {
    return new BigDecimal(amount.toString());
  }

  private int couponStatus(String coupon) {
    return sdk.listSubCustomerCoupons(new ListSubCustomerCouponsRequest().withCouponId(coupon))
        .getUserCoupons()
        .get(0)
        .getStatus();
  }

  private String cashRecord(String order) {
    return sdk.listCustomerAccountChangeRecords(
            new ListCustomerAccountChangeRecordsRequest()
                .withBalanceType("BALANCE_TYPE_DEBIT")
                .withTradeId(order))
        .getRecords()
        .get(0)
        .getChangeAmount();
  }

  /** Not in the SDK of the registry, so by plain HTTP. */
  private int couponRecords(String order) {
    return world
        .get(
            "acme",
            "/v2/promotions/benefits/account-change-records?balance_type=BALANCE_TYPE_COUPON"
                + "&trade_type=DEDEUCT&trade_id="
                + order)
        .body()
        .path("total_count")
        .asInt();
  }

  private static CouponSimpleInfoOrderPayV3 coupon(String id, int type) {
    return new CouponSimpleInfoOrderPayV3().withId(id).withType(type);
  }

  private void pay(String order, CouponSimpleInfoOrderPayV3... coupons) {
    PayCustomerOrderV3Req body =
        new PayCustomerOrderV3Req()
            .withOrderId(order)
            .withUseCoupon(coupons.length > 0 ? "YES" : "NO")
            .withUseDiscount("NO");
    if (coupons.length > 0) {
      body.withCouponInfos(List.of(coupons));
    }
    sdk.payOrders(new PayOrdersRequest().withBody(body));
  }

  private static void assertRefused(Runnable call, String code) {
    assertThatExceptionOfType(ClientRequestException.class)
        .isThrownBy(call::run)
        .satisfies(
            refusal -> {
              assertThat(refusal.getErrorCode()).isEqualTo(code);
              assertThat(refusal.getHttpStatusCode()).isEqualTo(400);
              assertThat(refusal.getRequestId()).matches("[0-9a-f]{32}");
            });
  }
}
