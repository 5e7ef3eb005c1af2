// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import static dev.ocesandbox.bench.worlds.Lists.nth;

import dev.ocesandbox.contracts.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Lists of bills in worlds with orders. */
final class BillGrowth {

  private static final String RECORDS = "/v2/bills/customer-bills/res-fee-records";
  private static final String FEES = "/v2/bills/customer-bills/fee-records";
  private static final String DETAILS = "/v2/bills/customer-bills/res-records/query";
  private static final String CYCLE = "2026-06";
  private static final String SERVICE = "hws.service.type.rds";
  private static final String DAYS = "bill_date_begin=2026-06-14&bill_date_end=2026-06-14";

  private BillGrowth() {}

  static void records(Lists<PopulatedWorld> lists) {
    records(lists, "no filter", "");
    records(lists, "service", "&cloud_service_type=" + SERVICE);
    records(lists, "region", "&region=cn-north-4");
    records(lists, "charging mode", "&charge_mode=1");
    records(lists, "kind", "&bill_type=1");
    records(lists, "days", "&" + DAYS);
    records(lists, "something due", "&include_zero_record=false");
    records(lists, "own", "&method=oneself");
    lists.get("order", RECORDS, (world, i) -> "cycle=%s&trade_id=%s".formatted(CYCLE, paid(world, i)));
    lists.get(
        "resource",
        RECORDS,
        (world, i) -> "cycle=%s&resource_id=%s".formatted(CYCLE, nth(world.resources(), i)));
  }

  private static void records(Lists<PopulatedWorld> lists, String name, String filter) {
    lists.get(name, RECORDS, (world, i) -> "cycle=" + CYCLE + filter + page(i));
  }

  static void transactions(Lists<PopulatedWorld> lists) {
    transactions(lists, "no filter", "");
    transactions(lists, "service", "&service_type_code=" + SERVICE);
    transactions(lists, "resource type", "&resource_type_code=hws.resource.type.rds");
    transactions(lists, "paid", "&status=1");
    transactions(lists, "days", "&" + DAYS);
    lists.get(
        "order", FEES, (world, i) -> "bill_cycle=%s&trade_id=%s".formatted(CYCLE, paid(world, i)));
  }

  private static void transactions(Lists<PopulatedWorld> lists, String name, String filter) {
    lists.get(name, FEES, (world, i) -> "bill_cycle=" + CYCLE + filter + page(i));
  }

  static void details(Lists<PopulatedWorld> lists) {
    lists.post("single records", DETAILS, (world, i) -> Json.text(details(i)));
    lists.post(
        "single records of a service",
        DETAILS,
        (world, i) -> Json.text(details(i).put("cloud_service_type", SERVICE)));
  }

  private static ObjectNode details(int number) {
    return Json.object()
        .put("cycle", CYCLE)
        .put("statistic_type", 3)
        .put("offset", number % 50)
        .put("limit", 10);
  }

  private static String paid(PopulatedWorld world, int number) {
    return nth(world.paid, number);
  }

  private static String page(int number) {
    return "&limit=10&offset=" + number % 50;
  }
}
