// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.gateway.rows.FreshRows;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Answers with kept rows are those without, byte for byte, whatever happens to worlds that share
 * records. They are previewed, because some reads change a world.
 */
class KeptRowsProperty {

  private static final int STEPS = 120;
  private static final int STEPS_BETWEEN_LISTS = 15;

  private static final Instant WALL = Instant.parse("2026-01-31T15:30:00.250Z");
  private static final List<String> CUSTOMERS =
      List.of("0".repeat(31) + "a", "0".repeat(31) + "b", "0".repeat(31) + "d");

  /** Lists whose rows are kept. */
  private static final List<String> KEPT =
      List.of(
          "/v2/orders/customer-orders",
          "/v2/orders/customer-orders/details",
          "/v2/orders/suscriptions/resources/query",
          "/v2/promotions/benefits/coupons",
          "/v2/promotions/benefits/stored-value-cards",
          "/v2/promotions/benefits/account-change-records",
          "/v2/accounts/customer-accounts/account-change-records",
          "/v2/bills/customer-bills/free-resources-usage-records",
          "/v2/bills/customer-bills/res-fee-records",
          "/v2/products/service-types",
          "/v2/products/resource-types",
          "/v2/products/service-resources",
          "/v2/products/usage-types",
          "/v2/bases/measurements");

  private final Set<String> shown = new TreeSet<>();

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2})
  void answers_with_kept_rows_are_those_without(long seed) {
    StoryServer server = new StoryServer(seed, ClockStart.REAL, WALL);
    ReplayStory story = new ReplayStory(server, seed, WALL);
    OtherShownThings others = new OtherShownThings(server, seed);
    others.begin(story.wall());
    for (int i = 1; i <= STEPS; i++) {
      story.step();
      others.step(story.wall());
      if (i % STEPS_BETWEEN_LISTS == 0) {
        server.worlds().forEach(world -> compare(world, story.wall()));
      }
    }
    assertThat(shown).containsAll(KEPT);
  }

  private void compare(HostedWorld world, Instant wall) {
    List<Listing> listings = listings(world, wall);
    List<String> kept = listings.stream().map(one -> one.answer(world, wall)).toList();
    for (int i = 0; i < kept.size(); i++) {
      Listing listing = listings.get(i);
      String fresh = FreshRows.made(() -> listing.answer(world, wall));
      assertThat(kept.get(i))
          .as("%s in world %s at %s", listing, world.id(), wall)
          .isEqualTo(fresh);
      if (fresh.contains(":[{")) {
        shown.add(listing.request().path().replaceAll("\\?.*|(?<=details)/.*", ""));
      }
    }
  }

  private static List<Listing> listings(HostedWorld world, Instant wall) {
    Instant now = world.store().now(wall);
    List<Listing> listings = new ArrayList<>();
    for (String customer : CUSTOMERS) {
      ListedRequests requests = ListedRequests.at(now, orders(world, wall, customer));
      for (String language : List.of("zh_CN", "en_US")) {
        requests.all().forEach(one -> listings.add(new Listing(one, customer, language)));
      }
    }
    return listings;
  }

  private static List<String> orders(HostedWorld world, Instant wall, String customer) {
    var newest = new ListedRequests.Request("/v2/orders/customer-orders?limit=4", null);
    return Json.read(new Listing(newest, customer, "zh_CN").answer(world, wall))
        .path("order_infos")
        .valueStream()
        .map(order -> order.path("order_id").asString())
        .toList();
  }
}
