// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import java.time.Instant;

/** What must hold for the reported use of a saved world. */
final class ReportCheck {

  private static final Quantity MOST = Quantity.of("999999999999.9999999999");
  private static final int MOST_MEASURE = 9_999;

  static final RecordChecks<Report> REPORTS =
      RecordChecks.<Report>none()
          .names("report", "factor", Report::key)
          .refers(Metering.KIND, "resource_id", Report::resourceId)
          .and(ReportCheck::report);

  private ReportCheck() {}

  private static void report(Report report, Flaws flaws) {
    flaws.named(report.factor(), "factor");
    flaws.between(0, report.measureId(), MOST_MEASURE, "measure_id");
    flaws.unless(
        report.amount().compareTo(MOST) <= 0,
        "amount",
        "must not be more than " + MOST,
        "不能大于" + MOST);
    flaws.past(report.period().begin(), "period.begin");
    Instant begunAt =
        Metering.find(flaws.world(), report.resourceId())
            .map(Metered::begunAt)
            .orElse(report.period().begin());
    flaws.unless(
        report.period().end().isAfter(begunAt),
        "period.end",
        "must be after the resource began",
        "必须晚于资源的开始时间");
    int all = flaws.world().get(ReportState.SLOT).size();
    flaws.between(0, all, MeteringLimits.REPORTS, "");
  }
}
