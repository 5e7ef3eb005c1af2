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

class RatioTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "1.0000, 1", "0.9, 0.9", "0.9000, 0.9", "0.0001, 0.0001", "0.9999, 0.9999"})
  void a_ratio_above_0_and_up_to_1_is_read(String text, String written) {
    assertThat(Ratio.parse(text)).map(Ratio::toString).contains(written);
    assertThat(new Ratio(new BigDecimal(text))).isEqualTo(Ratio.parse(text).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "0", "0.0000", "-0.5", "1.0001", "1.1", "2", "0.00001", "0.12345", ".5", "0.", "9e-1",
        "half", " 0.5"
      })
  void other_texts_are_no_ratios(String text) {
    assertThat(Ratio.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.0001", "1.0001", "0.00001", "0.12345", "2"})
  void other_numbers_are_no_ratios(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ratio(new BigDecimal(number)))
        .withMessageContaining(number);
  }

  @Test
  void trailing_zeros_make_no_difference() {
    assertThat(Ratio.parse("0.90")).isEqualTo(Ratio.parse("0.9"));
    assertThat(Ratio.parse("1.0")).contains(Ratio.ONE);
  }

  @ParameterizedTest
  @CsvSource({
    "1.00, 3.00, 0.3333",
    "2.00, 3.00, 0.6667",
    "0.01, 200.00, 0.0001",
    "0.01, 66.66, 0.0002",
    "50.00, 100.00, 0.5",
    "100.00, 100.00, 1",
    "99.99, 100.00, 0.9999"
  })
  void the_share_of_a_larger_amount_is_rounded_half_up_to_four_decimals(
      String part, String whole, String share) {
    assertThat(Ratio.of(Money.of(part), Money.of(whole))).hasToString(share);
  }

  @Test
  void a_share_stays_within_the_limits_of_a_ratio() {
    assertThat(Ratio.of(Money.ZERO, Money.of("1.00"))).hasToString("0.0001");
    assertThat(Ratio.of(Money.of("0.01"), Money.of("1000000.00"))).hasToString("0.0001");
    assertThat(Ratio.of(Money.of("1.01"), Money.of("1.00"))).isEqualTo(Ratio.ONE);
  }

  @Test
  void any_amount_is_the_whole_of_zero() {
    assertThat(Ratio.of(Money.ZERO, Money.ZERO)).isEqualTo(Ratio.ONE);
    assertThat(Ratio.of(Money.of("5.00"), Money.ZERO)).isEqualTo(Ratio.ONE);
  }

  @Test
  void ratios_are_ordered_by_size() {
    assertThat(Stream.of("0.9", "0.25", "1", "0.1").map(t -> Ratio.parse(t).orElseThrow()).sorted())
        .extracting(Ratio::toString)
        .containsExactly("0.1", "0.25", "0.9", "1");
  }
}
