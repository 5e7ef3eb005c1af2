// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Share;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans the refund of a whole order: what was actually paid, less what was consumed and the fee,
 * goes back to its sources.
 */
final class WholeOrderRefund {

  private static final Bilingual NOT_COMPLETED =
      new Bilingual("is not a completed purchase", "不是已完成的购买订单");
  private static final Bilingual REFUNDED = new Bilingual("has been refunded already", "已经退款");
  private static final Bilingual CHANGED_RESOURCES =
      new Bilingual(
          "has resources that were unsubscribed, released or renewed on their own, or are about to"
              + " be",
          "的资源已单独退订、释放或续费，或即将如此");
  private static final Bilingual MORE_THAN_PAID =
      new Bilingual(
          "consumed and fee are more than the {paid} yuan that were paid",
          "consumed与fee之和超过实付的{paid}元");

  private WholeOrderRefund() {}

  /**
   * Returns the plan; refused unless the order is a completed purchase whose resources are as they
   * were bought.
   */
  static Change<RefundPlan> plan(World world, RefundRequest request) {
    Optional<Order> found = Orders.find(world, request.orderId());
    if (found.isEmpty()) {
      return Change.refused(OrdersError.unknownOrder(world, "this", request.orderId()));
    }
    Order base = found.get();
    Optional<Bilingual> reason = notRefundable(world, base, request);
    return reason.isPresent()
        ? Change.refused(OrdersError.CONTROL_REFUNDABLE.refusal("order", base.id(), reason.get()))
        : Change.of(
            world.appliedIf(base.lines().size() > 1, "orders.refund.whole-order-by-line"),
            plan(world, base, request));
  }

  private static RefundPlan plan(World world, Order base, RefundRequest request) {
    List<Funding> paid = fundings(base);
    Money refund = RefundPlan.refundable(paid).minus(request.consumed()).minus(request.fee());
    List<RefundPlan.Line> lines = lines(base, RefundPlan.split(refund, paid));
    return new RefundPlan(
        base.customerId(),
        OrderType.UNSUBSCRIPTION,
        Order.BY_CUSTOMER,
        lines,
        amounts(base, lines, request),
        RefundedResources.boughtBy(world, base));
  }

  private static List<Funding> fundings(Order base) {
    return base.lines().stream().flatMap(line -> line.fundings().stream()).toList();
  }

  /** Returns a line for each line of the order, with its part of the refund. */
  private static List<RefundPlan.Line> lines(Order base, List<Funding> back) {
    List<RefundPlan.Line> lines = new ArrayList<>();
    int next = 0;
    for (OrderLine line : base.lines()) {
      int end = next + line.fundings().size();
      lines.add(
          new RefundPlan.Line(
              line.product(),
              line.term().periodType(),
              line.quantity(),
              line.effectiveAt(),
              line.expiresAt(),
              line.projectId(),
              back.subList(next, end)));
      next = end;
    }
    return lines;
  }

  /**
   * Returns the amounts of each line. What a line has paid and does not get back is kept: its part
   * of what was consumed, and the rest as its part of the fee.
   */
  private static List<RefundPlan.Amounts> amounts(
      Order base, List<RefundPlan.Line> lines, RefundRequest request) {
    List<Money> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Money paid = RefundPlan.refundable(base.lines().get(i).fundings());
      kept.add(paid.minus(lines.get(i).refund()));
    }
    List<Money> consumed = Share.split(request.consumed(), kept);
    List<RefundPlan.Amounts> amounts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Money fee = kept.get(i).minus(consumed.get(i));
      amounts.add(
          new RefundPlan.Amounts(
              i,
              base.id(),
              consumed.get(i),
              fee,
              rows(lines.get(i).refund(), fee, consumed.get(i))));
    }
    return amounts;
  }

  /** The refund is shown even if it is zero. */
  private static List<Money> rows(Money refund, Money fee, Money consumed) {
    List<Money> rows = new ArrayList<>(List.of(refund.negated()));
    Stream.of(fee, consumed).filter(Money::isPositive).forEach(rows::add);
    return rows;
  }

  private static Optional<Bilingual> notRefundable(World world, Order base, RefundRequest request) {
    if (base.status() != OrderStatus.COMPLETED || base.refund() != null) {
      return Optional.of(NOT_COMPLETED);
    }
    if (world.get(OrdersState.SLOT).isRefunded(base.id())) {
      return Optional.of(REFUNDED);
    }
    if (RefundedResources.preventRefund(world, base)) {
      return Optional.of(CHANGED_RESOURCES);
    }
    Money paid = RefundPlan.refundable(fundings(base));
    return request.consumed().plus(request.fee()).compareTo(paid) > 0
        ? Optional.of(MORE_THAN_PAID.with("paid", paid.toString()))
        : Optional.empty();
  }
}
