// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

  private static final PathTemplate ORDER = PathTemplate.of("/orders/{order_id}/lines");
  private static final PathTemplate FILE = PathTemplate.of("/bills/{month}.csv");

  private static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  @Test
  void a_parameter_is_a_whole_segment() {
    assertThat(ORDER.match(segments("/orders/CS%201/lines")))
        .contains(Map.of("order_id", "CS%201"));
  }

  @Test
  void a_parameter_with_a_fixed_ending_is_what_stands_before_it() {
    assertThat(FILE.match(segments("/bills/2026-10.csv"))).contains(Map.of("month", "2026-10"));
    assertThat(FILE.match(segments("/bills/.csv.csv"))).contains(Map.of("month", ".csv"));
  }

  @ParameterizedTest
  @CsvSource({"/orders//lines", "/orders/CS1", "/orders/CS1/rows", "/orders/CS1/lines/"})
  void other_paths_do_not_match(String path) {
    assertThat(ORDER.match(segments(path))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/bills/2026-10", "/bills/.csv", "/bills/2026-10.CSV", "/bills/2026-10.csv/x"})
  void the_ending_is_needed_and_something_before_it(String path) {
    assertThat(FILE.match(segments(path))).isEmpty();
  }
}
