// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Writes transactions as ListCustomerBillsFeeRecords shows them. */
final class TransactionsJson {

  /** Number of the cloud vendor, who sells everything. */
  static final int VENDOR = 1;

  private TransactionsJson() {}

  static ObjectNode row(LineJson shared, BillLine line, Instant now) {
    ObjectNode row = Json.object().put("bill_cycle", line.cycle().toString());
    shared.customer(row, line);
    shared.service(row, line, "service_type_code");
    shared.resourceType(row, line, "resource_type_code");
    shared.region(row, line, "region_code");
    shared.project(row, line);
    Amounts amounts = line.amounts();
    row.put("charging_mode", line.chargingMode())
        .put("consume_time", BusinessTime.wire(line.consumedAt()))
        .put("trade_time", BusinessTime.wire(line.tradedAt()))
        .put("provider_type", VENDOR)
        .put("trade_id", line.trade().id())
        .put("id", line.id())
        .put("bill_type", line.type().code())
        .put("status", PaymentState.of(line, now).code())
        .put("official_amount", amounts.official().decimal())
        .put("official_discount_amount", amounts.discount().decimal())
        .put("erase_amount", amounts.truncated().decimal())
        .put("consume_amount", amounts.due().decimal());
    PartsJson.inTransactions(row, amounts);
    return row.put("bonus_amount", PartsJson.NOTHING.decimal());
  }
}
