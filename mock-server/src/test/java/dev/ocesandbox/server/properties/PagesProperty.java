// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Ranked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;

/** Pages of a sorted list: together they are the list, each row once, in order. */
class PagesProperty {

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4, 5, 6, 7, 8})
  void pages_partition_the_list_in_order(long seed) {
    Random random = new Random(seed);
    Ranked<Integer> list = Ranked.by(Comparator.<Integer>naturalOrder());
    TreeSet<Integer> expected = new TreeSet<>();
    for (int i = 0; i < 500; i++) {
      int item = random.nextInt(400);
      if (random.nextInt(4) == 0) {
        list = list.minus(item);
        expected.remove(item);
      } else {
        list = list.plus(item);
        expected.add(item);
      }
    }
    int limit = 1 + random.nextInt(30);

    assertThat(joined(list, limit, false)).containsExactlyElementsOf(expected);
    List<Integer> reversed = new ArrayList<>(expected);
    Collections.reverse(reversed);
    assertThat(joined(list, limit, true)).isEqualTo(reversed);
  }

  private static List<Integer> joined(Ranked<Integer> list, int limit, boolean fromEnd) {
    List<Integer> rows = new ArrayList<>();
    for (int offset = 0; offset <= list.size(); offset += limit) {
      PageRequest request = new PageRequest(offset, limit);
      Page<Integer> page = fromEnd ? list.pageFromEnd(request) : list.page(request);
      assertThat(page.total()).isEqualTo(list.size());
      assertThat(fromEnd ? list.pageFromEnd(request, i -> true) : list.page(request, i -> true))
          .isEqualTo(page);
      rows.addAll(page.rows());
    }
    return rows;
  }
}
