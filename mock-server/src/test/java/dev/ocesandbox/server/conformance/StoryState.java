// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A world between two steps of a story, as its export shows it.
 *
 * @param file the whole export
 */
record StoryState(JsonNode file) {

  static StoryState of(TestWorld world) {
    return new StoryState(world.control("GET", "/export"));
  }

  private Stream<JsonNode> rows(String room, String section) {
    return file.at("/state/rooms/" + room + "/" + section).valueStream();
  }

  /** The rows of a section by id. */
  Map<String, JsonNode> byId(String room, String section, String id) {
    Map<String, JsonNode> rows = new TreeMap<>();
    rows(room, section).forEach(row -> rows.put(row.path(id).asString(), row));
    return rows;
  }

  Map<String, JsonNode> orders() {
    return byId("orders", "orders", "id");
  }

  Map<String, JsonNode> resources() {
    return byId("resources", "resources", "resource_id");
  }

  Stream<JsonNode> entries() {
    return file.at("/state/ledger").valueStream();
  }

  /** Credit lines as they are saved. */
  Stream<JsonNode> creditLines() {
    return rows("accounts", "credit_lines");
  }

  /** Refund orders whose money is back. */
  Stream<JsonNode> paidRefunds() {
    return rows("orders", "orders")
        .filter(order -> order.path("refund").isObject())
        .filter(order -> order.path("status").asString().equals("COMPLETED"));
  }

  static String expiry(JsonNode resource) {
    JsonNode terms = resource.path("terms");
    return terms.path(terms.size() - 1).path("end").asString();
  }

  /** What each source has paid for an order, or got back by a refund order. */
  static Map<String, BigDecimal> bySource(JsonNode order) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (JsonNode line : order.path("lines")) {
      for (JsonNode funding : line.path("fundings")) {
        String source =
            funding.path("source").asString()
                + ":"
                + funding.path("owner").asString()
                + ":"
                + funding.path("reference").asString();
        sums.merge(source, new BigDecimal(funding.path("amount").asString()), BigDecimal::add);
      }
    }
    return sums;
  }
}
