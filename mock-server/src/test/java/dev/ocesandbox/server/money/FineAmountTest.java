// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FineAmountTest {

  @ParameterizedTest
  @CsvSource({
    "0.04599822, 0.04, 0.00599822",
    "512.12456789, 512.12, 0.00456789",
    "-0.04599822, -0.04, -0.00599822",
    "0.009, 0.00, 0.009",
    "12, 12.00, 0"
  })
  void cents_are_cut_towards_zero_and_the_rest_is_exact(String fine, String cents, String rest) {
    FineAmount amount = FineAmount.of(fine);

    assertThat(amount.cut()).hasToString(cents);
    assertThat(amount.minus(amount.cut())).hasToString(rest);
  }

  @Test
  void equal_amounts_are_equal_with_any_number_of_zeros() {
    assertThat(FineAmount.of("1.50000000")).isEqualTo(FineAmount.of("1.5"));
    assertThat(FineAmount.of("100")).isEqualTo(FineAmount.of(Money.of("100.00")));
    assertThat(FineAmount.of("0.00")).isEqualTo(FineAmount.ZERO);
    assertThat(FineAmount.of("0.0")).matches(FineAmount::isZero);
  }

  @Test
  void sums_and_products_lose_nothing() {
    FineAmount third = FineAmount.cut(ExactAmount.of(Money.of("100.00")).dividedBy(30));

    assertThat(third).hasToString("3.33333333");
    assertThat(FineAmount.of("100").minus(third.times(29))).hasToString("3.33333343");
    assertThat(third.negated().plus(third)).isEqualTo(FineAmount.ZERO);
    assertThat(third.negated().isNegative()).isTrue();
    assertThat(third.compareTo(FineAmount.of("3.33333334"))).isNegative();
  }

  @ParameterizedTest
  @CsvSource({"1, 1.00", "1.5, 1.50", "0, 0.00", "-60, -60.00", "0.00599822, 0.00599822"})
  void json_has_at_least_two_decimals(String fine, String shown) {
    assertThat(FineAmount.of(fine).decimal()).hasToString(shown);
    assertThat(FineAmount.of(fine).text()).isEqualTo(shown);
  }

  @Test
  void a_ninth_decimal_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FineAmount.of("0.000000001"))
        .withMessage("more than eight decimals: 0.000000001");
    assertThat(FineAmount.of("0.000000010")).hasToString("0.00000001");
  }
}
