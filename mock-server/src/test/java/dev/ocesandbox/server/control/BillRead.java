// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import java.util.Map;

/**
 * The operations on bills, costs and usage, and how a client reads a page of a month with them.
 *
 * <p>In the targets and bodies, {@code MONTH} stands for the parameter or field of the month.
 */
enum BillRead {
  SUM("ShowCustomerMonthlySum", "bill_cycle", "/v2/bills/customer-bills/monthly-sum?MONTH"),
  TRANSACTIONS(
      "ListCustomerBillsFeeRecords", "bill_cycle", "/v2/bills/customer-bills/fee-records?MONTH"),
  USAGE(
      "ListCustomerselfResourceRecords", "cycle", "/v2/bills/customer-bills/res-fee-records?MONTH"),
  RESOURCES(
      "ListCustomerselfResourceRecordDetails",
      "cycle",
      "/v2/bills/customer-bills/res-records/query {MONTH}"),
  BREAKDOWN(
      "ListCustomerBillsMonthlyBreakDown",
      "shared_month",
      "/v2/costs/cost-analysed-bills/monthly-breakdown?MONTH"),
  COSTS(
      "ListCosts",
      "time_condition",
      "/v4/costs/cost-analysed-bills/query {MONTH, \"cost_type\": \"ORIGINAL_COST\", \"amount_type\":"
          + " \"NET_AMOUNT\", \"groupby\": [{\"key\": \"RESOURCE_TYPE\", \"type\": \"dimension\"}]}"),
  BANDWIDTHS(
      "ListResourceUsageSummary",
      "bill_cycle",
      "/v2/bills/customer-bills/resources/usage/summary?usage_type=95peak_1000"
          + "&service_type_code=hws.service.type.cdn&resource_type_code=hws.resource.type.cdn&MONTH"),
  SAMPLES(
      "ListResourceUsage",
      "bill_cycle",
      "/v2/bills/customer-bills/resources/usage/details?usage_type=95peak_1000&resource_id=none"
          + "&service_type_code=hws.service.type.cdn&resource_type_code=hws.resource.type.cdn&MONTH");

  private static final String TIME = "2026-01";
  private static final String SPAN =
      "{\"time_measure_id\": 2, \"begin_time\": \"2026-01\", \"end_time\": \"2026-01\"}";

  private final String operation;
  private final String month;
  private final String target;

  BillRead(String operation, String month, String target) {
    this.operation = operation;
    this.month = month;
    this.target = target;
  }

  String operation() {
    return operation;
  }

  /** Returns the name of the month. */
  String month() {
    return month;
  }

  /** Returns whether a span of months is sent instead of one. */
  boolean takesSpan() {
    return this == COSTS;
  }

  /** Reads a page of January 2026. */
  Answered page(ControlFixture sandbox, int offset, int limit) {
    return read(sandbox, month, ", \"offset\": %d, \"limit\": %d".formatted(offset, limit));
  }

  /** Reads with another name of the month and nothing else. */
  Answered month(ControlFixture sandbox, String name) {
    return read(sandbox, name, "");
  }

  private Answered read(ControlFixture sandbox, String name, String rest) {
    Map<String, String> acme = Map.of("X-Auth-Token", "sandbox-token-acme");
    boolean span = takesSpan() && name.equals(month);
    String fields = "\"%s\": %s%s".formatted(name, span ? SPAN : '"' + TIME + '"', rest);
    String[] parts = target.split(" ", 2);
    return parts.length == 2
        ? sandbox.send("POST", parts[0], acme, parts[1].replace("MONTH", fields))
        : sandbox.send("GET", target.replace("MONTH", query(fields)), acme, "");
  }

  private static String query(String fields) {
    return fields.replace("\"", "").replace(": ", "=").replace(", ", "&");
  }
}
