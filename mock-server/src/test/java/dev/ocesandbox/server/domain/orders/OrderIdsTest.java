// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import static dev.ocesandbox.server.world.ids.GivenIds.NOW;
import static dev.ocesandbox.server.world.ids.GivenIds.UUID;
import static dev.ocesandbox.server.world.ids.GivenIds.WORLD;
import static dev.ocesandbox.server.world.ids.GivenIds.first;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderIdsTest {

  @Test
  void an_order_shows_the_minute_it_was_placed_in_china() {
    List<String> ids = first(2_000, WORLD, OrderIds.ORDER);

    assertThat(ids).allMatch(id -> id.matches("CS1906210009[0-9A-Z]{5}")).doesNotHaveDuplicates();
  }

  @Test
  void a_row_of_a_refund_has_a_uuid() {
    List<String> ids = first(2_000, WORLD, OrderIds.REFUND_ROW);

    assertThat(ids).allMatch(id -> id.matches(UUID)).doesNotHaveDuplicates();
  }

  @Test
  void past_the_end_of_its_space_an_order_id_grows() {
    long space = 36L * 36 * 36 * 36 * 36;

    assertThat(OrderIds.ORDER.next(WORLD.withCounter("order", space), NOW).id())
        .isEqualTo(OrderIds.ORDER.next(WORLD, NOW).id() + "1");
  }

  @Test
  void ids_and_counters_stay_what_they_were() {
    assertThat(OrderIds.ORDER.next(WORLD, NOW).id()).isEqualTo("CS1906210009GH0S6");
    assertThat(OrderIds.ORDER.next(WORLD, NOW).world().counters()).containsOnlyKeys("order");
    assertThat(OrderIds.REFUND_ROW.next(WORLD).world().counters()).containsOnlyKeys("refund");
  }
}
