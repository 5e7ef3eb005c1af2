// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import static dev.ocesandbox.bench.worlds.Lists.nth;

import dev.ocesandbox.contracts.json.Json;

/** Lists of bills in worlds with hours of use. */
final class UseGrowth {

  private static final String RECORDS = "/v2/bills/customer-bills/res-fee-records";
  private static final String FEES = "/v2/bills/customer-bills/fee-records";
  private static final String DETAILS = "/v2/bills/customer-bills/res-records/query";
  private static final String CYCLE = "2026-06";

  private UseGrowth() {}

  static void bills(Lists<HourlyWorld> lists) {
    lists.get("records", RECORDS, (world, i) -> "cycle=" + CYCLE + page(i));
    lists.get(
        "records of a resource",
        RECORDS,
        (world, i) -> "cycle=%s&resource_id=%s".formatted(CYCLE, nth(world.servers, i)) + page(i));
    lists.get(
        "records of a service",
        RECORDS,
        (world, i) ->
            "cycle=%s&cloud_service_type=hws.service.type.ec2".formatted(CYCLE) + page(i));
    lists.get(
        "records of two days",
        RECORDS,
        (world, i) ->
            "cycle=%s&bill_date_begin=2026-06-10&bill_date_end=2026-06-11".formatted(CYCLE)
                + page(i));
    lists.get("transactions", FEES, (world, i) -> "bill_cycle=" + CYCLE + page(i));
    lists.post(
        "details of a resource",
        DETAILS,
        (world, i) ->
            Json.text(
                Json.object()
                    .put("cycle", CYCLE)
                    .put("res_instance_id", nth(world.servers, i))
                    .put("limit", 10)));
  }

  private static String page(int number) {
    return "&limit=10&offset=" + number % 50;
  }
}
