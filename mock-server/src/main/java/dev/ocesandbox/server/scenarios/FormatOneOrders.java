// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.json.Json;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts the orders of format 1, what happened to them afterwards, and reports of usage. */
final class FormatOneOrders {

  private final FormatOneRequests requests;
  private final Map<String, String> types;

  /** Creates a converter that knows the types of the coupons, cards and discounts by label. */
  FormatOneOrders(FormatOneRequests requests, Map<String, String> types) {
    this.requests = requests;
    this.types = types;
  }

  void order(FormatOneItem item) {
    ObjectNode body =
        add(
            "PlaceOrder",
            item,
            "order_type",
            "auto_pay",
            "review",
            "confirm",
            "effective_time",
            "composite",
            "payment_obstacle",
            "lines");
    if (item.json().has("coupons")) {
      ArrayNode coupons = body.putArray("coupons");
      item.json().path("coupons").forEach(label -> coupons.add("@" + label.asString()));
    }
    if (item.json().has("discount")) {
      body.put("discount", "@" + item.json().path("discount").asString());
    }
  }

  /** Converts what happened to an order; a step without a time has that of the step before. */
  void steps(FormatOneItem order) {
    JsonNode steps = order.json().path("then");
    JsonPointer pointer = order.pointer().appendProperty("then");
    String at = order.json().path("at").asString("start");
    for (int i = 0; i < steps.size(); i++) {
      at = steps.path(i).path("at").asString(at);
      ObjectNode request = Json.object().put("at", at);
      new FormatOneStep(steps.path(i), order, types).write(request);
      requests.add(request, pointer.appendIndex(i));
    }
  }

  void usage(FormatOneItem item) {
    add(
        "ReportUsage",
        item,
        "service_type_code",
        "resource_type_code",
        "usage_type",
        "region_code",
        "amount",
        "measure_id",
        "resource_id");
  }

  /** Adds a request and returns its body. An order that steps refer to needs a label. */
  private ObjectNode add(String operation, FormatOneItem item, String... fields) {
    ObjectNode request = item.request(operation);
    if (!item.json().path("then").isEmpty()) {
      request.put("label", item.label());
    }
    ObjectNode body = request.putObject("body").put("account", item.account());
    item.copy(body, fields);
    requests.add(request, item.pointer());
    return body;
  }
}
