// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.CancelCustomerOrderReq;
import com.huaweicloud.sdk.bss.v2.model.CancelCustomerOrderRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerAccountChangeRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceInfosReq;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceInfosRequest;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourcesUsageRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListOrderCouponsByOrderIdRequest;
import com.huaweicloud.sdk.bss.v2.model.ListOrderDiscountsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListStoredValueCardsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListSubCustomerCouponsRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerOrderDetailsRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowRefundOrderDetailsRequest;
import org.junit.jupiter.api.Test;

/** The scenario default through the SDK: every list has something for acme. */
@OnBothTargets
class SdkCoverageConformance {

  private final TestWorld world;
  private final BssClient sdk;

  SdkCoverageConformance(Target target) {
    world = target.world();
    sdk = world.sdk("acme");
  }

  @Test
  void balances_are_ten_thousand_cash_and_five_thousand_credit() {
    var balances =
        sdk.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest())
            .getAccountBalances();

    assertThat(balances).extracting(b -> b.getAccountType()).containsExactlyInAnyOrder(1, 2, 5);
    assertThat(balances)
        .filteredOn(b -> b.getAccountType() == 1)
        .allSatisfy(b -> assertThat(b.getAmount()).isEqualByComparingTo("10000"));
    assertThat(balances)
        .filteredOn(b -> b.getAccountType() == 2)
        .allSatisfy(b -> assertThat(b.getCreditAmount()).isEqualByComparingTo("5000"));
  }

  @Test
  void every_list_holds_something() {
    assertThat(
            sdk.listCustomerAccountChangeRecords(
                    new ListCustomerAccountChangeRecordsRequest()
                        .withBalanceType("BALANCE_TYPE_DEBIT"))
                .getRecords())
        .isNotEmpty();
    assertThat(
            sdk.listCustomerAccountChangeRecords(
                    new ListCustomerAccountChangeRecordsRequest()
                        .withBalanceType("BALANCE_TYPE_CREDIT"))
                .getRecords())
        .isNotEmpty();
    for (int status = 1; status <= 2; status++) {
      assertThat(
              sdk.listStoredValueCards(new ListStoredValueCardsRequest().withStatus(status))
                  .getStoredValueCards())
          .isNotEmpty();
    }
    assertThat(sdk.listSubCustomerCoupons(new ListSubCustomerCouponsRequest()).getUserCoupons())
        .isNotEmpty();
    assertThat(orders(6)).isNotEmpty();
    assertThat(
            sdk.listCustomerOrders(
                    new ListCustomerOrdersRequest()
                        .withMethod(ListCustomerOrdersRequest.MethodEnum.SUB_CUSTOMER))
                .getOrderInfos())
        .isNotEmpty()
        .allSatisfy(order -> assertThat(order.getAgentPayInfo().getIsAgentPay()).isTrue());
    assertThat(
            sdk.listFreeResourceInfos(
                    new ListFreeResourceInfosRequest().withBody(new ListFreeResourceInfosReq()))
                .getFreeResourcePackages())
        .extracting(one -> one.getStatus())
        .contains(1);
    assertThat(
            sdk.listFreeResourcesUsageRecords(
                    new ListFreeResourcesUsageRecordsRequest()
                        .withDeductTimeBegin("2026-10-01")
                        .withDeductTimeEnd("2026-11-30"))
                .getFreeResourceRecords())
        .isNotEmpty();
    assertThat(
            world
                .get(
                    "acme",
                    "/v2/promotions/benefits/account-change-records"
                        + "?balance_type=BALANCE_TYPE_COUPON")
                .body()
                .path("total_count")
                .asInt())
        .isPositive();
    assertThat(
            world
                .post(
                    "acme",
                    "/v2/promotions/business/discount-info",
                    TestServer.json().put("quoting_item_type", "CATEGORY_ITEM"))
                .body()
                .path("total_count")
                .asInt())
        .isPositive();
  }

  @Test
  void a_pending_order_has_coupons_and_discounts_to_choose_from() {
    assertThat(orders(6))
        .anySatisfy(
            order -> {
              assertThat(
                      sdk.listOrderCouponsByOrderId(
                              new ListOrderCouponsByOrderIdRequest().withOrderId(order))
                          .getUserCoupons())
                  .isNotEmpty();
              assertThat(
                      sdk.listOrderDiscounts(new ListOrderDiscountsRequest().withOrderId(order))
                          .getDiscounts())
                  .isNotEmpty();
            });
  }

  @Test
  void there_is_a_refund_order_with_its_amounts() {
    String refund =
        sdk.listCustomerOrders(new ListCustomerOrdersRequest().withOrderType("4"))
            .getOrderInfos()
            .get(0)
            .getOrderId();

    assertThat(
            sdk.showRefundOrderDetails(new ShowRefundOrderDetailsRequest().withOrderId(refund))
                .getRefundInfos())
        .isNotEmpty();
    assertThat(
            sdk.showCustomerOrderDetails(new ShowCustomerOrderDetailsRequest().withOrderId(refund))
                .getOrderLineItems())
        .isNotEmpty();
  }

  @Test
  void a_pending_order_can_be_cancelled() {
    String order = orders(6).get(0);

    sdk.cancelCustomerOrder(
        new CancelCustomerOrderRequest().withBody(new CancelCustomerOrderReq().withOrderId(order)));

    assertThat(orders(4)).contains(order);
  }

  private java.util.List<String> orders(int status) {
    return sdk
        .listCustomerOrders(new ListCustomerOrdersRequest().withStatus(status).withLimit(100))
        .getOrderInfos()
        .stream()
        .map(order -> order.getOrderId())
        .toList();
  }
}
