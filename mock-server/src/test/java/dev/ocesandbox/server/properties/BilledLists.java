// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.contracts.json.Json;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lists of single records of bills with their filters. */
final class BilledLists {

  static final List<BilledList> ALL =
      List.of(
          new BilledList(
              "/v2/bills/customer-bills/res-fee-records",
              "fee_records",
              "cycle",
              List.of(
                  filter("cloud_service_type"),
                  filter("resource_id"),
                  filter("region"),
                  filter("trade_id"),
                  filter("charge_mode"),
                  filter("bill_type"),
                  filter("enterprise_project_id"),
                  days("bill_date", "bill_date"),
                  due("amount"))),
          new BilledList(
              "/v2/bills/customer-bills/fee-records",
              "records",
              "bill_cycle",
              List.of(
                  filter("service_type_code"),
                  filter("resource_type_code"),
                  filter("region_code"),
                  filter("trade_id"),
                  filter("charging_mode"),
                  filter("bill_type"),
                  filter("status"),
                  filter("enterprise_project_id"),
                  due("consume_amount"))),
          new BilledList(
              "/v2/bills/customer-bills/res-records/query",
              "monthly_records",
              "cycle",
              List.of(
                  filter("cloud_service_type"),
                  filter("res_instance_id"),
                  filter("region"),
                  filter("trade_id"),
                  filter("charge_mode"),
                  filter("bill_type"),
                  filter("enterprise_project_id"),
                  due("consume_amount"))));

  private BilledLists() {}

  /** Returns the names of all filters. */
  static List<String> filters() {
    return ALL.stream()
        .flatMap(list -> list.filters().stream().map(one -> list.path() + " " + one.name()))
        .toList();
  }

  private enum Kind {
    VALUE,
    DAYS,
    DUE
  }

  /**
   * A filter.
   *
   * @param name parameter
   * @param field field of the rows
   */
  record Filter(String name, String field, Kind kind) {

    String valueOf(JsonNode row) {
      return kind == Kind.DUE ? "false" : row.path(field).asString("");
    }

    boolean takes(JsonNode row, String value) {
      return kind == Kind.DUE
          ? new BigDecimal(row.path(field).asString()).signum() != 0
          : row.path(field).asString("").equals(value);
    }

    String query(String value) {
      return kind == Kind.DAYS
          ? "&%s_begin=%s&%s_end=%s".formatted(name, value, name, value)
          : "&" + (kind == Kind.DUE ? "include_zero_record" : name) + "=" + value;
    }
  }

  private static Filter filter(String name) {
    return new Filter(name, name, Kind.VALUE);
  }

  private static Filter days(String name, String field) {
    return new Filter(name, field, Kind.DAYS);
  }

  private static Filter due(String field) {
    return new Filter("include_zero_record", field, Kind.DUE);
  }

  /**
   * A list.
   *
   * @param rows name of its rows
   * @param cycle parameter for the month
   */
  record BilledList(String path, String rows, String cycle, List<Filter> filters) {

    ListedRequests.Request request(YearMonth month, String filter, int offset, int limit) {
      String all =
          "%s=%s&statistic_type=3&offset=%d&limit=%d%s"
              .formatted(cycle, month, offset, limit, filter);
      return path.endsWith("/query")
          ? new ListedRequests.Request(path, body(all))
          : new ListedRequests.Request(path + "?" + all, null);
    }

    private static @Nullable JsonNode body(String query) {
      ObjectNode body = Json.object();
      for (String parameter : query.split("&", -1)) {
        int name = parameter.indexOf('=');
        String value = parameter.substring(name + 1);
        if (List.of("statistic_type", "offset", "limit", "charge_mode", "bill_type")
            .contains(parameter.substring(0, name))) {
          body.put(parameter.substring(0, name), Integer.parseInt(value));
        } else if (value.equals("false")) {
          body.put(parameter.substring(0, name), false);
        } else {
          body.put(parameter.substring(0, name), value);
        }
      }
      return body;
    }
  }
}
