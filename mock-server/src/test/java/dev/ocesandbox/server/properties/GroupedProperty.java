// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.world.Grouped;
import dev.ocesandbox.server.world.Merged;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of groups are what a scan of all items gives, and cost about the same in a long list. */
class GroupedProperty {

  private record Item(int rank, int group, Instant time) implements Ranked.Timed {}

  private static final Comparator<Item> ORDER = Comparator.comparing(Item::rank);

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4, 5})
  void pages_of_groups_ranges_and_times_are_what_a_scan_gives(long seed) {
    Random random = new Random(seed);
    Grouped<Integer, Item> list = Grouped.by(ORDER);
    TreeMap<Integer, Item> expected = new TreeMap<>();
    for (int i = 0; i < 600; i++) {
      Item item = item(random.nextInt(400), random);
      Item old = expected.remove(item.rank());
      list = old == null ? list : list.minus(old.group(), old);
      if (random.nextInt(4) > 0) {
        list = list.plus(item.group(), item);
        expected.put(item.rank(), item);
      }
      if (i % 10 == 0) {
        pagesAgree(list, List.copyOf(expected.values()), random);
      }
    }
  }

  /** The second time grows about as the rank does, but not always. */
  private static Item item(int rank, Random random) {
    return new Item(
        rank,
        random.nextInt(6),
        Instant.ofEpochSecond(random.nextInt(8) == 0 ? random.nextInt(400) : rank));
  }

  private static void pagesAgree(Grouped<Integer, Item> list, List<Item> all, Random random) {
    int groups = random.nextInt(64);
    int first = random.nextInt(400) - 20;
    int end = first + random.nextInt(400);
    TimeRange times = new TimeRange(second(random), second(random));
    PageRequest request = new PageRequest(random.nextInt(50), random.nextInt(40));
    boolean reversed = random.nextBoolean();
    Predicate<Item> odd = item -> item.rank() % 2 == 1;
    Merged<Item> some =
        list.where(group -> (groups >> group & 1) == 1)
            .between(item -> item.rank() < first, item -> item.rank() < end);
    List<Item> expected =
        all.stream()
            .filter(item -> (groups >> item.group() & 1) == 1)
            .filter(item -> item.rank() >= first && item.rank() < end)
            .toList();

    assertThat(some).containsExactlyElementsOf(expected);
    assertThat(some.page(request, reversed))
        .isEqualTo(page(expected, i -> true, request, reversed));
    assertThat(some.page(request, odd, reversed)).isEqualTo(page(expected, odd, request, reversed));
    assertThat(some.page(request, times, reversed))
        .isEqualTo(page(expected, item -> times.contains(item.time()), request, reversed));
  }

  private static Instant second(Random random) {
    return Instant.ofEpochSecond(random.nextInt(440) - 20L);
  }

  private static Page<Item> page(
      List<Item> all, Predicate<Item> filter, PageRequest request, boolean reversed) {
    List<Item> matching = new ArrayList<>(all.stream().filter(filter).toList());
    if (reversed) {
      Collections.reverse(matching);
    }
    return Page.of(matching, request);
  }

  @ParameterizedTest(name = "{0} percent of the rows before the page")
  @ValueSource(ints = {0, 10, 50, 90})
  void a_list_a_hundred_times_as_long_costs_at_most_three_times_as_much(int percent) {
    assertThat(visited(30_000, percent)).isLessThan(3 * visited(300, percent));
  }

  /** Returns how many items are compared or tested for a page of half of the list. */
  private static long visited(int items, int percent) {
    AtomicLong visited = new AtomicLong();
    Comparator<Item> counting =
        (one, other) -> {
          visited.incrementAndGet();
          return ORDER.compare(one, other);
        };
    Grouped<Integer, Item> list = Grouped.by(counting);
    for (int i = 0; i < items; i++) {
      Item item = new Item(i, i % 6, Instant.ofEpochSecond(i));
      list = list.plus(item.group(), item);
    }
    visited.set(0);
    Merged<Item> half =
        list.where(group -> group < 4)
            .between(
                item -> visited.incrementAndGet() > 0 && item.rank() < items / 4, item -> true);

    Page<Item> page =
        half.page(new PageRequest((int) ((long) half.size() * percent / 100), 10), false);

    assertThat(page.rows()).hasSize(10);
    return visited.get();
  }
}
