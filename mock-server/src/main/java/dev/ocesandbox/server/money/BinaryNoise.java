// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Recognizes amounts that were calculated in binary floating point: they are near an amount with at
 * most eight decimals, but not equal to it, such as 0.30000000000000004.
 */
public final class BinaryNoise {

  /** The relative error of a sum of many amounts. */
  private static final BigDecimal OF_A_SUM = new BigDecimal("1E-13");

  /** The relative error of one operation, which two numbers with many decimals can differ by. */
  private static final BigDecimal OF_ONE = new BigDecimal("4E-16");

  private static final int CENTS = 2;

  /** What a double leaves of an amount that should be zero is smaller. */
  private static final BigDecimal ZERO = new BigDecimal("1E-9");

  private BinaryNoise() {}

  /**
   * Returns whether a number has such digits.
   *
   * @throws NumberFormatException if it is no number
   */
  public static boolean isIn(String number) {
    BigDecimal value = new BigDecimal(number).stripTrailingZeros();
    return value.scale() > FineAmount.DECIMALS
        && (value.abs().compareTo(ZERO) < 0
            || isNear(value, CENTS, OF_A_SUM)
            || isNear(value, FineAmount.DECIMALS, OF_ONE));
  }

  private static boolean isNear(BigDecimal value, int decimals, BigDecimal error) {
    BigDecimal away = value.subtract(value.setScale(decimals, RoundingMode.HALF_EVEN));
    return away.abs().compareTo(value.abs().multiply(error)) <= 0;
  }
}
