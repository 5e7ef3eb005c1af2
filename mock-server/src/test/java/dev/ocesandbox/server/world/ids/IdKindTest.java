// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import static dev.ocesandbox.server.world.ids.GivenIds.NOW;
import static dev.ocesandbox.server.world.ids.GivenIds.UUID;
import static dev.ocesandbox.server.world.ids.GivenIds.WORLD;
import static dev.ocesandbox.server.world.ids.GivenIds.first;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdKindTest {

  private static final IdKind PLAIN = new IdKind("plain", (number, seed) -> number + ":" + seed);
  private static final DatedIdKind DATED =
      new DatedIdKind("dated", (number, seed, now) -> number + ":" + seed + ":" + now);

  @Test
  void an_id_is_made_from_the_counter_and_the_seed_of_the_world() {
    assertThat(first(3, WORLD, PLAIN)).containsExactly("0:7", "1:7", "2:7");
    assertThat(first(2, WORLD.withCounter("plain", 41), PLAIN)).containsExactly("41:7", "42:7");
  }

  @Test
  void a_dated_id_is_made_from_the_time_too() {
    assertThat(first(2, WORLD, DATED)).containsExactly("0:7:" + NOW, "1:7:" + NOW);
  }

  @Test
  void an_issue_counts_its_own_kind_only() {
    World one = PLAIN.next(WORLD).world();
    World both = DATED.next(PLAIN.next(one).world(), NOW).world();

    assertThat(both.counters()).containsOnlyKeys("plain", "dated");
    assertThat(both.counters()).containsEntry("plain", 2L).containsEntry("dated", 1L);
    assertThat(WORLD.counters()).isEmpty();
  }

  @Test
  void hex_ids_have_32_digits_and_never_come_twice() {
    List<String> ids = first(2_000, WORLD, IdKind.hex("a"));

    assertThat(ids).allMatch(id -> id.matches("[0-9a-f]{32}")).doesNotHaveDuplicates();
  }

  @Test
  void uuids_are_random_ones_and_never_come_twice() {
    List<String> ids = first(2_000, WORLD, IdKind.uuid("a"));

    assertThat(ids).allMatch(id -> id.matches(UUID)).doesNotHaveDuplicates();
  }

  @Test
  void kinds_of_one_shape_do_not_share_their_ids() {
    assertThat(first(20, WORLD, IdKind.hex("a")))
        .doesNotContainAnyElementsOf(first(20, WORLD, IdKind.hex("b")));
    assertThat(first(20, WORLD, IdKind.uuid("a")))
        .doesNotContainAnyElementsOf(first(20, WORLD, IdKind.uuid("b")));
  }

  @Test
  void the_same_world_issues_the_same_ids_and_another_seed_issues_others() {
    World other = World.empty(8, NOW);

    assertThat(first(20, WORLD, IdKind.hex("a"))).isEqualTo(first(20, WORLD, IdKind.hex("a")));
    assertThat(first(20, other, IdKind.hex("a")))
        .doesNotContainAnyElementsOf(first(20, WORLD, IdKind.hex("a")));
  }

  @Test
  void ids_of_a_seed_stay_what_they_were() {
    assertThat(first(1, WORLD, IdKind.hex("discount")))
        .containsExactly("64601547e8d79f521c86644751f1fb18");
    assertThat(first(1, WORLD, IdKind.uuid("resource")))
        .containsExactly("464ae2c9-674b-438a-afe6-329d908da4e9");
  }
}
