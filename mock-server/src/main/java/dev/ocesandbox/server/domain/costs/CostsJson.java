// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.World;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes groups of costs as ListCosts shows them. */
final class CostsJson {

  private static final int DAY = 1;
  private static final int MONTH = 2;

  private CostsJson() {}

  static ObjectNode of(World world, CostQuery query, List<CostGroup> groups) {
    boolean zeros = world.reads(CostGroup.WITHOUT_COSTS, "zeros");
    ObjectNode body = Json.object().put("currency", "CNY").put("total_count", groups.size());
    ArrayNode rows = body.putArray("cost_data");
    groups.stream()
        .skip(query.page().offset())
        .limit(query.page().limit())
        .forEach(group -> rows.add(row(query, group, zeros)));
    return body;
  }

  private static ObjectNode row(CostQuery query, CostGroup group, boolean zeros) {
    ObjectNode row = Json.object();
    ArrayNode dimensions = row.putArray("dimensions");
    for (int i = 0; i < query.by().size(); i++) {
      dimensions
          .addObject()
          .put("key", query.by().get(i).name())
          .put("value", group.values().get(i));
    }
    ArrayNode costs = row.putArray("costs");
    for (CostGroup.At at : group.times(query, zeros)) {
      costs
          .addObject()
          .put("time_dimension_value", at.time())
          .put("time_measure_id", query.monthly() ? MONTH : DAY)
          .put("amount", at.amount().text())
          .put("official_amount", at.official().text());
    }
    return row.put("amount_by_costs", group.amount().text())
        .put("official_amount_by_costs", group.official().text());
  }
}
