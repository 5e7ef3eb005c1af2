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
    BigInteger sum = BigInteger.valueOf(Money.sum(weights).cents());
    List<Money> parts = new ArrayList<>();
    List<BigInteger> fractions = new ArrayList<>();
    long given = 0;
    for (Money weight : weights) {
      BigInteger[] cut = cut(amount, weight, sum);
      parts.add(new Money(cut[0].longValueExact()));
      fractions.add(cut[1]);
      given += cut[0].longValueExact();
    }
    List<Integer> byFraction =
        IntStream.range(0, parts.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> fractions.get(i)).reversed())
            .toList();
    for (int i = 0; i < amount.cents() - given; i++) {
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

  private static BigInteger[] cut(Money amount, Money weight, BigInteger sum) {
    return sum.signum() == 0
        ? new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO}
        : BigInteger.valueOf(amount.cents())
            .multiply(BigInteger.valueOf(weight.cents()))
            .divideAndRemainder(sum);
  }
}
