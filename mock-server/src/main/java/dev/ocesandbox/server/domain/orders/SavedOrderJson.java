// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Share;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts orders that older versions have saved. */
final class SavedOrderJson {

  private SavedOrderJson() {}

  /**
   * Converts an order of version 1, which has one fee and one consumed amount for all its lines.
   * The rows say how much of each line is kept, but not for what; both are split by it.
   */
  static ObjectNode withKeptLines(ObjectNode order) {
    if (!(order.path("refund") instanceof ObjectNode refund)) {
      return order;
    }
    Money all = Money.of(refund.path("consumed").asString());
    List<Money> kept = new ArrayList<>();
    order.path("lines").forEach(line -> kept.add(kept(refund, line.path("id").asString())));
    List<Money> consumed = Share.split(all, kept);
    ArrayNode lines = refund.putArray("kept");
    for (int i = 0; i < kept.size(); i++) {
      lines
          .addObject()
          .put("line_id", order.path("lines").path(i).path("id").asString())
          .put("consumed", consumed.get(i).toString())
          .put("fee", kept.get(i).minus(consumed.get(i)).toString());
    }
    refund.remove(List.of("fee", "consumed"));
    return order;
  }

  /** Converts an order of version 2, whose lines have no price of their own for renewals. */
  static ObjectNode withRenewalPrices(ObjectNode order) {
    order
        .path("lines")
        .forEach(
            line -> {
              if (line instanceof ObjectNode fields) {
                fields.putNull("renewal_price");
              }
            });
    return order;
  }

  /** Converts an order of version 3, which cannot be for hardware. */
  static ObjectNode withoutHardware(ObjectNode order) {
    if (order.path("terms") instanceof ObjectNode terms) {
      terms.put("hardware", false);
    }
    return order;
  }

  /** Converts an order of version 4, whose lines belong to the default enterprise project. */
  static ObjectNode withoutProjects(ObjectNode order) {
    order
        .path("lines")
        .forEach(
            line -> {
              if (line instanceof ObjectNode fields) {
                fields.putNull("project_id");
              }
            });
    return order;
  }

  private static Money kept(JsonNode refund, String lineId) {
    return Money.sum(
        refund
            .path("rows")
            .valueStream()
            .filter(row -> row.path("line_id").asString().equals(lineId))
            .map(row -> Money.of(row.path("amount").asString()))
            .filter(Money::isPositive)
            .toList());
  }
}
