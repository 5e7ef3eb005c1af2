// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorldIdTest {

  @Test
  void ids_are_w_and_seven_letters_or_digits_and_never_come_twice() {
    assertThat(LongStream.range(0, 10_000).mapToObj(WorldId::of))
        .allMatch(id -> id.matches("w[0-9a-z]{7}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void neighbours_do_not_look_alike() {
    assertThat(WorldId.of(1).substring(0, 4)).isNotEqualTo(WorldId.of(2).substring(0, 4));
  }

  @Test
  void ids_stay_what_they_were() {
    assertThat(WorldId.of(1)).isEqualTo("wowbtggl");
  }
}
