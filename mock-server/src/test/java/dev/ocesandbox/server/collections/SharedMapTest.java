// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.collections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A map whose copies share memory has the same entries as one of the JDK. */
class SharedMapTest {

  /** Many keys have the same hash code, so that some share a place. */
  private record Key(int number) {
    @Override
    public int hashCode() {
      return number % 40 << 27 | number % 7;
    }
  }

  @ParameterizedTest
  @Seeds({1, 2, 3})
  void every_version_keeps_its_entries_whatever_changes_later(long seed) {
    Random random = new Random(seed);
    List<SharedMap<Key, Integer>> versions = new ArrayList<>(List.of(SharedMap.empty()));
    List<Map<Key, Integer>> expected = new ArrayList<>(List.of(Map.of()));
    for (int i = 0; i < 500; i++) {
      int from = random.nextInt(versions.size());
      SharedMap<Key, Integer> map = versions.get(from);
      Map<Key, Integer> model = new HashMap<>(expected.get(from));
      Key key = new Key(random.nextInt(60));
      switch (random.nextInt(3)) {
        case 0 -> {
          map = map.minus(key);
          model.remove(key);
        }
        case 1 -> {
          map = map.plusAll(Map.of(key, i, new Key(99), i));
          model.putAll(Map.of(key, i, new Key(99), i));
        }
        default -> {
          map = map.plus(key, i);
          model.put(key, i);
        }
      }
      versions.add(map);
      expected.add(model);
    }

    for (int i = 0; i < versions.size(); i++) {
      assertSame(versions.get(i), expected.get(i));
    }
  }

  private static void assertSame(SharedMap<Key, Integer> map, Map<Key, Integer> expected) {
    Map<Key, Integer> visited = new HashMap<>();
    map.forEach(visited::put);

    assertThat(visited).isEqualTo(expected);
    assertThat(map).isEqualTo(expected).hasSize(expected.size()).hasSameHashCodeAs(expected);
    assertThat(expected).isEqualTo(map);
    for (int number = 0; number < 100; number++) {
      Key key = new Key(number);
      assertThat(map.get(key)).isEqualTo(expected.get(key));
      assertThat(map.containsKey(key)).isEqualTo(expected.containsKey(key));
    }
  }

  @Test
  void a_change_that_changes_nothing_returns_the_map_itself() {
    SharedMap<String, String> map = SharedMap.<String, String>empty().plus("a", "x");

    assertThat(map.plus("a", "x")).isSameAs(map);
    assertThat(map.minus("b")).isSameAs(map);
    assertThat(map.plusAll(Map.of())).isSameAs(map);
  }

  @Test
  void maps_with_the_same_entries_are_equal_in_whatever_order_they_came() {
    SharedMap<Key, Integer> there = SharedMap.empty();
    SharedMap<Key, Integer> back = SharedMap.empty();
    for (int i = 0; i < 200; i++) {
      there = there.plus(new Key(i), i);
      back = back.plus(new Key(199 - i), 199 - i);
    }

    assertThat(there).isEqualTo(back).hasSameHashCodeAs(back);
    assertThat(there.minus(new Key(3))).isNotEqualTo(back);
  }
}
