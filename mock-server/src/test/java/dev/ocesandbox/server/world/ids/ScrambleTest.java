// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrambleTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 36, 100, 1_296, 9_973})
  void a_space_is_mapped_onto_itself_one_to_one(long space) {
    for (long seed = 0; seed < 20; seed++) {
      long chosen = seed;
      assertThat(LongStream.range(0, space).map(n -> Scramble.within(n, chosen, space)).sorted())
          .containsExactlyElementsOf(LongStream.range(0, space).boxed().toList());
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 4, 0000", "35, 1, Z", "36, 2, 10", "1296, 2, 100", "46655, 5, 00ZZZ"})
  void a_number_is_written_in_base_36_with_leading_zeros(long number, int width, String text) {
    assertThat(Scramble.base36(number, width)).isEqualTo(text);
  }

  /** The first outputs of SplitMix64 with the seeds 0 and 0x9E3779B97F4A7C15. */
  @Test
  void numbers_are_mixed_as_splitmix64_does() {
    assertThat(Scramble.mix(0)).isEqualTo(0xE220A8397B1DCDAFL);
    assertThat(Scramble.mix(0x9E3779B97F4A7C15L)).isEqualTo(0x6E789E6AA1B965F4L);
  }

  /** FNV-1a of "a" is 0xAF63DC4C8601EC8C, of nothing its offset. */
  @Test
  void texts_are_hashed_as_fnv_1a_does_and_then_mixed() {
    assertThat(Scramble.hash("")).isEqualTo(Scramble.mix(0xCBF29CE484222325L));
    assertThat(Scramble.hash("a")).isEqualTo(Scramble.mix(0xAF63DC4C8601EC8CL));
    assertThat(Scramble.hash("foobar")).isEqualTo(Scramble.mix(0x85944171F73967E8L));
  }

  @Test
  void hex_digits_differ_by_counter_and_by_seed() {
    assertThat(Scramble.hex32(1, 7)).matches("[0-9a-f]{32}");
    assertThat(Scramble.hex32(1, 7)).isNotEqualTo(Scramble.hex32(2, 7));
    assertThat(Scramble.hex32(1, 7)).isNotEqualTo(Scramble.hex32(1, 8));
    assertThat(LongStream.range(0, 10_000).mapToObj(n -> Scramble.hex32(n, 7)))
        .doesNotHaveDuplicates();
  }
}
