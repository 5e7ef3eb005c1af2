// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of usage in some unit; never negative.
 *
 * @param value without trailing zeros
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

  /** Zero. */
  public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

  /** Inferred: smaller parts of a unit do not count. */
  private static final int DECIMALS = 10;

  /** Far more digits than any amount has, before and after the point. */
  private static final int MOST_DIGITS = 100;

  /**
   * Creates an amount without trailing zeros, so that equal amounts are equal; throws an
   * IllegalArgumentException if it is negative or has more than 100 digits on a side of the point.
   */
  public Quantity {
    // A short number such as 1E400000000 would fill the memory when written out.
    if (value.scale() > MOST_DIGITS || (long) value.precision() - value.scale() > MOST_DIGITS) {
      throw new IllegalArgumentException("must have at most " + MOST_DIGITS + " digits");
    }
    BigDecimal stripped = value.stripTrailingZeros();
    value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    if (value.signum() < 0) {
      throw new IllegalArgumentException("negative quantity " + value);
    }
  }

  /** Parses a quantity such as 60.5. */
  public static Quantity of(String text) {
    return new Quantity(new BigDecimal(text));
  }

  /** Returns a number of parts of a unit; with six decimals, 1500000 is 1.5. */
  public static Quantity ofScaled(long parts, int decimals) {
    return new Quantity(BigDecimal.valueOf(parts, decimals));
  }

  /**
   * Returns the number of parts of a unit, cut off; with six decimals, 1.5 is 1500000. Throws an
   * ArithmeticException if there are more than a long can hold.
   */
  public long scaled(int decimals) {
    return value.movePointRight(decimals).setScale(0, RoundingMode.DOWN).longValueExact();
  }

  /** Returns a whole number as a quantity; it must not be negative. */
  public static Quantity of(long number) {
    return new Quantity(BigDecimal.valueOf(number));
  }

  /** Returns the sum. */
  public Quantity plus(Quantity other) {
    return new Quantity(value.add(other.value));
  }

  /** Returns the difference; the other amount must not be larger. */
  public Quantity minus(Quantity other) {
    return new Quantity(value.subtract(other.value));
  }

  /** Returns the smaller one. */
  public Quantity min(Quantity other) {
    return new Quantity(value.min(other.value));
  }

  /** Returns the larger one. */
  public Quantity max(Quantity other) {
    return new Quantity(value.max(other.value));
  }

  /** Returns this divided by a whole number above zero, cut off after a number of decimals. */
  public Quantity cut(long divisor, int decimals) {
    return new Quantity(value.divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.DOWN));
  }

  /** Returns whether it is zero. */
  public boolean isZero() {
    return value.signum() == 0;
  }

  /** Returns this times a whole number. */
  public Quantity times(long number) {
    return new Quantity(value.multiply(BigDecimal.valueOf(number)));
  }

  /** Returns this times a fraction, rounded to ten decimals. */
  public Quantity times(long numerator, long denominator, RoundingMode rounding) {
    return new Quantity(
        value
            .multiply(BigDecimal.valueOf(numerator))
            .divide(BigDecimal.valueOf(denominator), DECIMALS, rounding));
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }

  /** Returns the digits, such as 60.5. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
