// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations of the orders room. */
public final class OrdersApi {

  private OrdersApi() {}

  /** Returns what the room brings into the house. */
  public static Room room() {
    return new Room(
        List.of(
            Route.countedRead("ListCustomerOrders", OrdersApi::list, OrdersApi::somethingWaits),
            Route.countedRead(
                "ShowCustomerOrderDetails", OrdersApi::details, OrdersApi::somethingWaits),
            Route.read("ListOrderCouponsByOrderId", OrdersApi::coupons),
            Route.read("ListOrderDiscounts", OrdersApi::discounts),
            Route.write("PayOrders", OrdersApi::pay, PayFailure::fields),
            Route.write("CancelCustomerOrder", OrdersApi::cancel),
            Route.read("ShowRefundOrderDetails", OrdersApi::refunds)),
        List.of(new Deadline(), new Provisioning()),
        List.of(OrdersState.SLOT));
  }

  private static Change<Answer> list(Call call, World world) {
    if (asksForAnother(call)) {
      return Change.refused(OrdersError.LIST_FOREIGN_CUSTOMER.refusal());
    }
    OrderQuery query = query(call);
    return query
        .refusal(world)
        .<Change<Answer>>map(Change::refused)
        .orElseGet(
            () -> {
              Page<Order> page = query.page(world, call.page());
              return Change.of(
                  Reads.count(world, page.rows(), call.now()),
                  Answer.ok(new OrdersJson(call.language()).list(page)));
            });
  }

  private static Change<Answer> details(Call call, World world) {
    Optional<Order> order = Orders.find(world, call.requiredText("order_id"));
    if (order.isEmpty() || !isShownTo(order.get(), call)) {
      OrdersError error =
          order.isEmpty() ? OrdersError.DETAILS_ORDER_EXISTS : OrdersError.DETAILS_FOREIGN_ORDER;
      return Change.refused(error.refusal());
    }
    return Change.of(
        Reads.count(world, List.of(order.get()), call.now()),
        Answer.ok(new OrdersJson(call.language()).details(order.get(), call.page())));
  }

  private static Change<Answer> coupons(Call call, World world) {
    return own(call, world, OrdersError.COUPONS_ORDER_EXISTS)
        .map(
            order -> {
              Chosen usable = OrderCoupons.usable(world, order, call.customerId(), call.now());
              return Answer.ok(OrderCouponsJson.of(world, usable, order));
            });
  }

  private static Change<Answer> discounts(Call call, World world) {
    return own(call, world, OrdersError.DISCOUNTS_ORDER_EXISTS)
        .map(order -> Answer.ok(call.isGranted() ? offers(call, world, order) : Json.object()));
  }

  private static ObjectNode offers(Call call, World world, Order order) {
    return OffersJson.of(order.isPending() ? Offer.atPayment(world, order, call.now()) : List.of());
  }

  private static Change<Answer> pay(Call call, World world) {
    ObjectNode body = call.body();
    boolean useCoupon = body.path("use_coupon").asString("").equals("YES");
    boolean useDiscount = body.path("use_discount").asString("").equals("YES");
    List<PayRequest.Choice> discounts =
        useDiscount ? choices(body.path("discount_infos")) : List.of();
    PayRequest request =
        new PayRequest(
            call.customerId(),
            body.path("order_id").asString(),
            useCoupon ? choices(body.path("coupon_infos")) : List.of(),
            discounts.isEmpty() ? null : discounts.get(0));
    boolean ignored =
        (!useCoupon && body.has("coupon_infos")) || (!useDiscount && body.has("discount_infos"));
    return Orders.pay(
            ignored ? world.applied("orders.pay.unused-list-ignored") : world, request, call.now())
        .map(order -> Answer.noContent());
  }

  private static List<PayRequest.Choice> choices(JsonNode infos) {
    return infos
        .valueStream()
        .map(info -> new PayRequest.Choice(info.path("id").asString(), info.path("type").asInt()))
        .toList();
  }

  private static Change<Answer> cancel(Call call, World world) {
    String orderId = call.body().path("order_id").asString();
    return Orders.cancel(world, call.customerId(), orderId, call.now())
        .map(order -> Answer.noContent());
  }

  private static Change<Answer> refunds(Call call, World world) {
    if (asksForAnother(call)) {
      return Change.refused(OrdersError.REFUND_FOREIGN_CUSTOMER.refusal());
    }
    Optional<Order> order =
        Orders.find(world, call.requiredText("order_id"))
            .filter(o -> o.customerId().equals(call.customerId()));
    if (order.isEmpty()) {
      return Change.refused(OrdersError.REFUND_UNKNOWN_ORDER.refusal());
    }
    Order.Refund refund = order.get().refund();
    return refund == null
        ? Change.refused(OrdersError.ONLY_REFUND_ORDERS.refusal())
        : Change.of(world, Answer.ok(RefundsJson.of(order.get(), refund.rows(), call.language())));
  }

  private static Change<Order> own(Call call, World world, OrdersError error) {
    return Orders.find(world, call.requiredText("order_id"))
        .filter(order -> isShownTo(order, call))
        .map(order -> Change.of(world, order))
        .orElseGet(() -> Change.refused(error.refusal()));
  }

  /** The owner sees an order, and so does a master to whom it was left to pay. */
  private static boolean isShownTo(Order order, Call call) {
    return order.customerId().equals(call.customerId())
        || call.customerId().equals(order.progress().payingAgent());
  }

  private static boolean asksForAnother(Call call) {
    return call.text("customer_id").filter(id -> !id.equals(call.customerId())).isPresent();
  }

  private static boolean somethingWaits(Call call, World world) {
    return Reads.isAwaited(world);
  }

  private static OrderQuery query(Call call) {
    return new OrderQuery(
        call.customerId(),
        call.text("method").filter("sub_customer"::equals).isPresent(),
        call.text("order_by").filter("createTime"::equals).isPresent(),
        new OrderQuery.Filter(
            call.text("order_id").orElse(null),
            call.text("service_type_code").orElse(null),
            boxed(call, "status"),
            call.text("order_type").map(Integer::valueOf).orElse(null)),
        range(call, "create_time"),
        range(call, "payment_time"));
  }

  private static OrderQuery.Range range(Call call, String name) {
    return new OrderQuery.Range(
        call.text(name + "_begin").map(Instant::parse).orElse(null),
        call.text(name + "_end").map(Instant::parse).orElse(null));
  }

  private static @Nullable Integer boxed(Call call, String name) {
    return call.integer(name).isPresent() ? call.integer(name).getAsInt() : null;
  }
}
