// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import java.util.stream.Stream;

/** What must hold for the orders of a saved world. {@link OrderLinesCheck} has its lines. */
final class OrdersCheck {

  static final String LINE = "order line";
  private static final String NUMBER = "order number";

  static final RecordChecks<Order> ORDERS =
      RecordChecks.<Order>none()
          .names(Orders.KIND, "id", Order::id)
          .issuesAll(
              "order",
              NUMBER,
              "id",
              order -> Stream.concat(Stream.of(order.id()), order.subOrderIds().stream()))
          .issuesAll(
              "refund",
              "refund row",
              "refund.rows",
              order -> refund(order).flatMap(r -> r.rows().stream()).map(RefundRow::id))
          .namesAll(LINE, "lines", order -> order.lines().stream().map(OrderLine::id))
          .refers(RecordChecks.CUSTOMER, "customer_id", Order::customerId)
          .refersAll(EnterpriseProject.KIND, "lines", OrderProjects::references)
          .refersAll(
              RecordChecks.CUSTOMER,
              "progress.paying_agent",
              order -> Stream.ofNullable(order.progress().payingAgent()))
          .refersAll(
              Coupons.KIND, "terms.locked_coupons", order -> order.terms().lockedCoupons().stream())
          .refersAll(
              "discount",
              "terms.discount_id",
              order -> Stream.ofNullable(order.terms().discountId()))
          .refersAll(
              Resources.KIND,
              "lines",
              order ->
                  order.lines().stream()
                      .flatMap(line -> Stream.ofNullable(line.extension()))
                      .map(ResourceExtension::resourceId))
          .refersAll(
              Orders.KIND,
              "refund.base_order_id",
              order -> refund(order).map(Order.Refund::baseOrderId))
          .refersAll(
              NUMBER,
              "refund.rows",
              order -> refund(order).flatMap(r -> r.rows().stream()).map(RefundRow::baseOrderId))
          .refersAll(
              LINE,
              "refund",
              order ->
                  refund(order)
                      .flatMap(
                          r ->
                              Stream.concat(
                                  r.kept().stream().map(Order.Kept::lineId),
                                  r.rows().stream().map(RefundRow::lineId))))
          .refersAll(
              Resources.KIND,
              "refund.ends",
              order -> refund(order).flatMap(r -> r.ends().stream()).map(Order.Ended::resourceId))
          .refersAll(RecordChecks.CUSTOMER, "lines", order -> fundings(order).map(Funding::owner))
          .refersAll("card", "lines", order -> references(order, Funding.Source.CARD))
          .refersAll(
              Coupons.KIND,
              "lines",
              order ->
                  Stream.concat(
                      references(order, Funding.Source.CASH_COUPON),
                      references(order, Funding.Source.FLEXI_COUPON)))
          .and(OrdersCheck::order)
          .and(OrdersCheck::progress)
          .and(OrdersCheck::refund)
          .and(OrderLinesCheck::check);

  private OrdersCheck() {}

  private static Stream<Order.Refund> refund(Order order) {
    return Stream.ofNullable(order.refund());
  }

  private static Stream<Funding> fundings(Order order) {
    return order.lines().stream().flatMap(line -> line.fundings().stream());
  }

  private static Stream<String> references(Order order, Funding.Source source) {
    return fundings(order).filter(one -> one.source() == source).map(Funding::reference);
  }

  private static void order(Order order, Flaws flaws) {
    flaws.named(order.id(), "id");
    flaws.between(1, order.source(), 8, "source");
    flaws.past(order.createdAt(), "created_at");
    String obstacle = order.terms().obstacle();
    flaws.unless(
        obstacle == null || OrdersError.isObstacle(obstacle),
        "terms.obstacle",
        "is not the code of a payment obstacle",
        "不是支付障碍的错误码");
  }

  private static void progress(Order order, Flaws flaws) {
    Order.Progress progress = order.progress();
    flaws.between(0, progress.readsLeft(), Integer.MAX_VALUE, "progress.reads_left");
    flaws.unless(
        progress.readsLeft() == 0 || order.status() == OrderStatus.PROCESSING,
        "progress.reads_left",
        "must be 0 unless the order is in processing",
        "订单不在处理中时必须为0");
    flaws.inOrder(order.createdAt(), progress.paidAt(), "progress.paid_at");
    flaws.inOrder(order.createdAt(), progress.completedAt(), "progress.completed_at");
    flaws.inOrder(order.createdAt(), order.terms().deadline(), "terms.deadline");
  }

  private static void refund(Order order, Flaws flaws) {
    Order.Refund refund = order.refund();
    if (refund == null) {
      return;
    }
    refund.kept().forEach(kept -> flaws.notNegative(kept.consumed(), "refund.kept"));
    refund.kept().forEach(kept -> flaws.notNegative(kept.fee(), "refund.kept"));
    flaws.unless(
        !refund.baseOrderId().equals(order.id()),
        "refund.base_order_id",
        "must be another order",
        "必须是另一个订单");
  }
}
