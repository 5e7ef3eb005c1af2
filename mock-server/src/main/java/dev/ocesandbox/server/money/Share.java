// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits amounts in proportion to weights without losing a cent.
 *
 * <p>Each part is the exact share cut off to the cent. The remaining cents go to the parts with the
 * largest fractions, earlier parts first. A part does not exceed its weight as long as the amount
 * does not exceed the sum of the weights.
 */
public final class Share {

  private Share() {}

  /**
   * Returns one part for each weight. Weights must not be negative, and not all zero unless the
   * amount is zero.
   */
  public static List<Money> split(Money amount, List<Money> weights) {
    long sum = Money.sum(weights).cents();
    if (amount.cents() == sum) {
      return List.copyOf(weights);
    }
    List<Money> parts = new ArrayList<>(weights.size());
    long[] fractions = new long[weights.size()];
    long left = amount.cents();
    for (int i = 0; i < fractions.length; i++) {
      long weight = weights.get(i).cents();
      long part = cut(amount.cents(), weight, sum);
      parts.add(new Money(part));
      // The products may overflow, their difference is right: it is below the sum.
      fractions[i] = amount.cents() * weight - part * sum;
      left -= part;
    }
    return left > 0 ? withRest(parts, fractions, left) : List.copyOf(parts);
  }

  private static List<Money> withRest(List<Money> parts, long[] fractions, long left) {
    List<Integer> byFraction =
        IntStream.range(0, fractions.length)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> fractions[i]).reversed())
            .toList();
    for (int i = 0; i < left; i++) {
      parts.set(byFraction.get(i), parts.get(byFraction.get(i)).plus(new Money(1)));
    }
    return List.copyOf(parts);
  }

  /**
   * Returns one of equal parts, as {@link #split} gives them for equal weights.
   *
   * @param amount not negative
   * @param index position of the part, from 0
   */
  public static Money equal(Money amount, int parts, int index) {
    return new Money(amount.cents() / parts + (index < amount.cents() % parts ? 1 : 0));
  }

  private static long cut(long amount, long weight, long sum) {
    if (sum == 0) {
      return 0;
    }
    boolean fits = Math.multiplyHigh(amount, weight) == 0 && amount * weight >= 0;
    return fits
        ? amount * weight / sum
        : BigInteger.valueOf(amount)
            .multiply(BigInteger.valueOf(weight))
            .divide(BigInteger.valueOf(sum))
            .longValueExact();
  }
}
