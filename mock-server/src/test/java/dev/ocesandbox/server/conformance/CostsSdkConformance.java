// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.CostDataByDimension;
import com.huaweicloud.sdk.bss.v2.model.FilterV2;
import com.huaweicloud.sdk.bss.v2.model.GroupBy;
import com.huaweicloud.sdk.bss.v2.model.ListCostsReq;
import com.huaweicloud.sdk.bss.v2.model.ListCostsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCostsResponse;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerBillsMonthlyBreakDownRequest;
import com.huaweicloud.sdk.bss.v2.model.NvlCostAnalysedBillDetail;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both operations on costs through the vendor's SDK. */
@OnBothTargets
class CostsSdkConformance {

  private final CostCenter acme;
  private final BssClient sdk;
  private final String order;

  CostsSdkConformance(Target target) {
    acme = CostCenter.rich(target);
    sdk = acme.world().sdk("acme");
    order =
        acme.shop()
            .paid(acme.shop().place(acme.shop().purchase(Renewals.disk())), acme.shop().cash("8"));
  }

  private static ListCostsReq november() {
    return query(2, "2026-11", "2026-11");
  }

  private static ListCostsReq query(int measure, String begin, String end) {
    return new ListCostsReq()
        .withTimeCondition(
            time -> time.withTimeMeasureId(measure).withBeginTime(begin).withEndTime(end))
        .withGroupby(
            List.of(
                new GroupBy().withType("dimension").withKey("CLOUD_SERVICE_TYPE"),
                new GroupBy().withType("dimension").withKey("REGION_CODE")))
        .withCostType("ORIGINAL_COST")
        .withAmountType("NET_AMOUNT");
  }

  private ListCostsResponse costs(ListCostsReq body) {
    return sdk.listCosts(new ListCostsRequest().withBody(body));
  }

  @Test
  void costs_have_groups_and_months() {
    ListCostsResponse costs =
        costs(
            november()
                .withFilters(
                    List.of(
                        new FilterV2()
                            .withOperator(0)
                            .withFilterFactor(
                                factor ->
                                    factor
                                        .withKey("REGION_CODE")
                                        .withValue(List.of("cn-north-4")))))
                .withOffset(0)
                .withLimit(10));

    assertThat(costs.getCurrency()).isEqualTo("CNY");
    assertThat(costs.getTotalCount()).isEqualTo(1);
    CostDataByDimension group = costs.getCostData().get(0);
    assertThat(group.getDimensions())
        .extracting("value")
        .containsExactly("hws.service.type.ebs", "cn-north-4");
    assertThat(group.getAmountByCosts()).isEqualTo("20.00");
    assertThat(group.getOfficialAmountByCosts()).isEqualTo("28.00");
    assertThat(group.getCosts().get(0).getTimeDimensionValue()).isEqualTo("2026-11");
    assertThat(group.getCosts().get(0).getTimeMeasureId()).isEqualTo(2);
    assertThat(group.getCosts().get(0).getAmount()).isEqualTo("20.00");
  }

  @Test
  void amortized_costs_have_days() {
    ListCostsResponse costs =
        costs(
            query(1, "2026-11-01", "2026-11-30")
                .withCostType("AMORTIZED_COST")
                .withAmountType("PAYMENT_AMOUNT"));

    assertThat(costs.getCostData().get(0).getCosts())
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.getTimeDimensionValue()).isEqualTo("2026-11-23");
              assertThat(day.getAmount()).isEqualTo("0.93333333");
            });
  }

  @Test
  void the_breakdown_has_amounts_of_each_source() {
    var list =
        sdk.listCustomerBillsMonthlyBreakDown(
            new ListCustomerBillsMonthlyBreakDownRequest()
                .withSharedMonth("2026-11")
                .withChargingMode(1)
                .withMethod("oneself")
                .withXLanguage("en_US"));

    assertThat(list.getCurrency()).isEqualTo("CNY");
    assertThat(list.getTotalCount()).isEqualTo(1);
    NvlCostAnalysedBillDetail row = list.getDetails().get(0);
    assertThat(row.getOrderId()).isEqualTo(order);
    assertThat(row.getServiceTypeName()).isEqualTo("Elastic Volume Service");
    assertThat(row.getUsage()).isNull();
    assertThat(row.getConsumeAmount()).isEqualByComparingTo("28");
    assertThat(row.getCurrentMonthAmortizedAmount()).isEqualByComparingTo("7.46666664");
    assertThat(row.getAmortizedCouponAmount()).isEqualByComparingTo("2.13333328");
    assertThat(row.getAmortizedCashAmount()).isEqualByComparingTo("5.33333336");
    assertThat(row.getFutureMonthsAmortizedAmount()).isEqualByComparingTo("20.53333336");
    assertThat(row.getEffectiveTagPairs()).isEmpty();
    assertThat(row.getCostUnitPairs()).isEmpty();
  }

  @Test
  void refusals_have_codes() {
    acme.world()
        .control("PUT", "/accounts/acme/cost-center", TestServer.json().put("enabled", false));

    assertThatThrownBy(() -> costs(november()))
        .isInstanceOfSatisfying(
            ServiceResponseException.class,
            refused -> assertThat(refused.getErrorCode()).isEqualTo("CBC.18000014"));
  }
}
