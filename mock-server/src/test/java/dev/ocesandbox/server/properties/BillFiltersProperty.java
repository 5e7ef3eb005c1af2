// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.properties.BilledLists.BilledList;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/**
 * A filter of bills shows those rows of the whole list that have its value, in the same order,
 * whatever happened to the orders and the use behind them. Pages are parts of the list.
 */
class BillFiltersProperty {

  private static final int STEPS = 150;
  private static final int STEPS_BETWEEN_LISTS = 25;

  /** Longer lists are left out. */
  private static final int MOST = 1_000;

  private static final Instant WALL = Instant.parse("2026-01-28T15:30:00.250Z");
  private static final List<String> CUSTOMERS =
      List.of("0".repeat(31) + "a", "0".repeat(31) + "b", "0".repeat(31) + "d");

  private final Set<String> filtered = new TreeSet<>();

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void a_filter_shows_the_rows_that_have_its_value(long seed) {
    StoryServer server = new StoryServer(seed, ClockStart.REAL, WALL);
    ReplayStory story = new ReplayStory(server, seed, WALL);
    OtherShownThings others = new OtherShownThings(server, seed);
    Random random = new Random(seed);
    others.begin(story.wall());
    for (int i = 1; i <= STEPS; i++) {
      story.step();
      others.step(story.wall());
      if (i % STEPS_BETWEEN_LISTS == 0) {
        server.worlds().forEach(world -> check(world, story.wall(), random));
      }
    }
    assertThat(filtered).containsAll(BilledLists.filters());
  }

  private void check(HostedWorld world, Instant wall, Random random) {
    YearMonth now = YearMonth.from(world.store().now(wall).atOffset(ZoneOffset.ofHours(8)));
    for (String customer : CUSTOMERS) {
      for (YearMonth month : List.of(now, now.minusMonths(1))) {
        for (BilledList list : BilledLists.ALL) {
          Reader reader = new Reader(world, wall, customer, month, list);
          List<JsonNode> whole = reader.rows("");
          if (!whole.isEmpty() && whole.size() < MOST) {
            filters(reader, whole, random);
            pages(reader, whole, random);
          }
        }
      }
    }
  }

  private void filters(Reader reader, List<JsonNode> whole, Random random) {
    JsonNode sample = whole.get(random.nextInt(whole.size()));
    for (BilledLists.Filter filter : reader.list.filters()) {
      String value = filter.valueOf(sample);
      if (!value.isEmpty()) {
        List<JsonNode> rows = reader.rows(filter.query(value));
        assertThat(rows)
            .as("%s of %s in %s", filter.query(value), reader.list.path(), reader.month)
            .isEqualTo(whole.stream().filter(row -> filter.takes(row, value)).toList());
        filtered.add(reader.list.path() + " " + filter.name());
      }
    }
  }

  private static void pages(Reader reader, List<JsonNode> whole, Random random) {
    BilledLists.Filter filter = reader.list.filters().get(0);
    String value = filter.valueOf(whole.get(0));
    List<JsonNode> some = whole.stream().filter(row -> filter.takes(row, value)).toList();
    int offset = random.nextInt(some.size());
    int limit = 1 + random.nextInt(10);
    assertThat(reader.page(filter.query(value), offset, limit))
        .isEqualTo(some.subList(offset, Math.min(some.size(), offset + limit)));
  }

  /** Reads a list of a customer and month in a world. */
  private record Reader(
      HostedWorld world, Instant wall, String customer, YearMonth month, BilledList list) {

    List<JsonNode> rows(String filter) {
      return page(filter, 0, MOST);
    }

    List<JsonNode> page(String filter, int offset, int limit) {
      ListedRequests.Request request = list.request(month, filter, offset, limit);
      JsonNode answer = Json.read(new Listing(request, customer, "zh_CN").answer(world, wall));
      return answer.path(list.rows()).valueStream().toList();
    }
  }
}
