// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.text.Language;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the amounts of a refund order as ShowRefundOrderDetails shows them. Here measure_id is
 * text.
 */
final class RefundsJson {

  private RefundsJson() {}

  static ObjectNode of(Order order, List<RefundRow> rows, Language language) {
    ObjectNode body = Json.object().put("total_count", rows.size());
    ArrayNode infos = body.putArray("refund_infos");
    for (RefundRow row : rows) {
      OrderLine.Product product =
          order.lines().stream()
              .filter(line -> line.id().equals(row.lineId()))
              .findFirst()
              .orElse(order.lines().get(0))
              .product();
      infos
          .addObject()
          .put("id", row.id())
          .put("amount", row.amount().decimal())
          .put("measure_id", "1")
          .put("customer_id", order.customerId())
          .put("resource_type_code", product.resourceTypeCode())
          .put("service_type_code", product.serviceTypeCode())
          .put("resource_type_name", language.of(Products.resourceName(product.resourceTypeCode())))
          .put("service_type_name", language.of(Products.serviceName(product.serviceTypeCode())))
          .put("region_code", product.regionCode())
          .put("base_order_id", row.baseOrderId());
    }
    return body;
  }
}
