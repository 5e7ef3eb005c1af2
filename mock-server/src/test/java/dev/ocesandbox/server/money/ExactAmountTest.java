// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.server.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactAmountTest {

  private static ExactAmount price(String yuan) {
    return ExactAmount.of(Rating.of(yuan));
  }

  private static Ratio ratio(String text) {
    return Ratio.parse(text).orElseThrow();
  }

  @Test
  void a_division_in_the_middle_of_a_calculation_loses_nothing() {
    // 0.0007 x 5 / 3 = 0.001166..., nine tenths of it are exactly 0.00105
    ExactAmount each = price("0.0007").times(5).dividedBy(3);

    assertThat(each.cutTo(6)).hasToString("0.001166");
    assertThat(each.times(ratio("0.9")).cutTo(6)).hasToString("0.00105");
    assertThat(price("1").dividedBy(3).times(ratio("0.3")).cutTo(10)).hasToString("0.1");
    assertThat(price("1").dividedBy(7).dividedBy(3).times(21).cutTo(10)).hasToString("1");
  }

  @Test
  void factors_are_whole_numbers_quantities_and_ratios() {
    assertThat(price("0.0014").times(3).cutTo(10)).hasToString("0.0042");
    assertThat(price("0.0014").times(0).cutTo(10)).isEqualTo(Rating.ZERO);
    assertThat(price("0.0014").times(Quantity.of("2.5")).cutTo(10)).hasToString("0.0035");
    assertThat(price("0.0014").times(ratio("0.9999")).cutTo(10)).hasToString("0.00139986");
    assertThat(ExactAmount.of(Money.of("12.30")).times(2).cutTo(6)).hasToString("24.6");
  }

  @ParameterizedTest
  @CsvSource({"1.239, 2, 1.23", "1.999, 0, 1", "0.009, 2, 0", "1.5, 1, 1.5", "1.5, 4, 1.5"})
  void decimals_are_cut_and_not_rounded(String price, int decimals, String cut) {
    assertThat(price(price).cutTo(decimals)).isEqualTo(Rating.of(cut));
  }

  @ParameterizedTest
  @CsvSource({"0.005, 0.01", "0.0049999999, 0.00", "1.994, 1.99", "1.995, 2.00", "7, 7.00"})
  void who_pays_pays_whole_cents_rounded_half_up(String price, String amount) {
    assertThat(price(price).rounded()).isEqualTo(Money.of(amount));
  }

  @ParameterizedTest
  @CsvSource({"0.009, 0.00", "0.019999, 0.01", "1.99, 1.99", "7, 7.00"})
  void an_instalment_is_cut_to_whole_cents(String price, String amount) {
    assertThat(price(price).cut()).isEqualTo(Money.of(amount));
  }

  @Test
  void it_exceeds_an_amount_only_when_it_is_more() {
    assertThat(price("0.0100000001").exceeds(Money.of("0.01"))).isTrue();
    assertThat(price("0.01").exceeds(Money.of("0.01"))).isFalse();
    assertThat(price("0.03").dividedBy(3).exceeds(Money.of("0.01"))).isFalse();
    assertThat(price("0.0300000001").dividedBy(3).exceeds(Money.of("0.01"))).isTrue();
  }

  @Test
  void it_is_neither_negative_nor_divided_by_nothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> ExactAmount.of(Money.of("-0.01")));
    assertThatIllegalArgumentException().isThrownBy(() -> price("1").times(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> price("1").dividedBy(0));
    assertThatIllegalArgumentException().isThrownBy(() -> price("1").dividedBy(-3));
  }

  /** The other way to the same result: whole numbers, one division. */
  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4, 5})
  void any_chain_of_factors_and_divisors_gives_the_quotient_of_whole_numbers(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      long tenBillionths = random.nextLong(1_000_000_000_000L);
      ExactAmount amount = new ExactAmount(BigDecimal.valueOf(tenBillionths, 10), BigDecimal.ONE);
      BigInteger dividend = BigInteger.valueOf(tenBillionths);
      BigInteger divisor = BigInteger.TEN.pow(10);
      for (int step = random.nextInt(6); step > 0; step--) {
        long number = 1 + random.nextLong(9_999);
        switch (random.nextInt(3)) {
          case 0 -> {
            amount = amount.times(number);
            dividend = dividend.multiply(BigInteger.valueOf(number));
          }
          case 1 -> {
            amount = amount.dividedBy(number);
            divisor = divisor.multiply(BigInteger.valueOf(number));
          }
          default -> {
            amount = amount.times(new Ratio(BigDecimal.valueOf(number, 4)));
            dividend = dividend.multiply(BigInteger.valueOf(number));
            divisor = divisor.multiply(BigInteger.valueOf(10_000));
          }
        }
      }
      int decimals = random.nextInt(11);
      assertThat(amount.cutTo(decimals).yuan())
          .isEqualByComparingTo(
              new BigDecimal(
                  dividend.multiply(BigInteger.TEN.pow(decimals)).divide(divisor), decimals));
    }
  }
}
