// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lists that a customer sees: their totals agree with their rows, and states divide them. */
record StoryLists(Shop shop) {

  private static final int PAGE = 15;

  /** Asks for one page; status below zero asks for every state. */
  private interface Listing {
    JsonNode page(int status, int offset);
  }

  /**
   * Walks all pages of every list, whole and by each state.
   *
   * @param state what the world is
   */
  void agree(StoryState state) {
    Set<String> orders = agree("order_infos", "order_id", List.of(1, 3, 4, 5, 6, 9), this::orders);
    assertThat(orders).isEqualTo(owned(state, "orders", "orders", "id"));
    Set<String> resources = agree("data", "resource_id", List.of(2, 3, 4, 5), this::resources);
    assertThat(resources).isEqualTo(owned(state, "resources", "resources", "resource_id"));
    agree("free_resource_packages", "order_instance_id", List.of(0, 1, 2, 3, 4), this::packages);
    agree("user_coupons", "coupon_id", List.of(1, 2, 3, 4, 5), this::coupons);
  }

  private Set<String> owned(StoryState state, String room, String section, String id) {
    Set<String> ids = new HashSet<>();
    state
        .byId(room, section, id)
        .forEach(
            (key, row) -> {
              // A package has no id but that of its subscription, and a list of its own.
              boolean inList = !key.equals(row.path("id").asString()) || room.equals("orders");
              if (inList && row.path("customer_id").asString().equals(shop.customerId())) {
                ids.add(key);
              }
            });
    return ids;
  }

  private Set<String> agree(String rows, String id, List<Integer> states, Listing listing) {
    List<JsonNode> all = walk(rows, -1, listing);
    Set<String> ids = ids(all, id);
    assertThat(ids).as("no row twice in %s", rows).hasSameSizeAs(all);
    int total = 0;
    for (int status : states) {
      List<JsonNode> some = walk(rows, status, listing);
      assertThat(some).allSatisfy(row -> assertThat(row.path("status").asInt()).isEqualTo(status));
      assertThat(ids).containsAll(ids(some, id));
      total += some.size();
    }
    assertThat(total).as("every one of %s is in exactly one state", rows).isEqualTo(all.size());
    return ids;
  }

  private static Set<String> ids(List<JsonNode> rows, String id) {
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.path(id).asString()));
    return ids;
  }

  private static List<JsonNode> walk(String rows, int status, Listing listing) {
    List<JsonNode> all = new ArrayList<>();
    int total;
    do {
      JsonNode page = listing.page(status, all.size());
      total = page.path(page.has("count") ? "count" : "total_count").asInt();
      List<JsonNode> more = page.path(rows).valueStream().toList();
      assertThat(more).hasSize(Math.min(PAGE, total - all.size()));
      all.addAll(more);
    } while (all.size() < total);
    return all;
  }

  private JsonNode orders(int status, int offset) {
    return shown(shop.list(query(status, offset)));
  }

  private JsonNode coupons(int status, int offset) {
    return shown(shop.get("/v2/promotions/benefits/coupons?" + query(status, offset)));
  }

  private JsonNode resources(int status, int offset) {
    ObjectNode query = TestServer.json().put("offset", offset).put("limit", PAGE);
    if (status >= 0) {
      query.putArray("status_list").add(status);
    }
    return shown(shop.world().post(shop.account(), Renewals.RESOURCES, query));
  }

  private JsonNode packages(int status, int offset) {
    ObjectNode query = TestServer.json().put("offset", offset).put("limit", PAGE);
    if (status >= 0) {
      query.put("status", status);
    }
    return shown(shop.world().post(shop.account(), PackageShop.LIST, query));
  }

  private static String query(int status, int offset) {
    return "offset=" + offset + "&limit=" + PAGE + (status < 0 ? "" : "&status=" + status);
  }

  private static JsonNode shown(TestServer.Answer answer) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }
}
