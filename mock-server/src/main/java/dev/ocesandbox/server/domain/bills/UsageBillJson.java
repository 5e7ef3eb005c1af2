// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes records with price and formula as ListCustomerselfResourceRecords shows them. */
final class UsageBillJson {

  private final LineJson shared;
  private final BillQuery.Statistic statistic;
  private final boolean single;

  UsageBillJson(LineJson shared, BillQuery.Statistic statistic) {
    this.shared = shared;
    this.statistic = statistic;
    this.single = statistic == BillQuery.Statistic.NOTHING;
  }

  ObjectNode row(BillLine line) {
    ObjectNode row =
        Json.object().put("bill_date", line.day().toString()).put("bill_type", line.type().code());
    shared.customer(row, line);
    shared.region(row, line, "region");
    shared.service(row, line, "cloud_service_type");
    shared.resourceType(row, line, "resource_type");
    LineJson.times(row, line, single);
    row.put("consume_time", single ? BusinessTime.wire(line.consumedAt()) : null);
    shared.resource(row, line, "resource_id");
    product(row, line);
    order(row, line);
    LineJson.usage(row, line);
    price(row, line);
    LineJson.components(row);
    return row;
  }

  private void product(ObjectNode row, BillLine line) {
    OrderLine.Product product = shared.product(line);
    ProductRequest.@Nullable Size size = product.size();
    row.put("product_id", product.id())
        .put("product_name", shared.spec(line))
        .put("product_spec_desc", shared.spec(line))
        .put("sku_code", product.resourceSpec())
        .put("spec_size", size == null ? null : size.amount())
        .put("spec_size_measure_id", size == null ? null : measure(line, size));
  }

  private @Nullable Integer measure(BillLine line, ProductRequest.Size size) {
    return Optional.ofNullable(size.measureId())
        .or(() -> shared.names().sizeMeasure(line))
        .orElse(null);
  }

  private void order(ObjectNode row, BillLine line) {
    row.put("trade_id", line.trade().id())
        .put("id", id(line))
        .put("trade_time", single ? BusinessTime.wire(line.tradedAt()) : null);
    shared.project(row, line);
    Integer periodType = LineJson.periodType(line);
    row.put("charge_mode", String.valueOf(line.chargingMode()))
        .put("order_id", Objects.requireNonNullElse(line.trade().orderId(), ""))
        .put("relative_order_id", line.trade().subOrderId())
        .put("period_type", periodType == null ? null : periodType.toString())
        .put("period_num", LineJson.periods(line));
  }

  private @Nullable String id(BillLine line) {
    return switch (statistic) {
      case MONTH -> null;
      case DAY -> line.id();
      case NOTHING -> line.isUse() ? line.id() : line.id() + "_1";
    };
  }

  private void price(ObjectNode row, BillLine line) {
    Amounts amounts = line.amounts();
    Priced priced = Priced.of(shared.names(), line, shared.language(), statistic);
    row.put("unit_price", priced.price() == null ? null : priced.price().yuan())
        .put("unit", priced.unit())
        .put("official_amount", amounts.official().decimal())
        .put("discount_amount", amounts.discount().decimal())
        .put("amount", amounts.due().decimal());
    PartsJson.inUsage(row, amounts);
    row.put("measure_id", 1).put("formula", priced.formula());
  }
}
