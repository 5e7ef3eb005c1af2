// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

  @ParameterizedTest(name = "{0} over {1} is {2}")
  @CsvSource({
    "100.00, 100, 100.00",
    "100.00, 1 1, 50.00 50.00",
    "90.00, 10 20 60, 10.00 20.00 60.00",
    "0.00, 10 20, 0.00 0.00",
    "0.00, 0 0, 0.00 0.00",
    "7.00, 0 5 0, 0.00 7.00 0.00",
    "250.00, 1 4, 50.00 200.00"
  })
  void an_amount_is_split_in_proportion_to_the_weights(
      String amount, String weights, String parts) {
    assertThat(split(amount, weights)).isEqualTo(parts);
  }

  @ParameterizedTest(name = "{0} over {1} is {2}")
  @CsvSource({
    "100.00, 1 1 1, 33.34 33.33 33.33",
    "100.01, 1 1 1, 33.34 33.34 33.33",
    "0.01, 1 1, 0.01 0.00",
    "0.02, 1 1 1, 0.01 0.01 0.00"
  })
  void of_equal_fractions_earlier_parts_get_the_cents_that_remain(
      String amount, String weights, String parts) {
    assertThat(split(amount, weights)).isEqualTo(parts);
  }

  @ParameterizedTest(name = "{0} over {1} is {2}")
  @CsvSource({
    "1.00, 1 2, 0.33 0.67",
    "0.10, 1 2 4, 0.01 0.03 0.06",
    "0.01, 1 2 3, 0.00 0.00 0.01",
    "0.02, 1 5 5, 0.00 0.01 0.01",
    "0.05, 3 0 4, 0.02 0.00 0.03"
  })
  void the_cents_that_remain_go_to_the_largest_fractions(
      String amount, String weights, String parts) {
    assertThat(split(amount, weights)).isEqualTo(parts);
  }

  @Test
  void zero_can_be_split_over_no_weights() {
    assertThat(Share.split(Money.ZERO, List.of())).isEmpty();
  }

  @Test
  void amounts_whose_product_exceeds_64_bits_are_split_exactly() {
    Money trillion = Money.of("1000000000000.00");

    assertThat(Share.split(trillion, List.of(trillion, trillion, trillion)))
        .extracting(Money::toString)
        .containsExactly("333333333333.34", "333333333333.33", "333333333333.33");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void no_cent_is_lost_and_no_part_exceeds_its_weight(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      List<Money> weights =
          IntStream.rangeClosed(0, random.nextInt(6))
              .mapToObj(line -> new Money(random.nextInt(4) == 0 ? 0 : random.nextInt(1_000)))
              .toList();
      Money whole = Money.sum(weights);
      Money amount = new Money(random.nextInt((int) whole.cents() + 1));

      List<Money> parts = Share.split(amount, weights);

      assertThat(Money.sum(parts)).isEqualTo(amount);
      for (int line = 0; line < parts.size(); line++) {
        assertThat(parts.get(line)).isBetween(Money.ZERO, weights.get(line));
        assertThat(cents(parts.get(line)).subtract(exact(amount, weights.get(line), whole)).abs())
            .as("%s of %s over %s", parts.get(line), amount, weights)
            .isLessThan(BigDecimal.ONE);
      }
    }
  }

  private static BigDecimal cents(Money money) {
    return BigDecimal.valueOf(money.cents());
  }

  private static BigDecimal exact(Money amount, Money weight, Money whole) {
    return whole.isZero()
        ? BigDecimal.ZERO
        : cents(amount).multiply(cents(weight)).divide(cents(whole), MathContext.DECIMAL128);
  }

  private static String split(String amount, String weights) {
    List<Money> yuan = Stream.of(weights.split(" ")).map(Money::of).toList();
    return String.join(
        " ", Share.split(Money.of(amount), yuan).stream().map(Money::toString).toList());
  }

  @ParameterizedTest
  @CsvSource({"0.00, 3", "100.00, 3", "0.02, 7", "1234.56, 1", "0.99, 100"})
  void equal_parts_are_those_of_equal_weights(String amount, int parts) {
    Money whole = Money.of(amount);
    List<Money> split = Share.split(whole, Collections.nCopies(parts, new Money(1)));

    assertThat(IntStream.range(0, parts).mapToObj(i -> Share.equal(whole, parts, i)).toList())
        .isEqualTo(split);
  }
}
