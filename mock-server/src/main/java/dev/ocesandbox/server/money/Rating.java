// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A price or a rated amount of yuan that may have more than two decimals; never negative.
 *
 * <p>Prices of units, such as a gigabyte for an hour, and quotes of usage are ratings. They become
 * {@link Money} when they are paid.
 *
 * @param yuan without trailing zeros
 */
public record Rating(BigDecimal yuan) implements Comparable<Rating> {

  /** Zero. */
  public static final Rating ZERO = new Rating(BigDecimal.ZERO);

  /** Decimals that a division keeps: twice as many as any quote shows. */
  private static final int SCALE = 20;

  /** Creates a rating; throws an IllegalArgumentException if it is negative. */
  public Rating {
    yuan = yuan.stripTrailingZeros();
    if (yuan.signum() < 0) {
      throw new IllegalArgumentException("a negative price: " + yuan);
    }
  }

  /**
   * Parses a price of up to ten decimals, such as "0.0014". Throws an IllegalArgumentException for
   * other texts.
   */
  public static Rating of(String yuan) {
    return parse(yuan).orElseThrow(() -> new IllegalArgumentException("not a price: " + yuan));
  }

  /** Parses a price of up to ten decimals; empty for other texts. */
  public static Optional<Rating> parse(String yuan) {
    return yuan.matches("\\d{1,12}(\\.\\d{1,10})?")
        ? Optional.of(new Rating(new BigDecimal(yuan)))
        : Optional.empty();
  }

  /** Returns an amount of money as a rating; it must not be negative. */
  public static Rating of(Money amount) {
    return new Rating(amount.decimal());
  }

  /** Returns this plus another amount. */
  public Rating plus(Rating other) {
    return new Rating(yuan.add(other.yuan));
  }

  /** Returns this minus an amount that must not be larger. */
  public Rating minus(Rating other) {
    return new Rating(yuan.subtract(other.yuan));
  }

  /** Returns this times a quantity. */
  public Rating times(Quantity quantity) {
    return times(quantity.value());
  }

  private Rating times(BigDecimal factor) {
    return new Rating(yuan.multiply(factor));
  }

  /** Returns this times a whole number, which must not be negative. */
  public Rating times(long quantity) {
    return times(BigDecimal.valueOf(quantity));
  }

  /** Returns this times a ratio, exactly. */
  public Rating times(Ratio ratio) {
    return times(ratio.value());
  }

  /** Returns this divided by a number of parts, cut off after 20 decimals. */
  public Rating dividedBy(long parts) {
    return new Rating(yuan.divide(BigDecimal.valueOf(parts), SCALE, RoundingMode.DOWN));
  }

  /** Returns this cut off after a number of decimals. */
  public Rating cutTo(int decimals) {
    return yuan.scale() <= decimals ? this : new Rating(yuan.setScale(decimals, RoundingMode.DOWN));
  }

  /** Returns the amount in whole cents, rounded half up. */
  public Money rounded() {
    return new Money(yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** Returns whether this is greater than an amount. */
  public boolean exceeds(Money limit) {
    return yuan.compareTo(limit.decimal()) > 0;
  }

  @Override
  public int compareTo(Rating other) {
    return yuan.compareTo(other.yuan);
  }

  @Override
  public String toString() {
    return yuan.toPlainString();
  }
}
