// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The instalments in which a price is paid.
 *
 * <p>All instalments are equal. What is left of the price is paid first, so that no cent is lost.
 *
 * @param parts number of instalments that the whole price would make
 * @param periodType time between two instalments: 2 month, 3 year
 */
public record InstallmentPlan(long parts, int periodType) {

  private static final int MONTH = 2;
  private static final int YEAR = 3;
  private static final int MONTHS_OF_YEAR = 12;

  /**
   * Returns the plan of a term; null if it is paid at once.
   *
   * <p>Only terms of years are sold in instalments (ListSaleCycles of CloudPond). Inferred: without
   * a first payment the instalments are yearly.
   */
  static @Nullable InstallmentPlan of(FeeInstallmentMode mode, int periodType, int periodNum) {
    return switch (mode) {
      case HALF_PAY -> half(periodType, periodNum);
      case ZERO_PAY -> periodType == YEAR ? new InstallmentPlan(periodNum, YEAR) : null;
      case NA -> null;
    };
  }

  /**
   * Returns the plan of a term whose second half is paid month by month over the term
   * (ies_03_0400); null if it is not a term of years.
   */
  public static @Nullable InstallmentPlan half(int periodType, int periodNum) {
    return periodType == YEAR ? new InstallmentPlan(2L * MONTHS_OF_YEAR * periodNum, MONTH) : null;
  }

  /** Returns one instalment of a price, cut to the cent. */
  Money each(Money price) {
    return ExactAmount.of(price).dividedBy(parts).cut();
  }
}
