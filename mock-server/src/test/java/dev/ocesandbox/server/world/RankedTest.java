// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankedTest {

  private static final Comparator<String> BY_FIRST_LETTER =
      Comparator.comparing(text -> text.charAt(0));

  private final Ranked<String> list =
      Ranked.by(BY_FIRST_LETTER).plus("d").plus("b").plus("e").plus("a").plus("c");

  @Test
  void items_are_kept_in_order_and_found_by_rank() {
    assertThat(list).containsExactly("a", "b", "c", "d", "e");
    assertThat(list.fromEnd()).containsExactly("e", "d", "c", "b", "a");
    assertThat(list.size()).isEqualTo(5);
    assertThat(IntStream.range(0, 5).mapToObj(list::get)).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void an_item_that_compares_as_equal_is_replaced() {
    Ranked<String> other = list.plus("c again");

    assertThat(other).containsExactly("a", "b", "c again", "d", "e");
    assertThat(list).containsExactly("a", "b", "c", "d", "e");
  }

  @ParameterizedTest
  @CsvSource({"a, b c d e", "b, a c d e", "c, a b d e", "d, a b c e", "e, a b c d", "f, a b c d e"})
  void an_item_can_be_taken_out(String item, String left) {
    assertThat(list.minus(item)).containsExactly(left.split(" "));
    assertThat(list.minus(item).size()).isEqualTo(left.split(" ").length);
  }

  @Test
  void there_is_no_item_below_the_first_or_after_the_last_rank() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> list.get(5));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> list.get(-1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Ranked.by(BY_FIRST_LETTER).get(0));
  }

  private record Heavy(int name, long weight) implements Ranked.Weighted {}

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 50, 99, 100, 1000})
  void weights_are_added_up_to_any_item(int limit) {
    Ranked<Heavy> heavy = Ranked.by(Comparator.comparing(Heavy::name));
    for (int i = 0; i < 100; i++) {
      heavy = heavy.plus(new Heavy(i * 37 % 100, i * 37 % 100 + 1));
    }
    heavy = heavy.minus(new Heavy(3, 0));

    long below = IntStream.range(0, Math.min(limit, 100)).filter(i -> i != 3).count();
    long weight =
        IntStream.range(0, Math.min(limit, 100)).filter(i -> i != 3).map(i -> i + 1).sum();
    assertThat(heavy.sizeWhile(item -> item.name() < limit)).isEqualTo((int) below);
    assertThat(heavy.weightWhile(item -> item.name() < limit)).isEqualTo(weight);
    assertThat(heavy.weight()).isEqualTo(5050 - 4);
    assertThat(list.weight()).isEqualTo(5);
  }

  @Test
  void an_empty_list_has_nothing() {
    Ranked<String> empty = Ranked.by(BY_FIRST_LETTER);

    assertThat(empty).isEmpty();
    assertThat(empty.fromEnd()).isEmpty();
    assertThat(empty.size()).isZero();
    assertThat(empty.minus("a")).isEmpty();
    assertThat(empty.plus("a").minus("a")).isEmpty();
    assertThat(empty.page(new PageRequest(0, 10)).total()).isZero();
  }

  @Test
  void an_iterator_that_is_at_its_end_fails() {
    Iterator<String> iterator = Ranked.by(BY_FIRST_LETTER).plus("a").iterator();

    assertThat(iterator.next()).isEqualTo("a");
    assertThat(iterator.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
  }

  @ParameterizedTest(name = "offset {0}, limit {1}: {2}, from the end {3}")
  @CsvSource({
    "0, 2, a b, e d",
    "1, 3, b c d, d c b",
    "4, 2, e, a",
    "5, 2, '', ''",
    "0, 2147483647, a b c d e, e d c b a",
    "2147483647, 2147483647, '', ''"
  })
  void a_page_is_read_from_either_end(int offset, int limit, String rows, String fromEnd) {
    PageRequest request = new PageRequest(offset, limit);

    assertThat(String.join(" ", list.page(request).rows())).isEqualTo(rows);
    assertThat(String.join(" ", list.pageFromEnd(request).rows())).isEqualTo(fromEnd);
    assertThat(list.page(request).total()).isEqualTo(5);
    assertThat(list.pageFromEnd(request).total()).isEqualTo(5);
  }

  @ParameterizedTest(name = "offset {0}, limit {1}: {2}, from the end {3}")
  @CsvSource({
    "0, 2, a c, e c",
    "1, 1, c, c",
    "2, 9, e, a",
    "3, 9, '', ''",
    "2147483647, 2147483647, '', ''"
  })
  void a_page_of_the_rows_that_a_filter_passes_counts_those_only(
      int offset, int limit, String rows, String fromEnd) {
    PageRequest request = new PageRequest(offset, limit);

    Page<String> page = list.page(request, text -> "ace".contains(text));
    Page<String> reversed = list.pageFromEnd(request, text -> "ace".contains(text));

    assertThat(String.join(" ", page.rows())).isEqualTo(rows);
    assertThat(String.join(" ", reversed.rows())).isEqualTo(fromEnd);
    assertThat(page.total()).isEqualTo(3);
    assertThat(reversed.total()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void a_change_compares_along_one_short_path(Arrival arrival) {
    AtomicInteger compared = new AtomicInteger();
    Ranked<Integer> ranked = Ranked.by(counting(compared));
    TreeSet<Integer> expected = new TreeSet<>();
    int longest = 0;
    for (int i = 0; i < COUNT; i++) {
      int item = arrival.item(i);
      compared.set(0);
      ranked = ranked.plus(item);
      expected.add(item);
      longest = Math.max(longest, compared.get());
    }

    assertThat(ranked).containsExactlyElementsOf(expected);
    // A full tree of 4096 items has 13 levels; a tree that is balanced worse than ours needs 23.
    assertThat(longest).isBetween(13, 22);
  }

  @ParameterizedTest
  @EnumSource
  void taking_out_keeps_the_paths_short(Arrival arrival) {
    AtomicInteger compared = new AtomicInteger();
    Ranked<Integer> ranked = Ranked.by(counting(compared));
    TreeSet<Integer> left = new TreeSet<>();
    for (int i = 0; i < COUNT; i++) {
      ranked = ranked.plus(i);
      left.add(i);
    }
    for (int i = 0; i < COUNT - 100; i++) {
      int item = Math.floorMod(arrival.item(i), COUNT);
      ranked = ranked.minus(item);
      left.remove(item);
    }
    int longest = 0;
    for (int item : left) {
      compared.set(0);
      ranked.plus(item);
      longest = Math.max(longest, compared.get());
    }

    assertThat(ranked).containsExactlyElementsOf(left);
    assertThat(longest).isLessThanOrEqualTo(bound(left.size()));
  }

  /** A full tree has as many levels as its size has binary digits; twice that is balanced. */
  private static int bound(int size) {
    return 2 * (32 - Integer.numberOfLeadingZeros(size));
  }

  private static Comparator<Integer> counting(AtomicInteger compared) {
    return (left, right) -> {
      compared.incrementAndGet();
      return Integer.compare(left, right);
    };
  }

  private static final int COUNT = 4_096;

  private enum Arrival {
    GROWING {
      @Override
      int item(int number) {
        return number;
      }
    },
    SHRINKING {
      @Override
      int item(int number) {
        return -number;
      }
    },
    FROM_BOTH_ENDS {
      @Override
      int item(int number) {
        return number % 2 == 0 ? number : COUNT - number;
      }
    },
    FROM_THE_MIDDLE {
      @Override
      int item(int number) {
        return number % 2 == 0 ? COUNT / 2 + number / 2 : COUNT / 2 - number / 2;
      }
    },
    SCATTERED {
      @Override
      int item(int number) {
        return (int) ((number * 2_654_435_761L) >>> 7);
      }
    };

    abstract int item(int number);
  }
}
