// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Thresholds of coverage. */
class MinimumTest {

  private static final JsonNode REPORT =
      Json.read(
          "{\"totals\":{\"operations\":{\"covered\":3,\"of\":10},\"pages\":{\"covered\":0,\"of\":0}}}");

  @ParameterizedTest
  @CsvSource({"30%", "3", ">= 3", ">=30 %", "0"})
  void what_is_covered_exactly_is_enough(String text) {
    assertThat(Minimum.of("operations", text).missed(REPORT)).isEmpty();
  }

  @Test
  void what_is_missed_is_said_with_numbers() {
    assertThat(Minimum.of("operations", "31%").missed(REPORT))
        .contains("coverage of operations is 3 of 10 (30%), less than 31%");
    assertThat(Minimum.of("operations", ">= 4").missed(REPORT))
        .contains("coverage of operations is 3 of 10 (30%), less than 4");
  }

  @Test
  void nothing_of_nothing_is_all() {
    assertThat(Minimum.of("pages", "100%").missed(REPORT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "30%%", "101%", "3.5", "< 3", "99999999"})
  void other_texts_are_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Minimum.of("operations", text))
        .withMessageContaining("operations");
  }

  @Test
  void an_unknown_measure_names_the_nearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Minimum.of("operation", "3"))
        .withMessage("there is no coverage of operation; did you mean operations?");
  }
}
