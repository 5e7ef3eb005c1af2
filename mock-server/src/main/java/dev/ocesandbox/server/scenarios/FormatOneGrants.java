// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts what accounts were given in format 1: credit, money, coupons, cards and discounts. */
final class FormatOneGrants {

  private final FormatOneRequests requests;

  FormatOneGrants(FormatOneRequests requests) {
    this.requests = requests;
  }

  void creditLine(FormatOneItem item) {
    grant("SetCreditLine", item, "amount");
  }

  void topUp(FormatOneItem item) {
    grant("TopUp", item, "amount", "channel");
  }

  void card(FormatOneItem item) {
    nameUnlessNamed(grant("IssueCard", item, "amount", "expires", "name"), "stored-value card");
  }

  void coupon(FormatOneItem item) {
    String type = item.json().path("type").asString();
    String value = type.equals("discount") ? "ratio" : "amount";
    ObjectNode request =
        grant(
            "IssueCoupon",
            item,
            "type",
            value,
            "valid_from",
            "expires",
            "group",
            "version",
            "name");
    nameUnlessNamed(request, type + " coupon");
    if (item.json().has("limits")) {
      body(request).set("limits", sorted(item.json().path("limits")));
    }
    if (item.json().has("reclaimed")) {
      request.put("label", item.label());
    }
  }

  void reclaim(FormatOneItem item) {
    if (item.json().has("reclaimed")) {
      ObjectNode request = Json.object().put("at", item.json().path("reclaimed").asString());
      request
          .put("do", "ReclaimCoupon")
          .putObject("parameters")
          .put("account", item.account())
          .put("coupon_id", item.reference());
      requests.add(request, item.pointer().appendProperty("reclaimed"));
    }
  }

  /** Converts a discount for all orders of an account; others are skipped. */
  void accountDiscount(FormatOneItem item) {
    if (!item.json().has("order")) {
      discount(item);
    }
  }

  /** Converts a discount for one order, which must have been placed; others are skipped. */
  void orderDiscount(FormatOneItem item) {
    if (item.json().has("order")) {
      body(discount(item)).put("order_id", "@" + item.json().path("order").asString());
    }
  }

  private ObjectNode discount(FormatOneItem item) {
    return grant(
        "GrantDiscount", item, "type", "ratio", "amount", "price", "service_type_code", "expires");
  }

  private ObjectNode grant(String operation, FormatOneItem item, String... fields) {
    ObjectNode request = item.request(operation);
    request.putObject("parameters").put("account", item.account());
    item.copy(request.putObject("body"), fields);
    requests.add(request, item.pointer());
    return request;
  }

  private static void nameUnlessNamed(ObjectNode request, String name) {
    if (!body(request).has("name")) {
      body(request).put("name", name);
    }
  }

  private static ObjectNode body(ObjectNode request) {
    return (ObjectNode) request.path("body");
  }

  private static ObjectNode sorted(JsonNode fields) {
    ObjectNode sorted = Json.object();
    fields.propertyNames().stream().sorted().forEach(name -> sorted.set(name, fields.path(name)));
    return sorted;
  }
}
