// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryNoiseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.30000000000000004",
        "0.7999999999999999",
        "4.3999999999999995",
        "107572.44238980001",
        "1234567.8900000001",
        "-60.000000000000007",
        "0.1000000000000000055511151231257827021181583404541015625",
        "5.551115123125783E-17",
        "-1.8E-12"
      })
  void the_error_of_a_double_shows(String number) {
    assertThat(BinaryNoise.isIn(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "0.3",
        "-60.00",
        "0.04599822",
        "107572.4423898",
        "0.0006400000",
        "1E2",
        "3.3333333333333335",
        "0.0123456789",
        "123456.7890123",
        "1234.1234567891",
        "123456.1234567891"
      })
  void an_exact_amount_and_a_fraction_are_no_errors(String number) {
    assertThat(BinaryNoise.isIn(number)).isFalse();
  }

  @Test
  void a_sum_of_cents_in_doubles_is_right_or_noisy() {
    Random random = new Random(15);
    double sum = 0;
    int noisy = 0;
    for (int i = 0; i < 1_000; i++) {
      sum += random.nextInt(100_000) / 100.0;
      String shown = "" + sum;
      boolean whole = shown.length() - shown.indexOf('.') <= 3;
      assertThat(BinaryNoise.isIn(shown)).as(shown).isEqualTo(!whole);
      noisy += whole ? 0 : 1;
    }
    assertThat(noisy).isGreaterThan(100);
  }
}
