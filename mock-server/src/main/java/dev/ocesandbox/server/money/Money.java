// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * An amount of yuan in whole cents; may be negative.
 *
 * @param cents the amount times one hundred
 */
public record Money(long cents) implements Comparable<Money> {

  /** Zero. */
  public static final Money ZERO = new Money(0);

  /** The largest amount accepted from outside: one trillion yuan, far from overflow. */
  private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

  /**
   * Parses an amount such as "12.30" or "12". Throws an IllegalArgumentException if the text is not
   * a number of at most two decimals and a trillion.
   */
  public static Money of(String yuan) {
    return parse(yuan)
        .orElseThrow(() -> new IllegalArgumentException("not an amount in yuan: " + yuan));
  }

  /** Parses an amount; empty if the text is not a number of at most two decimals and a trillion. */
  public static Optional<Money> parse(String yuan) {
    return yuan.matches("-?\\d{1,13}(\\.\\d{1,2})?") ? of(new BigDecimal(yuan)) : Optional.empty();
  }

  /** Converts a decimal; empty if it has more than two decimals or is beyond a trillion. */
  public static Optional<Money> of(BigDecimal yuan) {
    if (yuan.stripTrailingZeros().scale() > 2 || yuan.abs().compareTo(LIMIT) > 0) {
      return Optional.empty();
    }
    return Optional.of(new Money(yuan.movePointRight(2).longValueExact()));
  }

  /** Returns the sum. */
  public static Money sum(Collection<Money> amounts) {
    long sum = 0;
    for (Money amount : amounts) {
      sum = Math.addExact(sum, amount.cents);
    }
    return new Money(sum);
  }

  /** Returns this plus another amount. */
  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  /** Returns this minus another amount. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(cents, other.cents));
  }

  /** Returns the amount with the opposite sign. */
  public Money negated() {
    return new Money(Math.negateExact(cents));
  }

  /** Returns the smaller of two amounts. */
  public Money min(Money other) {
    return cents <= other.cents ? this : other;
  }

  /** Returns the larger of two amounts. */
  public Money max(Money other) {
    return cents >= other.cents ? this : other;
  }

  /** Returns the amount times a ratio, rounded half up to the cent. */
  public Money times(Ratio ratio) {
    BigDecimal exact = BigDecimal.valueOf(cents).multiply(ratio.value());
    return new Money(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /**
   * Returns the amount times part / whole, such as used hours of all hours, rounded half up to the
   * cent.
   */
  public Money times(long part, long whole) {
    BigDecimal exact = BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(part));
    return new Money(
        exact.divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).longValueExact());
  }

  /** Returns whether the amount is above zero. */
  public boolean isPositive() {
    return cents > 0;
  }

  /** Returns whether the amount is below zero. */
  public boolean isNegative() {
    return cents < 0;
  }

  /** Returns whether the amount is zero. */
  public boolean isZero() {
    return cents == 0;
  }

  /** Returns the amount as a decimal with two decimals, for JSON numbers. */
  public BigDecimal decimal() {
    return BigDecimal.valueOf(cents, 2);
  }

  /** Returns the amount as a decimal without zeros at the end of its decimals, for JSON numbers. */
  public BigDecimal shortestDecimal() {
    if (cents % 100 == 0) {
      return BigDecimal.valueOf(cents / 100);
    }
    return cents % 10 == 0 ? BigDecimal.valueOf(cents / 10, 1) : decimal();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  /** Returns the amount as text with two decimals. */
  @Override
  public String toString() {
    return decimal().toPlainString();
  }
}
