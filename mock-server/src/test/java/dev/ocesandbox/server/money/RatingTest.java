// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.0014, 0.0014",
    "32.20, 32.2",
    "1000, 1000",
    "0.1234567891, 0.1234567891",
    "999999999999, 999999999999"
  })
  void a_price_of_up_to_ten_decimals_is_read(String text, String written) {
    assertThat(Rating.of(text)).hasToString(written);
    assertThat(Rating.parse(text)).contains(Rating.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "+1", "1.", ".1", "0.12345678901", "1234567890123", "1e2", "free", " 1"})
  void other_texts_are_no_prices(String text) {
    assertThat(Rating.parse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rating.of(text))
        .withMessage("not a price: " + text);
  }

  @Test
  void a_price_is_never_below_zero() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Rating(new BigDecimal("-0.0001")));
    assertThatIllegalArgumentException().isThrownBy(() -> Rating.of(Money.of("-0.01")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rating.of("1").minus(Rating.of("1.0000000001")));
    assertThat(new Rating(new BigDecimal("0.00"))).isEqualTo(Rating.ZERO);
  }

  @Test
  void an_amount_of_money_is_a_price() {
    assertThat(Rating.of(Money.of("12.30"))).isEqualTo(Rating.of("12.3"));
  }

  @Test
  void prices_are_calculated_exactly() {
    Rating price = Rating.of("0.0014");

    assertThat(price.plus(Rating.of("0.9986"))).isEqualTo(Rating.of("1"));
    assertThat(price.minus(Rating.of("0.0004"))).isEqualTo(Rating.of("0.001"));
    assertThat(price.minus(price)).isEqualTo(Rating.ZERO);
    assertThat(price.times(3)).isEqualTo(Rating.of("0.0042"));
    assertThat(price.times(0)).isEqualTo(Rating.ZERO);
    assertThat(price.times(Quantity.of("2.5"))).isEqualTo(Rating.of("0.0035"));
    assertThat(price.times(Ratio.parse("0.9999").orElseThrow())).hasToString("0.00139986");
  }

  @Test
  void a_division_is_cut_after_twenty_decimals() {
    assertThat(Rating.of("1").dividedBy(3)).hasToString("0.33333333333333333333");
    assertThat(Rating.of("2").dividedBy(3)).hasToString("0.66666666666666666666");
    assertThat(Rating.of("9").dividedBy(3)).isEqualTo(Rating.of("3"));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Rating.of("1").dividedBy(0));
  }

  @ParameterizedTest
  @CsvSource({"1.239, 2, 1.23", "1.999, 0, 1", "0.009, 2, 0", "1.5, 1, 1.5", "1.5, 4, 1.5"})
  void decimals_are_cut_and_not_rounded(String price, int decimals, String cut) {
    assertThat(Rating.of(price).cutTo(decimals)).isEqualTo(Rating.of(cut));
  }

  @Test
  void a_price_that_is_short_enough_stays_as_it_is() {
    Rating price = Rating.of("1.23");

    assertThat(price.cutTo(2)).isSameAs(price);
    assertThat(price.cutTo(3)).isSameAs(price);
  }

  @ParameterizedTest
  @CsvSource({"0.005, 0.01", "0.0049999999, 0.00", "1.994, 1.99", "1.995, 2.00", "7, 7.00"})
  void who_pays_a_price_pays_whole_cents_rounded_half_up(String price, String amount) {
    assertThat(Rating.of(price).rounded()).isEqualTo(Money.of(amount));
  }

  @Test
  void a_price_exceeds_an_amount_only_when_it_is_more() {
    assertThat(Rating.of("0.0100000001").exceeds(Money.of("0.01"))).isTrue();
    assertThat(Rating.of("0.01").exceeds(Money.of("0.01"))).isFalse();
    assertThat(Rating.of("0.009").exceeds(Money.of("0.01"))).isFalse();
  }

  @Test
  void prices_are_ordered_by_size() {
    assertThat(Stream.of("10", "9.99", "0.0014", "0").map(Rating::of).sorted())
        .extracting(Rating::toString)
        .containsExactly("0", "0.0014", "9.99", "10");
  }

  @Test
  void large_prices_are_written_without_an_exponent() {
    assertThat(Rating.of("1000000")).hasToString("1000000");
    assertThat(Rating.of("0.0000000001")).hasToString("0.0000000001");
  }
}
