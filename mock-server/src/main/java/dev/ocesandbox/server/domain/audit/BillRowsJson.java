// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Reads the rows of a month from the views that books may follow. */
final class BillRowsJson {

  private final ViewApi views;
  private final Cycle cycle;
  private final List<String> customers;
  private final String method;

  /**
   * Creates a reader.
   *
   * @param customers whose bills
   * @param method whose records of each: its own, or all that it may see
   */
  BillRowsJson(ViewApi views, Cycle cycle, List<String> customers, String method) {
    this.views = views;
    this.cycle = cycle;
    this.customers = customers;
    this.method = method;
  }

  /** Passes all rows of a view on. */
  void each(BillRow.Level level, Consumer<BillRow> row) {
    for (String customer : customers) {
      switch (level) {
        case TRANSACTION -> transactions(customer, row);
        case USE -> usage(customer, row);
        case RESOURCE -> resources(customer, row);
        case TRADE -> throw new IllegalArgumentException("no view has sums of orders");
      }
    }
  }

  private ObjectNode query(String month) {
    return Json.object().put(month, cycle.toString()).put("method", method);
  }

  private void transactions(String customer, Consumer<BillRow> rows) {
    views.each(
        "ListCustomerBillsFeeRecords",
        customer,
        query("bill_cycle"),
        "records",
        row ->
            rows.accept(
                new BillRow(
                    BillRow.Level.TRANSACTION,
                    row.path("id").asString(),
                    row.path("trade_id").asString(),
                    "",
                    ViewsJson.transactionAmounts(row))));
  }

  private void usage(String customer, Consumer<BillRow> rows) {
    views.each(
        "ListCustomerselfResourceRecords",
        customer,
        query("cycle").put("statistic_type", ViewsJson.SINGLE),
        "fee_records",
        row ->
            rows.accept(
                new BillRow(
                    BillRow.Level.USE,
                    row.path("id").asString(),
                    row.path("trade_id").asString(),
                    "",
                    ViewsJson.usageAmounts(row))));
  }

  private void resources(String customer, Consumer<BillRow> rows) {
    views.each(
        "ListCustomerselfResourceRecordDetails",
        customer,
        query("cycle").put("statistic_type", ViewsJson.SINGLE),
        "monthly_records",
        row ->
            rows.accept(
                new BillRow(
                    BillRow.Level.RESOURCE,
                    row.path("id").asString(),
                    row.path("trade_id").asString(),
                    row.path("pre_order_id").asString(""),
                    ViewsJson.resourceAmounts(row))));
  }
}
