// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;

/** Amounts of every size are split as exact arithmetic splits them. */
class ShareProperty {

  private static final int SPLITS = 20_000;

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2})
  void an_amount_is_split_as_by_exact_arithmetic(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < SPLITS; i++) {
      List<Money> weights =
          IntStream.rangeClosed(0, random.nextInt(8)).mapToObj(line -> amount(random)).toList();
      Money whole = Money.sum(weights);
      Money amount = random.nextInt(5) == 0 ? whole : whole.min(amount(random));

      assertThat(Share.split(amount, weights))
          .as("%s over %s", amount, weights)
          .isEqualTo(exactly(amount, weights));
    }
  }

  /** Returns zero, or an amount of up to 58 bits; all sizes are equally likely. */
  private static Money amount(Random random) {
    long bits = random.nextLong() >>> (Long.SIZE - 58);
    return new Money(bits >>> random.nextInt(58));
  }

  private static List<Money> exactly(Money amount, List<Money> weights) {
    BigInteger sum = big(Money.sum(weights)).max(BigInteger.ONE);
    List<BigInteger> parts = new ArrayList<>();
    List<BigInteger> fractions = new ArrayList<>();
    for (Money weight : weights) {
      BigInteger[] cut = big(amount).multiply(big(weight)).divideAndRemainder(sum);
      parts.add(cut[0]);
      fractions.add(cut[1]);
    }
    BigInteger given = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> fractions.get(i)).reversed())
        .limit(big(amount).subtract(given).longValueExact())
        .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
    return parts.stream().map(part -> new Money(part.longValueExact())).toList();
  }

  private static BigInteger big(Money money) {
    return BigInteger.valueOf(money.cents());
  }
}
