// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.contracts.Contracts;
import java.time.Duration;

/** The numbers in the rules of this room. */
final class UnsubscriptionsLimits {

  /** How long a new purchase is refunded in full (unsubscriptions.refund.five-day-full). */
  static final Duration FIVE_DAYS =
      Contracts.value("unsubscriptions.refund.five-day-full", "time").asDuration();

  /**
   * How many such refunds a customer has in a calendar year
   * (unsubscriptions.refund.five-day-quota).
   */
  static final int FIVE_DAYS_PER_YEAR =
      Contracts.value("unsubscriptions.refund.five-day-quota", "count").asInt();

  /** Hours of a year of use (unsubscriptions.fee.year-by-hours). */
  static final long HOURS_OF_A_YEAR =
      Contracts.value("unsubscriptions.fee.year-by-hours", "hours").asInt();

  private UnsubscriptionsLimits() {}
}
