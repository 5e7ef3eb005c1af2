// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A ratio above 0 and up to 1, such as the 0.9 that a ten percent discount leaves.
 *
 * @param value at most four decimals
 */
public record Ratio(BigDecimal value) implements Comparable<Ratio> {

  /** One: the whole amount. */
  public static final Ratio ONE = new Ratio(BigDecimal.ONE);

  /**
   * Creates a ratio; throws an IllegalArgumentException for values outside (0, 1] and for more than
   * four decimals.
   */
  public Ratio {
    value = value.stripTrailingZeros();
    if (value.signum() <= 0 || value.compareTo(BigDecimal.ONE) > 0 || value.scale() > 4) {
      throw new IllegalArgumentException("not a ratio above 0 and up to 1: " + value);
    }
  }

  /** Parses a ratio; empty if the text is not one. */
  public static Optional<Ratio> parse(String text) {
    if (!text.matches("[01](\\.\\d{1,4})?") || new BigDecimal(text).signum() == 0) {
      return Optional.empty();
    }
    return new BigDecimal(text).compareTo(BigDecimal.ONE) > 0
        ? Optional.empty()
        : Optional.of(new Ratio(new BigDecimal(text)));
  }

  /**
   * Returns the ratio of an amount to a larger one, rounded to four decimals; 1 if the larger one
   * is zero.
   */
  public static Ratio of(Money part, Money whole) {
    if (whole.isZero()) {
      return ONE;
    }
    BigDecimal exact =
        BigDecimal.valueOf(part.cents())
            .divide(BigDecimal.valueOf(whole.cents()), 4, RoundingMode.HALF_UP);
    return new Ratio(exact.max(new BigDecimal("0.0001")).min(BigDecimal.ONE));
  }

  @Override
  public int compareTo(Ratio other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
