// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.TimeRange;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The operations on orders. */
public final class OrdersApi {

  private static final String NEWEST_FIRST = "orders.list.newest-first";
  private static final String NO_COUPONS = "orders.coupons.empty-when-not-pending";
  private static final String NO_DISCOUNTS = "discounts.list.empty-when-not-pending";

  private OrdersApi() {}

  /** Returns the operations, time rules and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.countedRead("ListCustomerOrders", OrdersApi::list, CountedReads::isAwaited),
            Route.countedRead(
                "ShowCustomerOrderDetails", OrdersApi::details, CountedReads::isAwaited),
            Route.read("ListOrderCouponsByOrderId", OrdersApi::coupons),
            Route.read("ListOrderDiscounts", OrdersApi::discounts),
            Route.write("PayOrders", OrdersApi::pay, PaymentFailureJson::fields),
            Route.write("CancelCustomerOrder", OrdersApi::cancel),
            Route.read("ShowRefundOrderDetails", OrdersApi::refunds)),
        OrdersControl.routes(),
        List.of(new PaymentDeadlineRule(), new ProvisioningRule()),
        List.of(OrdersState.SLOT));
  }

  private static Change<Answer> list(Call call, World world) {
    if (asksForAnother(call)) {
      return Change.refused(OrdersError.LIST_FOREIGN_CUSTOMER.refusal());
    }
    boolean unsorted = call.text("order_by").isEmpty();
    OrderQuery query = query(call.customerId(), call.parameters(), oldestFirst(call, world));
    return query
        .refusal(world)
        .<Change<Answer>>map(Change::refused)
        .orElseGet(
            () -> {
              Page<Order> page = query.page(world, call.page());
              return Change.of(
                  CountedReads.count(world, page.rows(), call.now())
                      .appliedIf(unsorted, NEWEST_FIRST),
                  Answer.ok(new OrdersJson(call.language()).list(world, page)));
            });
  }

  private static boolean oldestFirst(Call call, World world) {
    return call.text("order_by")
        .map("createTime"::equals)
        .orElseGet(() -> world.reads(NEWEST_FIRST, "oldest-first"));
  }

  private static Change<Answer> details(Call call, World world) {
    Optional<Order> order = Orders.find(world, call.requiredText("order_id"));
    if (order.isEmpty() || !isShownTo(world, order.get(), call)) {
      OrdersError error =
          order.isEmpty() ? OrdersError.DETAILS_ORDER_EXISTS : OrdersError.DETAILS_FOREIGN_ORDER;
      return Change.refused(error.refusal());
    }
    return Change.of(
        CountedReads.count(world, List.of(order.get()), call.now()),
        Answer.ok(new OrdersJson(call.language()).details(order.get(), call.page())));
  }

  private static Change<Answer> coupons(Call call, World world) {
    return pending(call, world, OrdersError.COUPONS_ORDER_EXISTS, NO_COUPONS)
        .map(
            order -> {
              SelectedCoupons usable =
                  PayOnBehalf.isPayer(world, order, call.customerId())
                      ? OrderCoupons.usable(world, order, call.customerId(), call.now())
                      : SelectedCoupons.NONE;
              return Answer.ok(OrderCouponsJson.of(world, usable, order));
            });
  }

  private static Change<Answer> discounts(Call call, World world) {
    return pending(call, world, OrdersError.DISCOUNTS_ORDER_EXISTS, NO_DISCOUNTS)
        .map(
            order -> Answer.ok(call.isGranted(world) ? offers(call, world, order) : Json.object()));
  }

  private static ObjectNode offers(Call call, World world, Order order) {
    return OrderOffersJson.of(
        order.isPending() ? OrderOffer.atPayment(world, order, call.now()) : List.of());
  }

  private static Change<Answer> pay(Call call, World world) {
    RequestFields body = call.bodyFields();
    boolean useCoupon = body.text("use_coupon", "").equals("YES");
    boolean useDiscount = body.text("use_discount", "").equals("YES");
    List<PayRequest.Choice> discounts =
        useDiscount ? choices(body.objects("discount_infos")) : List.of();
    String orderId = body.text("order_id", "");
    List<PayRequest.Choice> coupons = useCoupon ? choices(body.objects("coupon_infos")) : List.of();
    if (useCoupon
        && coupons.isEmpty()
        && !Orders.mayNameNoCoupons(world, orderId, call.customerId())) {
      return Change.refused(OrdersError.couponsMissing());
    }
    PayRequest request =
        new PayRequest(
            call.customerId(), orderId, coupons, discounts.isEmpty() ? null : discounts.get(0));
    boolean ignored =
        (!useCoupon && call.body().has("coupon_infos"))
            || (!useDiscount && call.body().has("discount_infos"));
    World before = ignored ? world.applied("orders.pay.unused-list-ignored") : world;
    PayRequest wanted = useCoupon ? request : request.withoutCoupons();
    return Orders.pay(before, wanted, call.provisioning(world), call.now())
        .map(order -> Answer.noContent());
  }

  private static List<PayRequest.Choice> choices(List<RequestFields> infos) {
    return infos.stream()
        .map(info -> new PayRequest.Choice(info.text("id", ""), info.integer("type", 0)))
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

  /** Refuses another order than one that is pending payment if the rule is read so. */
  private static Change<Order> pending(Call call, World world, OrdersError error, String rule) {
    return own(call, world, error)
        .then(
            (same, order) ->
                order.isPending()
                    ? Change.of(same, order)
                    : same.reads(rule, "refused")
                        ? Change.refused(Refusal.by(rule, "refused"))
                        : Change.of(same.applied(rule), order));
  }

  private static Change<Order> own(Call call, World world, OrdersError error) {
    return Orders.find(world, call.requiredText("order_id"))
        .filter(order -> isShownTo(world, order, call))
        .map(order -> Change.of(world, order))
        .orElseGet(() -> Change.refused(error.refusal()));
  }

  /** An order is shown to its owner, and to a master who has to pay it or has paid it. */
  private static boolean isShownTo(World world, Order order, Call call) {
    return order.customerId().equals(call.customerId())
        || PayOnBehalf.isShown(world, order, call.customerId());
  }

  private static boolean asksForAnother(Call call) {
    return call.text("customer_id").filter(id -> !id.equals(call.customerId())).isPresent();
  }

  private static OrderQuery query(String customerId, RequestFields fields, boolean oldestFirst) {
    return new OrderQuery(
        customerId,
        fields.text("method", "").equals("sub_customer"),
        oldestFirst,
        new OrderQuery.Filter(
            fields.text("order_id").orElse(null),
            fields.text("service_type_code").orElse(null),
            fields.integer("status").orElse(null),
            fields.integer("order_type").orElse(null)),
        range(fields, "create_time"),
        range(fields, "payment_time"));
  }

  private static TimeRange range(RequestFields fields, String name) {
    return new TimeRange(
        fields.instant(name + "_begin").orElse(null), fields.instant(name + "_end").orElse(null));
  }
}
