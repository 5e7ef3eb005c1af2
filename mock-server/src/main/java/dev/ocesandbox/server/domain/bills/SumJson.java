// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.PageRequest;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the monthly sum as ShowCustomerMonthlySum shows it. */
final class SumJson {

  private SumJson() {}

  static ObjectNode of(LineJson shared, List<SumRow> rows, PageRequest page) {
    ObjectNode body = Json.object().put("total_count", rows.size());
    ArrayNode sums = body.putArray("bill_sums");
    rows.stream()
        .skip(page.offset())
        .limit(page.limit())
        .forEach(row -> sums.add(row(shared, row)));
    due(body, rows.stream().map(SumRow::amounts).reduce(Amounts.NONE, Amounts::plus));
    return body.put("measure_id", 1).put("currency", "CNY");
  }

  private static ObjectNode row(LineJson shared, SumRow sum) {
    BillLine line = sum.sample();
    ObjectNode row =
        Json.object()
            .put("bill_cycle", line.cycle().toString())
            .put("bill_type", line.type().sumClass());
    shared.customer(row, line);
    shared.resourceType(row, line, "resource_type_code");
    shared.service(row, line, "service_type_code");
    Amounts amounts = sum.amounts();
    row.put("charging_mode", line.chargingMode())
        .put("official_amount", amounts.official().decimal())
        .put("official_discount_amount", amounts.discount().decimal())
        .put("truncated_amount", amounts.truncated().decimal());
    due(row, amounts);
    return row.put("measure_id", 1);
  }

  /** Writes the amount due and its parts. */
  private static void due(ObjectNode node, Amounts amounts) {
    node.put("consume_amount", amounts.due().decimal());
    PartsJson.inTransactions(node, amounts);
  }
}
