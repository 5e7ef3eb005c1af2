// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

/**
 * The term of an order line.
 *
 * @param periodType 0 day, 2 month, 3 year
 * @param periodNum number of periods
 */
record CartTerm(int periodType, int periodNum) {

  private static final int DAY = 0;
  private static final int MONTH = 2;
  private static final int YEAR = 3;

  static CartTerm of(CartLine line) {
    return new CartTerm(line.periodType(), line.periodNum());
  }

  /**
   * Returns whether a value of cycleType fits. Hourly and pay-per-use values never fit an order.
   */
  boolean isOfCycle(String cycleType) {
    return switch (cycleType) {
      case "0" -> periodType == DAY || periodType == MONTH || periodType == YEAR;
      case "1" -> periodType == YEAR;
      case "2" -> periodType == MONTH;
      case "3" -> periodType == DAY;
      // Inferred: "general" is every cycle.
      case "6" -> true;
      default -> false;
    };
  }

  boolean isOneYear() {
    return (periodType == YEAR && periodNum == 1) || (periodType == MONTH && periodNum == 12);
  }
}
