// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of yuan with up to eight decimals, as bills have it before it is cut to whole cents;
 * may be negative.
 *
 * @param yuan without trailing zeros
 */
public record FineAmount(BigDecimal yuan) implements Comparable<FineAmount> {

  /** How many decimals an amount has at most. */
  public static final int DECIMALS = 8;

  /** Far more digits than any amount has. */
  private static final int MOST_DIGITS = 100;

  /** Zero. */
  public static final FineAmount ZERO = new FineAmount(BigDecimal.ZERO);

  /**
   * Creates an amount; throws an IllegalArgumentException for more than eight decimals or 100
   * digits.
   */
  public FineAmount {
    // A short number such as 1E400000000 would fill the memory when written out.
    if (yuan.scale() < -MOST_DIGITS || yuan.precision() > MOST_DIGITS) {
      throw new IllegalArgumentException("must have at most " + MOST_DIGITS + " digits");
    }
    BigDecimal stripped = yuan.stripTrailingZeros();
    yuan = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    if (yuan.scale() > DECIMALS) {
      throw new IllegalArgumentException("more than eight decimals: " + yuan.toPlainString());
    }
  }

  /** Parses an amount such as -0.00599822. */
  public static FineAmount of(String yuan) {
    return new FineAmount(new BigDecimal(yuan));
  }

  /** Returns whole cents as such an amount. */
  public static FineAmount of(Money amount) {
    return new FineAmount(amount.decimal());
  }

  /** Returns an exact amount, cut off after eight decimals. */
  public static FineAmount cut(ExactAmount amount) {
    return new FineAmount(amount.cutTo(DECIMALS).yuan());
  }

  /** Returns the sum. */
  public FineAmount plus(FineAmount other) {
    return new FineAmount(yuan.add(other.yuan));
  }

  /** Returns the difference. */
  public FineAmount minus(FineAmount other) {
    return new FineAmount(yuan.subtract(other.yuan));
  }

  /** Returns this minus whole cents. */
  public FineAmount minus(Money other) {
    return minus(of(other));
  }

  /** Returns the amount with the opposite sign. */
  public FineAmount negated() {
    return new FineAmount(yuan.negate());
  }

  /** Returns this times a whole number. */
  public FineAmount times(long number) {
    return new FineAmount(yuan.multiply(BigDecimal.valueOf(number)));
  }

  /** Returns one of a number of equal parts, cut off after eight decimals. */
  public FineAmount dividedBy(long parts) {
    return part(BigDecimal.ONE, BigDecimal.valueOf(parts));
  }

  /** Returns this times part / whole, cut off after eight decimals; the whole is above zero. */
  public FineAmount part(Quantity part, Quantity whole) {
    return part(part.value(), whole.value());
  }

  private FineAmount part(BigDecimal part, BigDecimal whole) {
    return new FineAmount(yuan.multiply(part).divide(whole, DECIMALS, RoundingMode.DOWN));
  }

  /** Returns the amount in whole cents; the rest is cut off, whatever the sign. */
  public Money cut() {
    return new Money(yuan.movePointRight(2).setScale(0, RoundingMode.DOWN).longValueExact());
  }

  /** Returns whether the amount is zero. */
  public boolean isZero() {
    return yuan.signum() == 0;
  }

  /** Returns whether the amount is below zero. */
  public boolean isNegative() {
    return yuan.signum() < 0;
  }

  /** Returns the amount as a decimal with at least two decimals, for JSON numbers. */
  public BigDecimal decimal() {
    return yuan.scale() < 2 ? yuan.setScale(2) : yuan;
  }

  /** Returns the digits with at least two decimals, such as 0.00. */
  public String text() {
    return decimal().toPlainString();
  }

  @Override
  public int compareTo(FineAmount other) {
    return yuan.compareTo(other.yuan);
  }

  /** Returns the digits, such as 0.04599822. */
  @Override
  public String toString() {
    return yuan.toPlainString();
  }
}
