// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import static dev.ocesandbox.bench.worlds.Lists.nth;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lists in worlds with orders: the orders, their resources, and what was paid for them. */
final class OrderGrowth {

  private static final String ORDERS = "/v2/orders/customer-orders";
  private static final String RESOURCES = "/v2/orders/suscriptions/resources/query";
  private static final String CHANGES = "/v2/accounts/customer-accounts/account-change-records";
  private static final String RDS = "service_type_code=hws.service.type.rds";
  private static final String CASH = "balance_type=BALANCE_TYPE_DEBIT";
  private static final String IN_USE = "\"status_list\":[2]";
  private static final String OF_RDS = "\"service_type_code\":\"hws.service.type.rds\"";
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private OrderGrowth() {}

  static void orders(Lists<PopulatedWorld> lists) {
    lists.get("no filter", ORDERS, (world, i) -> page(i));
    lists.get("order id", ORDERS, (world, i) -> "order_id=" + nth(world.unpaid, i));
    lists.get("unpaid", ORDERS, (world, i) -> "status=6&" + page(i));
    lists.get("completed", ORDERS, (world, i) -> "status=5&" + page(i));
    lists.get("ten minutes", ORDERS, (world, i) -> placed(world, i));
    lists.get("service type", ORDERS, (world, i) -> RDS + "&" + page(i));
    lists.get("service type, completed", ORDERS, (world, i) -> RDS + "&status=5&" + page(i));
    lists.get("ten minutes, completed", ORDERS, (world, i) -> placed(world, i) + "&status=5");
    lists.get("type of order", ORDERS, (world, i) -> "order_type=1&" + page(i));
  }

  static void resources(Lists<PopulatedWorld> lists) {
    lists.post("no filter", RESOURCES, (world, i) -> body(i));
    lists.post(
        "resource id",
        RESOURCES,
        (world, i) -> "{\"resource_ids\":[\"%s\"]}".formatted(nth(world.resources(), i)));
    lists.post(
        "order id", RESOURCES, (world, i) -> "{\"order_id\":\"%s\"}".formatted(nth(world.paid, i)));
    lists.post("in use", RESOURCES, (world, i) -> body(i, IN_USE));
    lists.post("service type", RESOURCES, (world, i) -> body(i, OF_RDS));
    lists.post("service type, in use", RESOURCES, (world, i) -> body(i, OF_RDS, IN_USE));
    lists.post("main resources", RESOURCES, (world, i) -> body(i, "\"only_main_resource\":1"));
  }

  static void accountChanges(Lists<PopulatedWorld> lists) {
    lists.get("cash", CHANGES, (world, i) -> CASH + "&" + page(i));
    lists.get("order id", CHANGES, (world, i) -> CASH + "&trade_id=" + nth(world.paid, i));
    lists.get("deductions", CHANGES, (world, i) -> CASH + "&trade_type=DEDEUCT&" + page(i));
  }

  private static String page(int number) {
    return "limit=10&offset=" + number % 50;
  }

  private static String body(int number, String... filters) {
    String all = filters.length == 0 ? "" : "," + String.join(",", filters);
    return "{\"offset\":%d,\"limit\":10%s}".formatted(number % 50, all);
  }

  private static String placed(PopulatedWorld world, int number) {
    Instant from = world.placedAt(number * 37 % world.orders).truncatedTo(ChronoUnit.SECONDS);
    return "create_time_begin=%s&create_time_end=%s&limit=10".formatted(from, from.plus(WINDOW));
  }
}
