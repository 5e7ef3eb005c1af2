// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ranked list agrees with a sorted set of the JDK after any changes, and old ones stay. */
class RankedProperty {

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void ranks_pages_and_both_directions_agree_with_a_sorted_set(long seed) {
    Random random = new Random(seed);
    Ranked<Integer> ranked = Ranked.by(Comparator.<Integer>naturalOrder());
    TreeSet<Integer> set = new TreeSet<>();
    for (int i = 0; i < 3_000; i++) {
      int item = random.nextInt(800);
      boolean more = random.nextInt(5) > 1;
      Ranked<Integer> before = ranked;
      int size = before.size();
      ranked = more ? ranked.plus(item) : ranked.minus(item);
      assertThat(more ? set.add(item) : set.remove(item)).isEqualTo(ranked.size() != size);
      assertThat(before.size()).isEqualTo(size);
    }

    List<Integer> sorted = new ArrayList<>(set);
    assertThat(ranked).containsExactlyElementsOf(sorted);
    assertThat(ranked.fromEnd().toList()).containsExactlyElementsOf(set.descendingSet());
    assertThat(ranked.get(17)).isEqualTo(sorted.get(17));
    assertThat(ranked.page(new PageRequest(10, 20)).rows()).isEqualTo(sorted.subList(10, 30));
  }

  @ParameterizedTest(name = "{0} a time")
  @ValueSource(ints = {1, -1})
  void a_list_that_only_grows_at_one_end_stays_shallow(int direction) {
    Ranked<Integer> ranked = Ranked.by(Comparator.<Integer>naturalOrder());
    for (int i = 0; i < 200_000; i++) {
      ranked = ranked.plus(direction * i);
    }

    // A tree that is not balanced would be as deep as the list is long, and end the stack.
    assertThat(ranked.size()).isEqualTo(200_000);
    assertThat(ranked.get(100_000)).isEqualTo(direction > 0 ? 100_000 : -99_999);
  }
}
