// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.money.Money;
import java.time.Duration;

/** The numbers in the rules of this room. */
final class OrdersLimits {

  /** How long an order can be paid (orders.deadline.seven-days). */
  static final Duration TO_PAY = Contracts.value("orders.deadline.seven-days", "time").asDuration();

  /** How long a hardware order can be paid (orders.deadline.hardware-one-hour). */
  static final Duration TO_PAY_HARDWARE =
      Contracts.value("orders.deadline.hardware-one-hour", "time").asDuration();

  /** How many coupons and cards a payment may use (orders.pay.at-most-three-coupons). */
  static final int COUPONS = Contracts.value("orders.pay.at-most-three-coupons", "coupons").asInt();

  /** Refunds above this amount are reviewed (unsubscriptions.large-is-reviewed). */
  static final Money REFUND_WITHOUT_REVIEW =
      Money.of(Contracts.value("unsubscriptions.large-is-reviewed", "limit").asDecimal());

  /** How many years a query may cover (orders.list.create-time-one-year). */
  static final int LISTED_YEARS =
      Contracts.value("orders.list.create-time-one-year", "time").asPeriod().getYears();

  private OrdersLimits() {}
}
