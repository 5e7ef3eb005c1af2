// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

/**
 * For how long a line of an order runs.
 *
 * @param periodType 0 day, 2 month, 3 year
 * @param periodNum how many of them
 */
record Term(int periodType, int periodNum) {

  private static final int DAY = 0;
  private static final int MONTH = 2;
  private static final int YEAR = 3;

  static Term of(CartLine line) {
    return new Term(line.periodType(), line.periodNum());
  }

  /** Tells whether a cycleType fits; hourly, pay-per-use and the like never fit an order. */
  boolean isOfCycle(String cycleType) {
    return switch (cycleType) {
      case "0" -> periodType == DAY || periodType == MONTH || periodType == YEAR;
      case "1" -> periodType == YEAR;
      case "2" -> periodType == MONTH;
      case "3" -> periodType == DAY;
      // Inferred: "general" is every cycle there is.
      case "6" -> true;
      default -> false;
    };
  }

  boolean isOneYear() {
    return (periodType == YEAR && periodNum == 1) || (periodType == MONTH && periodNum == 12);
  }
}
