// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.domain.features.FeaturesJson;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.gateway.rows.KeptRows;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes orders as the list and the details show them. */
final class OrdersJson {

  private static final KeptRows<Order, Listed> LISTED = KeptRows.by(OrdersJson::listed);
  private static final KeptRows<Order, Language> INFOS = KeptRows.by(OrdersJson::info);
  private static final KeptRows<Order, LineShown> LINES = KeptRows.by(OrdersJson::line);

  private final Language language;

  /**
   * What a row of the list shows besides its order.
   *
   * @param projects enterprise project of each line; null for none
   */
  private record Listed(Language language, List<@Nullable EnterpriseProject> projects) {}

  /**
   * Which line of an order is shown, in which language.
   *
   * @param index place of the line, from 0
   */
  private record LineShown(int index, Language language) {}

  OrdersJson(Language language) {
    this.language = language;
  }

  ObjectNode list(World world, Page<Order> page) {
    ObjectNode body = Json.object().put("total_count", page.total());
    LISTED.addTo(
        body.putArray("order_infos"),
        page.rows(),
        order -> new Listed(language, OrderProjects.each(world, order)));
    return body;
  }

  private static ObjectNode listed(Order order, Listed shown) {
    OrdersJson json = new OrdersJson(shown.language());
    ObjectNode info = json.order(order, order.id(), order.lines());
    projects(info, order, shown, line -> true);
    if (order.isComposite()) {
      ArrayNode subs = info.putArray("sub_order_infos");
      for (String sub : order.subOrderIds()) {
        ObjectNode part = json.order(order, sub, linesOf(order, sub));
        projects(part, order, shown, line -> line.orderId().equals(sub));
        subs.add(part);
      }
    } else {
      info.putNull("sub_order_infos");
    }
    agent(info, order);
    return info;
  }

  private static void projects(
      ObjectNode info, Order order, Listed shown, Predicate<OrderLine> some) {
    info.set(
        "enterprise_projects",
        FeaturesJson.projects(OrderProjects.of(order, shown.projects(), some)));
  }

  ObjectNode details(Order order, PageRequest request) {
    ObjectNode body = Json.object().put("total_count", order.lines().size());
    body.set("order_info", INFOS.row(order, language));
    ArrayNode items = body.putArray("order_line_items");
    for (long i = request.offset(); i < request.end() && i < order.lines().size(); i++) {
      items.add(LINES.row(order, new LineShown((int) i, language)));
    }
    return body;
  }

  private static ObjectNode info(Order order, Language language) {
    OrdersJson json = new OrdersJson(language);
    ObjectNode info = withDeadline(json.order(order, order.id(), order.lines()), order);
    if (order.isComposite()) {
      ArrayNode subs = info.putArray("sub_order_infos");
      for (String sub : order.subOrderIds()) {
        subs.add(withDeadline(json.order(order, sub, linesOf(order, sub)), order));
      }
    } else {
      info.putNull("sub_order_infos");
    }
    return info;
  }

  /** Writes what orders and sub orders have in common; a sub order is an order with fewer lines. */
  private ObjectNode order(Order order, String id, List<OrderLine> lines) {
    String service = lines.get(0).product().serviceTypeCode();
    ObjectNode info =
        Json.object()
            .put("order_id", id)
            .put("customer_id", order.customerId())
            .put("service_type_code", service)
            .put("service_type_name", language.of(Products.serviceName(service)))
            .put("source_type", order.source())
            .put("status", order.status().code())
            .put("order_type", order.type().code())
            .put("amount_after_discount", sum(lines, true).decimal())
            .put("official_amount", sum(lines, false).decimal())
            .put("measure_id", 1)
            .put("create_time", BusinessTime.wire(order.createdAt()));
    putTime(info, "payment_time", order.progress().paidAt());
    info.put("currency", "CNY").putNull("contract_id");
    info.set("amount_info", AmountJson.of(order, lines));
    return info;
  }

  private static ObjectNode withDeadline(ObjectNode info, Order order) {
    info.put("user_name", order.userName());
    putTime(info, "pending_payment_end_time", order.terms().deadline());
    return info;
  }

  private static ObjectNode line(Order order, LineShown shown) {
    OrderLine line = order.lines().get(shown.index());
    OrderLine.Product product = line.product();
    Language language = shown.language();
    ObjectNode item =
        Json.object()
            .put("order_line_item_id", line.id())
            .put("service_type_code", product.serviceTypeCode())
            .put("service_type_name", language.of(Products.serviceName(product.serviceTypeCode())))
            .put("product_id", product.id())
            .put("product_spec_desc", product.resourceSpec())
            .put("period_type", line.term().periodType())
            .put("period_num", line.term().periodNum());
    putTime(item, "effective_time", line.effectiveAt());
    putTime(item, "expire_time", line.expiresAt());
    item.put("subscription_num", line.quantity())
        .put("amount_after_discount", line.payable().decimal())
        .put("official_amount", line.official().decimal());
    item.set("amount_info", AmountJson.of(order, List.of(line)));
    return item.put("currency", "CNY")
        .putNull("category_code")
        .put("product_owner_service", product.serviceTypeCode())
        .put("commercial_resource", product.resourceTypeCode())
        .putNull("base_product_info")
        .put("order_id", line.orderId());
  }

  private static void agent(ObjectNode info, Order order) {
    String agent = order.progress().payingAgent();
    if (agent == null) {
      info.putNull("agent_pay_info");
    } else {
      info.putObject("agent_pay_info").put("paying_agent_id", agent).put("is_agent_pay", true);
    }
  }

  private static List<OrderLine> linesOf(Order order, String subOrderId) {
    return order.lines().stream().filter(line -> line.orderId().equals(subOrderId)).toList();
  }

  private static Money sum(List<OrderLine> lines, boolean afterDiscount) {
    return lines.stream()
        .map(line -> afterDiscount ? line.payable() : line.official())
        .reduce(Money.ZERO, Money::plus);
  }

  private static void putTime(ObjectNode node, String field, @Nullable Instant instant) {
    node.put(field, instant == null ? null : BusinessTime.wire(instant));
  }
}
