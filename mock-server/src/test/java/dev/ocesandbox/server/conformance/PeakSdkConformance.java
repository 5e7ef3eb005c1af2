// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ListResourceUsageRequest;
import com.huaweicloud.sdk.bss.v2.model.ListResourceUsageSummaryRequest;
import com.huaweicloud.sdk.bss.v2.model.StatUsageInfo;
import com.huaweicloud.sdk.bss.v2.model.StatUsageSummaryInfo;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import dev.ocesandbox.server.conformance.Peaks.Kind;
import org.junit.jupiter.api.Test;

/** The two operations on the 95th percentile through the vendor's SDK. */
@OnBothTargets
class PeakSdkConformance {

  private final Peaks acme;
  private final BssClient sdk;
  private final String line;

  PeakSdkConformance(Target target) {
    acme = Peaks.rich(target);
    line = acme.begin(Kind.PLUS.flat("342.9").put("resource_size", 300));
    sdk = acme.shop().world().sdk("acme");
  }

  private static ListResourceUsageSummaryRequest summary(String month) {
    return new ListResourceUsageSummaryRequest()
        .withBillCycle(month)
        .withServiceTypeCode("hws.service.type.vpc")
        .withResourceTypeCode("hws.resource.type.bandwidth")
        .withUsageType("95peak_plus");
  }

  private ListResourceUsageRequest details(String month) {
    return new ListResourceUsageRequest()
        .withBillCycle(month)
        .withServiceTypeCode("hws.service.type.vpc")
        .withResourceTypeCode("hws.resource.type.bandwidth")
        .withUsageType("95peak_plus")
        .withResourceId(line);
  }

  @Test
  void the_summary_has_the_figures_of_each_resource() {
    acme.at("2027-01-02T12:00:00Z");

    var list =
        sdk.listResourceUsageSummary(
            summary("2026-12").withOffset(0).withLimit(100).withXLanguage("en_US"));

    assertThat(list.getTotalCount()).isEqualTo(1);
    StatUsageSummaryInfo row = list.getSummaryUsageInfoList().get(0);
    assertThat(row.getResourceId()).isEqualTo(line);
    assertThat(row.getActualDays()).isEqualTo("31");
    assertThat(row.getBandWidth()).isEqualTo("342");
    assertThat(row.getMonthlyGuaranteedBandWidth()).isEqualTo("60");
    assertThat(row.getMonthlyPeakBandWidth()).isEqualTo("342");
    assertThat(row.getBandWidthMeasureId()).isEqualTo(15);
  }

  @Test
  void the_details_have_the_figures_and_a_page_of_samples() {
    acme.at("2027-01-02T12:00:00Z");

    var list = sdk.listResourceUsage(details("2026-12").withOffset(8926).withLimit(1000));

    assertThat(list.getTotalCount()).isEqualTo(8928);
    assertThat(list.getActualDays()).isEqualTo("31");
    assertThat(list.getBandWidth()).isEqualTo("342");
    assertThat(list.getMonthlyGuaranteedBandWidth()).isEqualTo("60");
    assertThat(list.getMonthlyPeakBandWidth()).isEqualTo("342");
    assertThat(list.getBandWidthMeasureId()).isEqualTo(15);
    assertThat(list.getUsageInfoList()).hasSize(2);
    StatUsageInfo last = list.getUsageInfoList().get(1);
    assertThat(last.getStatTime()).isEqualTo("2026-12-31T15:55:00Z");
    assertThat(last.getGuaranteedBandWidth()).isEqualTo("60");
    assertThat(last.getUsage()).isEqualTo("342.9");
    assertThat(last.getMeasureId()).isEqualTo(15);
  }

  @Test
  void figures_of_the_running_month_are_null() {
    StatUsageSummaryInfo row =
        sdk.listResourceUsageSummary(summary("2026-11")).getSummaryUsageInfoList().get(0);

    assertThat(row.getResourceId()).isEqualTo(line);
    assertThat(row.getActualDays()).isNull();
    assertThat(row.getBandWidth()).isNull();
    assertThat(row.getBandWidthMeasureId()).isNull();
    assertThat(sdk.listResourceUsage(details("2026-11")).getUsageInfoList()).isEmpty();
  }

  @Test
  void a_wrong_combination_is_an_exception_with_the_code() {
    assertThatThrownBy(
            () -> sdk.listResourceUsageSummary(summary("2026-11").withUsageType("95Peak")))
        .isInstanceOfSatisfying(
            ServiceResponseException.class,
            refused -> {
              assertThat(refused.getHttpStatusCode()).isEqualTo(400);
              assertThat(refused.getErrorCode()).isEqualTo("CBC.0100");
            });
  }
}
