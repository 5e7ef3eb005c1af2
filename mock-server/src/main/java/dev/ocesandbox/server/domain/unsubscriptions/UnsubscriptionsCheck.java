// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;

/** What must hold for the counts and fees of a saved world. */
final class UnsubscriptionsCheck {

  private static final int MOST_MONTHS = 120;

  static final RecordChecks<UnsubscriptionsState.FiveDayCount> COUNTS =
      RecordChecks.<UnsubscriptionsState.FiveDayCount>none()
          .names("five-day count", "year", count -> count.customerId() + " " + count.year())
          .refers(
              RecordChecks.CUSTOMER, "customer_id", UnsubscriptionsState.FiveDayCount::customerId)
          .and(
              (count, flaws) -> {
                flaws.between(1, count.year(), 9_999, "year");
                flaws.between(0, count.used(), Integer.MAX_VALUE, "used");
              });

  static final RecordChecks<FeeRow> FEES =
      RecordChecks.<FeeRow>none()
          .names("fee", "months", row -> String.valueOf(row.months()))
          .and(UnsubscriptionsCheck::fee);

  private UnsubscriptionsCheck() {}

  private static void fee(FeeRow row, Flaws flaws) {
    flaws.between(0, row.months(), MOST_MONTHS, "months");
    flaws.unless(!row.percents().isEmpty(), "percents", "must not be empty", "不能为空");
    for (int i = 0; i < row.percents().size(); i++) {
      flaws.between(0, row.percents().get(i), 100, "percents[" + i + "]");
    }
  }
}
