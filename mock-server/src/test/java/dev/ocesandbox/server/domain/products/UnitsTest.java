// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.fixtures.MeasureUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  private static final List<Integer> UNITS = Measures.UNITS.stream().map(MeasureUnit::id).toList();

  @ParameterizedTest(name = "{0} in {1}: times {2}, divided by {3}")
  @CsvSource({"4, 6, 3600, 1", "6, 4, 1, 3600", "4, 5, 60, 1", "14, 40, 1, 1", "99, 99, 1, 1"})
  void there_is_a_factor_between_units_of_a_kind(int from, int to, long times, long dividedBy) {
    for (int asked = 0; asked < 2; asked++) {
      assertThat(Units.factor(from, to)).contains(new Units.Factor(times, dividedBy));
    }
  }

  @Test
  void units_of_different_kinds_have_no_factor() {
    for (int asked = 0; asked < 2; asked++) {
      assertThat(Units.factor(4, 17)).isEmpty();
      assertThat(Units.factor(4, -6)).isEmpty();
      assertThat(Units.factor(-1, 4)).isEmpty();
    }
  }

  @Test
  void the_factor_back_is_the_factor_upside_down() {
    for (int from : UNITS) {
      for (int to : UNITS) {
        Optional<Units.Factor> there = Units.factor(from, to);
        Optional<Units.Factor> back = Units.factor(to, from);

        assertThat(there.map(Units.Factor::times)).isEqualTo(back.map(Units.Factor::dividedBy));
        assertThat(there.map(Units.Factor::dividedBy)).isEqualTo(back.map(Units.Factor::times));
      }
    }
  }
}
