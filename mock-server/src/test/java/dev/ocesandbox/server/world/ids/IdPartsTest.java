// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import static dev.ocesandbox.server.world.ids.GivenIds.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdPartsTest {

  private static final long SEED = 7;

  @Test
  void a_minute_has_ten_digits_in_the_time_of_china() {
    assertThat(IdParts.minute(NOW)).isEqualTo("1906210009");
  }

  @Test
  void a_second_has_twelve_digits_in_utc() {
    assertThat(IdParts.second(NOW)).isEqualTo("190620160952");
  }

  @Test
  void letters_are_upper_case_letters_and_digits_that_never_repeat() {
    long space = 36 * 36;

    assertThat(LongStream.range(0, space).mapToObj(n -> IdParts.letters(n, SEED, 2)))
        .allMatch(text -> text.matches("[0-9A-Z]{2}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void past_the_end_of_their_space_letters_grow_and_do_not_repeat() {
    long space = 36L * 36 * 36 * 36;
    String first = IdParts.letters(0, SEED, 4);

    assertThat(IdParts.letters(space - 1, SEED, 4)).hasSize(4);
    assertThat(IdParts.letters(space, SEED, 4)).isEqualTo(first + "1");
    assertThat(IdParts.letters(2 * space + 1, SEED, 4)).endsWith("2").hasSize(5);
    assertThat(IdParts.letters(36 * space, SEED, 4)).isEqualTo(first + "10");
  }

  @Test
  void digits_are_decimal_and_never_repeat() {
    assertThat(LongStream.range(0, 1_000).mapToObj(n -> IdParts.digits(n, SEED, 3)))
        .allMatch(text -> text.matches("\\d{3}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void another_seed_gives_other_parts() {
    assertThat(IdParts.letters(0, SEED, 5)).isNotEqualTo(IdParts.letters(0, SEED + 1, 5));
    assertThat(IdParts.digits(0, SEED, 8)).isNotEqualTo(IdParts.digits(0, SEED + 1, 8));
  }

  @Test
  void a_text_has_one_hash() {
    assertThat(Math.floorMod(IdParts.hash("server"), 1_000_000_000_000_000_000L))
        .isEqualTo(95_907_125_863_957_578L);
    assertThat(IdParts.hash("server")).isNotEqualTo(IdParts.hash("servers"));
  }

  @Test
  void a_text_has_one_uuid() {
    assertThat(IdParts.uuidOf("order|CS2611231000AAAAA-000001|0"))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}")
        .isEqualTo(IdParts.uuidOf("order|CS2611231000AAAAA-000001|0"));
    assertThat(LongStream.range(0, 100_000).mapToObj(n -> IdParts.uuidOf("use|" + n)))
        .doesNotHaveDuplicates();
  }

  @Test
  void parts_of_a_seed_stay_what_they_were() {
    assertThat(IdParts.letters(0, SEED, 5)).isEqualTo("GH0S6");
    assertThat(IdParts.letters(0, SEED, 4)).isEqualTo("H0S6");
    assertThat(IdParts.digits(0, SEED + 3, 10)).isEqualTo("0957638813");
  }

  @Test
  void uuids_of_a_group_begin_alike_and_follow_their_numbers() {
    List<String> ids =
        IntStream.range(0, 2000).mapToObj(i -> IdParts.uuidOf("order|1", i)).toList();

    assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(IdParts::isUuid);
    assertThat(ids).allMatch(id -> IdParts.firstHalf(id) == IdParts.groupOf("order|1"));
    assertThat(IdParts.firstHalf(IdParts.uuidOf("order|1", "line") + "_1"))
        .isEqualTo(IdParts.groupOf("order|1"));
    assertThat(IdParts.groupOf("order|2")).isNotEqualTo(IdParts.groupOf("order|1"));
  }
}
