// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests to the operations whose rows are kept. */
record ListedRequests(List<Request> all) {

  /**
   * A request.
   *
   * @param path path and query
   * @param body body of a POST request; null for a GET request
   */
  record Request(String path, @Nullable JsonNode body) {}

  /** Returns the requests of one who wants to see everything of the month of an instant. */
  static ListedRequests at(Instant now, List<String> orders) {
    ListedRequests requests = new ListedRequests(new ArrayList<>());
    requests.lists();
    requests.bills(YearMonth.from(now.atOffset(ZoneOffset.ofHours(8))));
    requests.deductions(YearMonth.from(now.atOffset(ZoneOffset.ofHours(8))));
    orders.forEach(id -> requests.get("/v2/orders/customer-orders/details/" + id));
    return requests;
  }

  private void lists() {
    get("/v2/orders/customer-orders?limit=100");
    post("/v2/orders/suscriptions/resources/query", Json.object().put("limit", 100));
    get("/v2/promotions/benefits/coupons?limit=100");
    get("/v2/promotions/benefits/stored-value-cards?status=1");
    get("/v2/promotions/benefits/stored-value-cards?status=2");
    get("/v2/promotions/benefits/account-change-records?balance_type=BALANCE_TYPE_COUPON");
    get("/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_DEBIT");
    get("/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_CREDIT");
    get("/v2/products/service-types?limit=10");
    get("/v2/products/resource-types?limit=10");
    get("/v2/products/service-resources?service_type_code=hws.service.type.ec2");
    get("/v2/products/usage-types?limit=10");
    get("/v2/bases/measurements");
  }

  private void bills(YearMonth month) {
    for (YearMonth one : List.of(month, month.minusMonths(1))) {
      get("/v2/bills/customer-bills/res-fee-records?limit=50&cycle=" + one);
      get("/v2/bills/customer-bills/res-fee-records?limit=50&charge_mode=1&cycle=" + one);
    }
  }

  private void deductions(YearMonth month) {
    get(
        "/v2/bills/customer-bills/free-resources-usage-records?limit=100&deduct_time_begin="
            + month.minusMonths(1).atDay(1)
            + "&deduct_time_end="
            + month.atEndOfMonth());
  }

  private void get(String path) {
    all.add(new Request(path, null));
  }

  private void post(String path, ObjectNode body) {
    all.add(new Request(path, body));
  }
}
