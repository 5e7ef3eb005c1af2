// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.features.ProjectChoice;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Places orders as cloud services do, and makes the moves of the vendor's staff. */
final class OrdersControl {

  private OrdersControl() {}

  static List<Route> routes() {
    return List.of(
        Route.write("PlaceOrder", OrdersControl::place),
        Route.write("MoveOrder", OrdersControl::move),
        Route.write("PlaceRefundOrder", OrdersControl::refund),
        Route.write("GiveResource", ResourceSetup::give),
        DiscountControl.route());
  }

  private static Change<Answer> place(Call call, World world) {
    Instant now = call.now();
    return call.withAccount(
        world,
        call.body().path("account").asString(),
        customer -> {
          PurchaseForm form = new PurchaseForm(call.body(), now);
          var purchase = form.read(customer.id());
          OrderStatus to = form.status();
          return form.fields()
              .then(
                  () ->
                      ProjectChoice.use(world, customer.id(), form.projects())
                          .then((known, same) -> Orders.place(known, purchase, now))
                          .then(
                              (placed, order) ->
                                  to == null
                                      ? Change.of(placed, order)
                                      : Orders.bring(placed, order, to, now))
                          .map(order -> Answer.created(placed(order))));
        });
  }

  private static ObjectNode placed(Order order) {
    ObjectNode node = Json.object().put("order_id", order.id());
    if (order.isComposite()) {
      ArrayNode subOrders = node.putArray("sub_order_ids");
      order.subOrderIds().forEach(subOrders::add);
    }
    node.put("status", order.status().code())
        .put("amount_after_discount", order.amountAfterDiscount().toString());
    Instant deadline = order.terms().deadline();
    return deadline == null || order.status() != OrderStatus.PENDING_PAYMENT
        ? node.putNull("pending_payment_end_time")
        : node.put("pending_payment_end_time", BusinessTime.wire(deadline));
  }

  private static Change<Answer> move(Call call, World world) {
    Instant now = call.now();
    String id = call.requiredText("order_id");
    int to = call.body().path("to").asInt();
    return existing(
        call,
        world,
        () ->
            Orders.move(world, id, to, now)
                .map(
                    move ->
                        Answer.ok(
                            Json.object()
                                .put("order_id", move.orderId())
                                .put("from", move.from())
                                .put("to", move.to()))));
  }

  private static Change<Answer> refund(Call call, World world) {
    Instant now = call.now();
    RequestFields fields = call.bodyFields();
    Money consumed = fields.amount("consumed");
    Money fee = fields.amount("fee");
    RefundRequest request = new RefundRequest(call.requiredText("order_id"), consumed, fee);
    return existing(
        call,
        world,
        () ->
            fields.then(
                () ->
                    Orders.refund(world, request, now)
                        .map(order -> Answer.created(Json.object().put("order_id", order.id())))));
  }

  /** The orders room does not know what its world is called; the refusal here names it. */
  private static Change<Answer> existing(Call call, World world, Supplier<Change<Answer>> next) {
    String id = call.requiredText("order_id");
    return Orders.find(world, id).isPresent()
        ? next.get()
        : Change.refused(unknown(call, world, id));
  }

  static Refusal unknown(Call call, World world, String orderId) {
    return OrdersError.unknownOrder(world, call.worldId(), orderId);
  }
}
