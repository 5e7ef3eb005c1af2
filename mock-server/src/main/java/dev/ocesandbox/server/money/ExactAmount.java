// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact amount of yuan while it is calculated: a fraction, never negative.
 *
 * <p>A division that was cut off in the middle of a calculation would lose value: 0.0007 x 5 / 3 x
 * 0.9 is 0.00105, but only 0.001049 if 0.0007 x 5 / 3 is first cut to 0.001166. So the amount is
 * cut or rounded once, at the end.
 *
 * @param dividend yuan before the division, without trailing zeros
 * @param divisor what it is divided by; positive
 */
public record ExactAmount(BigDecimal dividend, BigDecimal divisor) {

  /**
   * Creates an amount; throws an IllegalArgumentException if it is negative or the divisor is not
   * positive.
   */
  public ExactAmount {
    dividend = dividend.stripTrailingZeros();
    if (dividend.signum() < 0 || divisor.signum() <= 0) {
      throw new IllegalArgumentException("not an amount: " + dividend + " / " + divisor);
    }
  }

  /** Returns a price as an amount. */
  public static ExactAmount of(Rating price) {
    return new ExactAmount(price.yuan(), BigDecimal.ONE);
  }

  /** Returns money as an amount; it must not be negative. */
  public static ExactAmount of(Money amount) {
    return new ExactAmount(amount.decimal(), BigDecimal.ONE);
  }

  /** Returns this times a whole number, which must not be negative. */
  public ExactAmount times(long number) {
    return number == 1 ? this : times(BigDecimal.valueOf(number));
  }

  /** Returns this times a quantity. */
  public ExactAmount times(Quantity quantity) {
    return times(quantity.value());
  }

  /** Returns this times a ratio. */
  public ExactAmount times(Ratio ratio) {
    return times(ratio.value());
  }

  private ExactAmount times(BigDecimal factor) {
    return new ExactAmount(dividend.multiply(factor), divisor);
  }

  /** Returns this divided by a number of parts, which must be positive. */
  public ExactAmount dividedBy(long parts) {
    return parts == 1
        ? this
        : new ExactAmount(dividend, divisor.multiply(BigDecimal.valueOf(parts)));
  }

  /** Returns the amount cut off after a number of decimals. */
  public Rating cutTo(int decimals) {
    return new Rating(dividend.divide(divisor, decimals, RoundingMode.DOWN));
  }

  /** Returns the amount if it has no more than a number of decimals. */
  public Optional<Rating> within(int decimals) {
    Rating cut = cutTo(decimals);
    return cut.yuan().multiply(divisor).compareTo(dividend) == 0
        ? Optional.of(cut)
        : Optional.empty();
  }

  /** Returns the amount in whole cents, the rest cut off. */
  public Money cut() {
    return cents(RoundingMode.DOWN);
  }

  /** Returns the amount in whole cents, rounded half up. */
  public Money rounded() {
    return cents(RoundingMode.HALF_UP);
  }

  private Money cents(RoundingMode rounding) {
    BigDecimal cents = dividend.movePointRight(2).divide(divisor, 0, rounding);
    return new Money(cents.longValueExact());
  }

  /** Returns whether this is greater than an amount. */
  public boolean exceeds(Money limit) {
    return dividend.compareTo(limit.decimal().multiply(divisor)) > 0;
  }
}
