// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A share above 0 and up to 1, such as the 0.9 that a ten percent discount leaves.
 *
 * @param value at most four decimals
 */
public record Ratio(BigDecimal value) implements Comparable<Ratio> {

  /** The whole. */
  public static final Ratio ONE = new Ratio(BigDecimal.ONE);

  /** Refuses values outside (0, 1] and more than four decimals. */
  public Ratio {
    value = value.stripTrailingZeros();
    if (value.signum() <= 0 || value.compareTo(BigDecimal.ONE) > 0 || value.scale() > 4) {
      throw new IllegalArgumentException("not a ratio above 0 and up to 1: " + value);
    }
  }

  /** Reads a ratio; empty when the text is none. */
  public static Optional<Ratio> parse(String text) {
    if (!text.matches("[01](\\.\\d{1,4})?") || new BigDecimal(text).signum() == 0) {
      return Optional.empty();
    }
    return new BigDecimal(text).compareTo(BigDecimal.ONE) > 0
        ? Optional.empty()
        : Optional.of(new Ratio(new BigDecimal(text)));
  }

  /** Returns which share one amount is of a larger one, rounded to four decimals; 1 of nothing. */
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
