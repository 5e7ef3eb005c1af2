// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

  @ParameterizedTest(name = "offset {0}, limit {1}: {2}")
  @CsvSource({
    "0, 2, a b",
    "1, 2, b c",
    "3, 2, d e",
    "4, 2, e",
    "5, 2, ''",
    "99, 2, ''",
    "0, 5, a b c d e",
    "0, 2147483647, a b c d e",
    "2147483647, 2147483647, ''",
    "2, 1, c"
  })
  void a_page_is_cut_out_of_all_rows_with_the_total(int offset, int limit, String rows) {
    Page<String> page = Page.of(List.of("a", "b", "c", "d", "e"), new PageRequest(offset, limit));

    assertThat(String.join(" ", page.rows())).isEqualTo(rows);
    assertThat(page.total()).isEqualTo(5);
  }

  @Test
  void the_end_of_a_request_does_not_overflow() {
    assertThat(new PageRequest(10, 20).end()).isEqualTo(30);
    assertThat(new PageRequest(Integer.MAX_VALUE, Integer.MAX_VALUE).end())
        .isEqualTo(4_294_967_294L);
  }

  @Test
  void rows_can_be_turned_into_others_and_the_total_stays() {
    assertThat(new Page<>(List.of("a", "bb"), 9).map(String::length))
        .isEqualTo(new Page<>(List.of(1, 2), 9));
  }

  @Test
  void a_page_keeps_the_rows_it_was_made_with() {
    List<String> rows = new ArrayList<>(List.of("a"));
    Page<String> page = new Page<>(rows, 1);

    rows.clear();

    assertThat(page.rows()).containsExactly("a");
  }
}
