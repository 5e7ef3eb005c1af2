// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A price or a rated amount of yuan that may have more than two decimals; never negative.
 *
 * <p>Prices of units, such as a gigabyte for an hour, and quotes of usage are ratings. What is
 * calculated from them is an {@link ExactAmount} until it is cut or rounded.
 *
 * @param yuan without trailing zeros
 */
public record Rating(BigDecimal yuan) implements Comparable<Rating> {

  /** Zero. */
  public static final Rating ZERO = new Rating(BigDecimal.ZERO);

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
    return yuan.signum() == 0 ? other : new Rating(yuan.add(other.yuan));
  }

  /** Returns this minus an amount that must not be larger. */
  public Rating minus(Rating other) {
    return new Rating(yuan.subtract(other.yuan));
  }

  /** Returns this times a whole number, which must not be negative. */
  public Rating times(long quantity) {
    return quantity == 1 ? this : new Rating(yuan.multiply(BigDecimal.valueOf(quantity)));
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
