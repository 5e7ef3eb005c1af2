// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.BillSumRecordInfoV2;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerBillsFeeRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerselfResourceRecordDetailsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerselfResourceRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.MonthlyBillRecord;
import com.huaweicloud.sdk.bss.v2.model.MonthlyBillRes;
import com.huaweicloud.sdk.bss.v2.model.QueryResRecordsDetailReq;
import com.huaweicloud.sdk.bss.v2.model.ResFeeRecordV2;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerMonthlySumRequest;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The four operations on bills through the vendor's SDK. */
@OnBothTargets
class BillSdkConformance {

  private final Bills bills;
  private final BssClient sdk;
  private final String order;

  BillSdkConformance(Target target) {
    bills = Bills.rich(target);
    sdk = bills.world().sdk("acme");
    order =
        bills
            .shop()
            .paid(
                bills.shop().place(bills.shop().purchase(Renewals.disk())),
                bills.shop().cash("8.00"));
  }

  private static BigDecimal yuan(String amount) {
    return new BigDecimal(amount);
  }

  @Test
  void the_monthly_sum_has_rows_and_totals() {
    var sum =
        sdk.showCustomerMonthlySum(
            new ShowCustomerMonthlySumRequest().withBillCycle("2026-11").withMethod("oneself"));

    assertThat(sum.getTotalCount()).isEqualTo(1);
    assertThat(sum.getConsumeAmount()).isEqualByComparingTo("28");
    assertThat(sum.getCashAmount()).isEqualByComparingTo("20");
    assertThat(sum.getCouponAmount()).isEqualByComparingTo("8");
    assertThat(sum.getMeasureId()).isEqualTo(1);
    BillSumRecordInfoV2 row = sum.getBillSums().get(0);
    assertThat(row.getServiceTypeName()).isEqualTo("云硬盘");
    assertThat(row.getOfficialAmount()).isEqualByComparingTo("28");
    assertThat(row.getTruncatedAmount()).isEqualByComparingTo("0");
    assertThat(row.getChargingMode()).isEqualTo(1);
  }

  @Test
  void transactions_have_order_times_and_amounts() {
    var list =
        sdk.listCustomerBillsFeeRecords(
            new ListCustomerBillsFeeRecordsRequest()
                .withBillCycle("2026-11")
                .withTradeId(order)
                .withIncludeZeroRecord(false)
                .withXLanguage("en_US"));

    assertThat(list.getCurrency()).isEqualTo("CNY");
    MonthlyBillRecord row = list.getRecords().get(0);
    assertThat(row.getTradeId()).isEqualTo(order);
    assertThat(row.getServiceTypeName()).isEqualTo("Elastic Volume Service");
    assertThat(row.getConsumeTime()).isEqualTo(Target.NOW);
    assertThat(List.of(row.getBillType(), row.getStatus(), row.getProviderType()))
        .containsExactly(1, 1, 1);
    assertThat(row.getConsumeAmount()).isEqualByComparingTo(yuan("28"));
    assertThat(row.getEraseAmount()).isEqualByComparingTo("0");
    assertThat(row.getId()).matches("[0-9a-f-]{36}");
  }

  @Test
  void records_with_price_and_formula() {
    var list =
        sdk.listCustomerselfResourceRecords(
            new ListCustomerselfResourceRecordsRequest()
                .withCycle("2026-11")
                .withChargeMode("1")
                .withBillDateBegin("2026-11-23")
                .withBillDateEnd("2026-11-23"));

    assertThat(list.getTotalCount()).isEqualTo(1);
    ResFeeRecordV2 row = list.getFeeRecords().get(0);
    assertThat(row.getChargeMode()).isEqualTo("1");
    assertThat(row.getSpecSize()).isEqualByComparingTo("40");
    assertThat(row.getUnitPrice()).isEqualByComparingTo("0.7");
    assertThat(row.getFormula()).endsWith("-0.00【优惠金额】-8.00【代金券抵扣】");
    assertThat(row.getOrderId()).isEqualTo(order);
    assertThat(row.getUsage()).isNull();
    assertThat(row.getMeasureId()).isEqualTo(1);
  }

  @Test
  void records_by_resource_by_month_and_by_day() {
    var month = details(new QueryResRecordsDetailReq().withCycle("2026-11"));
    var days =
        details(
            new QueryResRecordsDetailReq()
                .withCycle("2026")
                .withQueryType("DAILY")
                .withStatisticType(2)
                .withIncludeZeroRecord(false)
                .withBillCycleBegin("2026-10-30")
                .withBillCycleEnd("2026-12-01"));

    assertThat(month).hasSize(1);
    assertThat(month.get(0).getBillDate()).isNull();
    assertThat(month.get(0).getResourceTypeCode()).isEqualTo("hws.resource.type.volume");
    assertThat(month.get(0).getConsumeAmount()).isEqualByComparingTo("28");
    assertThat(month.get(0).getAzCodeInfos()).isEmpty();
    assertThat(month.get(0).getPayerAccountId()).isEqualTo(bills.world().customerId("acme"));
    assertThat(days).extracting(MonthlyBillRes::getBillDate).containsExactly("2026-11-23");
  }

  private List<MonthlyBillRes> details(QueryResRecordsDetailReq query) {
    return sdk.listCustomerselfResourceRecordDetails(
            new ListCustomerselfResourceRecordDetailsRequest().withBody(query))
        .getMonthlyRecords();
  }

  @Test
  void a_refusal_reaches_the_client_as_an_exception() {
    assertThatThrownBy(() -> details(new QueryResRecordsDetailReq().withCycle("2026")))
        .isInstanceOfSatisfying(
            ServiceResponseException.class,
            e -> assertThat(e.getErrorCode()).isEqualTo("CBC.0100"));
  }
}
