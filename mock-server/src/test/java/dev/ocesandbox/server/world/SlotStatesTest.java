// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlotStatesTest {

  private static Slot<Integer> slot(int number) {
    return new Slot<>("slot" + number, 0, List.of());
  }

  @Test
  void any_changes_give_what_a_map_gives_and_leave_earlier_states_alone() {
    Random random = new Random(17);
    List<SlotStates> all = new ArrayList<>(List.of(SlotStates.EMPTY));
    List<Map<Integer, Integer>> models = new ArrayList<>(List.of(Map.of()));
    for (int step = 0; step < 2_000; step++) {
      int from = random.nextInt(all.size());
      Map<Integer, Integer> model = new HashMap<>(models.get(from));
      int number = random.nextInt(40);
      model.put(number, step);
      models.add(model);
      all.add(all.get(from).plus(slot(number), step));
    }

    for (int i = 0; i < all.size(); i++) {
      for (int number = 0; number < 40; number++) {
        assertThat(all.get(i).get(slot(number))).isEqualTo(models.get(i).get(number));
      }
    }
  }

  @Test
  void the_same_states_are_equal_in_whatever_order_they_came() {
    SlotStates up = SlotStates.EMPTY;
    SlotStates down = SlotStates.EMPTY;
    for (int i = 0; i < 20; i++) {
      up = up.plus(slot(i), i);
      down = down.plus(slot(19 - i), 19 - i);
    }

    assertThat(up).isEqualTo(down).hasSameHashCodeAs(down);
    assertThat(up.plus(slot(3), 4)).isNotEqualTo(down);
    assertThat(up.plus(slot(20), 20)).isNotEqualTo(down);
  }

  @Test
  void putting_the_state_that_is_there_changes_nothing() {
    Integer state = 1_000;
    SlotStates states = SlotStates.EMPTY.plus(slot(1), state);

    assertThat(states.plus(slot(1), state)).isSameAs(states);
  }
}
