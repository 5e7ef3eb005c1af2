// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final Money LARGEST = new Money(Long.MAX_VALUE);
  private static final Money SMALLEST = new Money(Long.MIN_VALUE);
  private static final Money CENT = new Money(1);

  @ParameterizedTest
  @CsvSource({
    "12.30, 1230",
    "12.3, 1230",
    "12, 1200",
    "0, 0",
    "-0.01, -1",
    "007, 700",
    "1000000000000, 100000000000000",
    "1000000000000.00, 100000000000000",
    "-1000000000000, -100000000000000"
  })
  void an_amount_is_read_into_whole_cents(String text, long cents) {
    assertThat(Money.of(text)).isEqualTo(new Money(cents));
    assertThat(Money.parse(text)).contains(new Money(cents));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, 0",
    "12.00, 12",
    "100.00, 100",
    "12.30, 12.3",
    "0.10, 0.1",
    "12.34, 12.34",
    "-12.30, -12.3",
    "-0.01, -0.01"
  })
  void the_shortest_decimal_has_no_zeros_at_its_end(String amount, String shortest) {
    assertThat(Money.of(amount).shortestDecimal().toString()).isEqualTo(shortest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        "+1",
        "--1",
        ".5",
        "5.",
        "1.234",
        "1.000",
        "1,00",
        "1e3",
        "one",
        "1000000000000.01",
        "-1000000000000.01",
        "12345678901234"
      })
  void other_texts_are_no_amounts(String text) {
    assertThat(Money.parse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(text))
        .withMessage("not an amount in yuan: " + text);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 150",
    "1.2300, 123",
    "1E+3, 100000",
    "-2.50, -250",
    "0.000, 0",
    "1000000000000, 100000000000000",
    "-1000000000000, -100000000000000"
  })
  void a_decimal_of_at_most_two_decimals_is_an_amount(BigDecimal yuan, long cents) {
    assertThat(Money.of(yuan)).contains(new Money(cents));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.001", "-1.005", "1000000000000.01", "-1000000000000.01", "1E+13", "1E+40"})
  void a_decimal_that_is_finer_than_a_cent_or_beyond_a_trillion_is_none(String yuan) {
    assertThat(Money.of(new BigDecimal(yuan))).isEmpty();
  }

  @Test
  void amounts_are_added_and_subtracted() {
    assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
    assertThat(Money.of("0.10").minus(Money.of("0.30"))).isEqualTo(Money.of("-0.20"));
    assertThat(Money.of("0.10").negated()).isEqualTo(Money.of("-0.10"));
    assertThat(Money.ZERO.negated()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_sum_of_nothing_is_zero() {
    assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
    assertThat(Money.sum(List.of(Money.of("1.01"), Money.of("-0.02"), Money.of("3"))))
        .isEqualTo(Money.of("3.99"));
  }

  @Test
  void an_overflow_fails_instead_of_wrapping_around() {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LARGEST.plus(CENT));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> SMALLEST.minus(CENT));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(SMALLEST::negated);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LARGEST.times(2, 1));
    assertThat(LARGEST.minus(CENT).plus(CENT)).isEqualTo(LARGEST);
  }

  @Test
  void the_smaller_and_the_larger_of_two_amounts_are_found() {
    Money one = Money.of("1.00");
    Money two = Money.of("2.00");

    assertThat(one.min(two)).isEqualTo(one);
    assertThat(two.min(one)).isEqualTo(one);
    assertThat(one.max(two)).isEqualTo(two);
    assertThat(two.max(one)).isEqualTo(two);
    assertThat(one.min(Money.of("1.00"))).isSameAs(one);
    assertThat(one.max(Money.of("1.00"))).isSameAs(one);
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 0.9, 90.00",
    "0.05, 0.5, 0.03",
    "0.03, 0.5, 0.02",
    "0.01, 0.4999, 0.00",
    "-0.05, 0.5, -0.03",
    "99.99, 1, 99.99",
    "0.00, 0.3, 0.00",
    "92233720368547758.07, 1, 92233720368547758.07"
  })
  void the_share_of_a_ratio_is_rounded_half_up_to_the_cent(
      BigDecimal amount, String ratio, String share) {
    Money money = new Money(amount.movePointRight(2).longValueExact());

    assertThat(money.times(Ratio.parse(ratio).orElseThrow()).toString()).isEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource({
    "1.00, 1, 3, 0.33",
    "1.00, 2, 3, 0.67",
    "0.01, 1, 2, 0.01",
    "0.01, 49, 100, 0.00",
    "-0.01, 1, 2, -0.01",
    "1.00, 0, 3, 0.00",
    "1.00, 3, 3, 1.00",
    "1.00, 7, 3, 2.33",
    "1000000000000, 999999999999, 1000000000000, 999999999999.00"
  })
  void a_part_of_a_whole_is_rounded_half_up_to_the_cent(
      String amount, long part, long whole, String share) {
    assertThat(Money.of(amount).times(part, whole)).isEqualTo(Money.of(share));
  }

  @Test
  void a_part_of_zero_parts_fails() {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> CENT.times(1, 0));
  }

  @Test
  void an_amount_is_positive_negative_or_zero() {
    Money less = CENT.negated();

    assertThat(List.of(less.isPositive(), less.isZero(), less.isNegative()))
        .containsExactly(false, false, true);
    assertThat(List.of(Money.ZERO.isPositive(), Money.ZERO.isZero(), Money.ZERO.isNegative()))
        .containsExactly(false, true, false);
    assertThat(List.of(CENT.isPositive(), CENT.isZero(), CENT.isNegative()))
        .containsExactly(true, false, false);
  }

  @ParameterizedTest
  @CsvSource({"5, 5.00", "0.05, 0.05", "-0.5, -0.50", "0, 0.00", "1000000000000, 1000000000000.00"})
  void an_amount_is_written_with_two_decimals(String amount, String text) {
    assertThat(Money.of(amount)).hasToString(text);
    assertThat(Money.of(amount).decimal()).isEqualTo(new BigDecimal(text));
  }

  @Test
  void amounts_are_ordered_by_size() {
    assertThat(Stream.of("10", "-2", "0", "9.99").map(Money::of).sorted())
        .extracting(Money::toString)
        .containsExactly("-2.00", "0.00", "9.99", "10.00");
    assertThat(Money.of("1.0")).isEqualByComparingTo(Money.of("1.00"));
  }
}
