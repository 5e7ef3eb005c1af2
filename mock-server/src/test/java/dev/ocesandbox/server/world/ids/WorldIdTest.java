// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorldIdTest {

  @Test
  void ids_are_w_and_seven_letters_or_digits_and_never_come_twice() {
    assertThat(LongStream.range(0, 10_000).mapToObj(Ids::world))
        .allMatch(id -> id.matches("w[0-9a-z]{7}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void neighbours_do_not_look_alike() {
    assertThat(Ids.world(1).substring(0, 4)).isNotEqualTo(Ids.world(2).substring(0, 4));
  }
}
