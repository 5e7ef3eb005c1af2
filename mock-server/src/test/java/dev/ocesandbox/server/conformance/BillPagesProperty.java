// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/**
 * Pages of records by usage type. They are read by position; with a filter that leaves everything
 * they are read one by one, and both must be the same.
 */
class BillPagesProperty {

  private static final String JUNE = "2025-06";
  private static final int STEPS = 40;

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void pages_are_parts_of_the_whole_list_in_its_order(long seed) {
    Random random = new Random(seed);
    PayPerUse acme = PayPerUse.at(Target.FRESH_WORLD, "2025-06-05 08:00:00", "90000.00");
    List<String> running = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      step(acme, running, random);
    }

    List<JsonNode> whole = acme.usage(JUNE);
    List<String> ids = fields(whole, "id");
    // rules bills.rows.newest-first, bills.query.total-of-all-pages
    assertThat(whole)
        .isSortedAccordingTo(
            Comparator.comparing((JsonNode row) -> row.path("trade_time").asString())
                .reversed()
                .thenComparing(row -> row.path("id").asString()));
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    assertThat(
            acme.bills()
                .usage("cycle=" + JUNE + "&bill_date_begin=2025-06-01&bill_date_end=2025-06-30"))
        .isEqualTo(whole);
    for (int page = 0; page < 20; page++) {
      int offset = random.nextInt(ids.size() + 10);
      int limit = 1 + random.nextInt(30);
      assertThat(page(acme, offset, limit, ids.size()))
          .as("%d from %d", limit, offset)
          .isEqualTo(
              ids.subList(Math.min(offset, ids.size()), Math.min(offset + limit, ids.size())));
    }
    assertThat(fields(acme.resources(JUNE, 3), "trade_id"))
        .containsExactlyInAnyOrderElementsOf(fields(whole, "trade_id"));
  }

  private static List<String> page(PayPerUse acme, int offset, int limit, int total) {
    JsonNode page =
        Bills.done(
            acme.bills().askUsage("cycle=%s&offset=%d&limit=%d".formatted(JUNE, offset, limit)));
    assertThat(page.path("total_count").asInt()).isEqualTo(total);
    return fields(page.path("fee_records").valueStream().toList(), "id");
  }

  /** Orders are placed at the same instants at which use is deducted, several at once. */
  private static void step(PayPerUse acme, List<String> running, Random random) {
    switch (random.nextInt(7)) {
      case 0, 1 -> running.add(random.nextBoolean() ? acme.server() : acme.disk(10));
      case 2 -> {
        if (!running.isEmpty()) {
          acme.end(running.remove(random.nextInt(running.size())));
        }
      }
      case 3, 4 -> {
        Shop shop = acme.bills().shop();
        for (int i = random.nextInt(6); i >= 0; i--) {
          shop.paid(
              shop.place(
                  shop.purchase(TestWorld.server("10.00").put("quantity", 1 + random.nextInt(3)))));
        }
      }
      case 5 -> acme.world().advance("PT53M30S");
      default -> acme.world().advance("PT%dH".formatted(1 + random.nextInt(5)));
    }
  }
}
