// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import static org.assertj.core.api.Assertions.assertThat;
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
