// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.world.TestCommands;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;

/** The orders of bills after any story are those of a world that lists each order only once. */
class ListedOrdersProperty {

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void bills_have_the_orders_of_a_world_that_is_built_from_its_records(long seed) {
    RandomStory story = new RandomStory(StoryWorld.store(seed), seed);
    for (int i = 0; i < 600; i++) {
      story.step();
    }
    WorldStore store = story.store;
    TestCommands.advance(store, RandomStory.START, now -> now.plus(Duration.ofDays(200)));

    WorldStore built = Exported.read(Exported.text(store));

    assertThat(billed(store)).isNotEmpty().isEqualTo(billed(built));
  }

  private static List<Order> billed(WorldStore store) {
    World world = store.current().world();
    List<Order> all = new ArrayList<>();
    StoryWorld.CUSTOMERS.forEach(id -> all.addAll(Orders.billed(world, id)));
    return all;
  }
}
