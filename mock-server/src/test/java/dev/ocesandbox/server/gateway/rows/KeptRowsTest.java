// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.FixedObject;
import dev.ocesandbox.contracts.json.Json;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** When a row is made, when it is kept, and when it is let go. */
class KeptRowsTest {

  private static final long LIMIT = 200_000;

  private final RowCache cache = new RowCache(LIMIT);
  private final AtomicInteger made = new AtomicInteger();
  private final KeptRows<Item, String> rows = new KeptRows<>(this::row, cache);

  private record Item(String id) {}

  private ObjectNode row(Item of, String shown) {
    made.incrementAndGet();
    return Json.object().put("id", of.id()).put("shown", shown);
  }

  @Test
  void a_row_is_made_once() {
    Item item = new Item("a");

    FixedObject first = rows.row(item, "x");

    assertThat(rows.row(item, new String("x"))).isSameAs(first);
    assertThat(made).hasValue(1);
    assertThat(Json.text(first)).isEqualTo("{\"id\":\"a\",\"shown\":\"x\"}");
  }

  @Test
  void another_row_is_made_for_what_else_it_shows_for_an_equal_record_and_for_another_kind() {
    Item item = new Item("a");
    FixedObject first = rows.row(item, "x");

    assertThat(Json.text(rows.row(item, "y"))).contains("\"shown\":\"y\"");
    assertThat(rows.row(new Item("a"), "x")).isNotSameAs(first);
    KeptRows<Item, String> others = new KeptRows<>((of, shown) -> Json.object(), cache);
    assertThat(Json.text(others.row(item, "x"))).isEqualTo("{}");
    assertThat(rows.row(item, "x")).isSameAs(first);
  }

  @Test
  void a_list_has_a_row_for_each_record_in_order() {
    ArrayNode list = Json.object().putArray("rows");

    rows.addTo(list, List.of(new Item("a"), new Item("b")), item -> item.id() + "!");

    assertThat(list.toString())
        .isEqualTo("[{\"id\":\"a\",\"shown\":\"a!\"},{\"id\":\"b\",\"shown\":\"b!\"}]");
  }

  @Test
  void the_weight_stays_within_the_limit_and_a_row_that_is_asked_for_stays() {
    Item favourite = new Item("favourite");
    FixedObject first = rows.row(favourite, "x");
    List<Item> items = IntStream.range(0, 5_000).mapToObj(i -> new Item("item " + i)).toList();

    for (Item item : items) {
      rows.row(item, "x");
      assertThat(rows.row(favourite, "x")).isSameAs(first);
      assertThat(cache.weight()).isLessThanOrEqualTo(LIMIT + first.weight() * 4L);
    }

    assertThat(cache.size()).isBetween(50, 1_000);
    assertThat(made).hasValue(5_001);
    rows.row(items.get(0), "x");
    assertThat(made).as("the oldest row is gone").hasValue(5_002);
  }

  @Test
  void a_large_row_is_not_kept() {
    Item item = new Item("x".repeat((int) LIMIT / 8));

    rows.row(item, "x");
    rows.row(item, "x");

    assertThat(made).hasValue(2);
    assertThat(cache.size()).isZero();
  }

  @Test
  @Timeout(60)
  void a_record_that_is_no_longer_in_use_can_be_collected_and_so_can_its_row() {
    List<WeakReference<Object>> gone = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Item item = new Item("item " + i);
      gone.add(new WeakReference<>(item));
      gone.add(new WeakReference<>(rows.row(item, "x")));
    }

    while (gone.stream().anyMatch(one -> one.get() != null)) {
      System.gc();
      rows.row(new Item("next"), "x");
    }

    assertThat(cache.weight()).isLessThan(LIMIT / 4);
  }

  @Test
  void many_threads_get_the_right_rows() throws Exception {
    List<Item> items = IntStream.range(0, 300).mapToObj(i -> new Item("item " + i)).toList();
    Callable<Boolean> reader =
        () ->
            IntStream.range(0, 20_000)
                .mapToObj(i -> items.get(i * 7 % 300))
                .allMatch(item -> rows.row(item, "x").path("id").asString().equals(item.id()));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Boolean> one : threads.invokeAll(List.of(reader, reader, reader, reader))) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(cache.weight()).isBetween(1L, LIMIT * 2);
  }
}
