// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of something is used or left, in some unit; never negative.
 *
 * @param value without zeros at its end
 */
public record Amount(BigDecimal value) implements Comparable<Amount> {

  /** Nothing. */
  public static final Amount ZERO = new Amount(BigDecimal.ZERO);

  /** Inferred: finer parts of a unit do not count. */
  private static final int DECIMALS = 10;

  /** Drops the zeros at the end, so that equal amounts are equal; refuses negative ones. */
  public Amount {
    BigDecimal stripped = value.stripTrailingZeros();
    value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    if (value.signum() < 0) {
      throw new IllegalArgumentException("negative amount " + value);
    }
  }

  /** Reads an amount such as 60.5. */
  public static Amount of(String text) {
    return new Amount(new BigDecimal(text));
  }

  /** Returns the sum. */
  public Amount plus(Amount other) {
    return new Amount(value.add(other.value));
  }

  /** Returns the difference; there must be one. */
  public Amount minus(Amount other) {
    return new Amount(value.subtract(other.value));
  }

  /** Returns the smaller one. */
  public Amount min(Amount other) {
    return new Amount(value.min(other.value));
  }

  /** Tells whether it is nothing. */
  public boolean isZero() {
    return value.signum() == 0;
  }

  Amount times(Units.Factor factor, RoundingMode rounding) {
    return new Amount(
        value
            .multiply(BigDecimal.valueOf(factor.times()))
            .divide(BigDecimal.valueOf(factor.dividedBy()), DECIMALS, rounding));
  }

  @Override
  public int compareTo(Amount other) {
    return value.compareTo(other.value);
  }

  /** Returns the digits, such as 60.5. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
