// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.orders.Funding;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains the amounts of an order, of its lines and of the units of a line. */
final class OrderSteps {

  private static final Bilingual ORDER = new Bilingual("amount due of the order", "订单的应付金额");
  private static final Bilingual REST =
      new Bilingual("cents left over, because each source is split by itself", "按支付来源分别拆分产生的尾差");

  private final World world;
  private final Order order;

  OrderSteps(World world, Order order) {
    this.world = world;
    this.order = order;
  }

  /** Explains some lines of the order: all, or those of a sub order. */
  Explained lines(List<OrderLine> lines) {
    Money due = Money.ZERO;
    List<Step> from = new ArrayList<>();
    for (OrderLine line : lines) {
      Money part = signed(LineMoney.due(line));
      due = due.plus(isBilled() ? part : line.payable());
      from.addAll(line(line).stream().limit(1).toList());
    }
    if (lines.size() == 1) {
      return new Explained(due.toString(), line(lines.get(0)));
    }
    return new Explained(
        due.toString(),
        List.of(Step.sum(ORDER, due.toString(), "bills.orders.one-per-line", from)));
  }

  /** Explains what one payer has paid of a line, or gets back. */
  Explained line(OrderLine line, String payer) {
    List<Funding> fundings = fundings(line, payer);
    Money due = signed(Money.sum(fundings.stream().map(Funding::amount).toList()));
    return fundings.size() == line.fundings().size()
        ? new Explained(due.toString(), line(line))
        : new Explained(due.toString(), List.of(LineMoney.paid(world, order, line, fundings)));
  }

  private List<Step> line(OrderLine line) {
    List<Step> steps = new ArrayList<>();
    LinePrice.of(order, line).ifPresent(steps::add);
    if (isBilled()) {
      steps.add(LineMoney.paid(world, order, line, line.fundings()));
      LineMoney.ledger(world, order, line).ifPresent(steps::add);
    }
    return steps;
  }

  /**
   * Explains a unit of a line.
   *
   * @param unit number of the unit, from 0
   * @param units how many there are
   */
  Explained unit(OrderLine line, String payer, int unit, int units) {
    if (units == 1) {
      return line(line, payer);
    }
    List<Step> parts = new ArrayList<>();
    Money due = Money.ZERO;
    Step paid = LineMoney.paid(world, order, line, fundings(line, payer));
    for (Step part : paid.from()) {
      Money share = share(part, unit, units);
      due = due.plus(share);
      parts.add(Step.share(unit + 1, units, part, share.toString()));
    }
    List<Step> steps = new ArrayList<>();
    if (fundings(line, payer).size() == line.fundings().size()) {
      for (Step whole : line(line)) {
        shared(whole, unit, units, due).ifPresent(steps::add);
      }
    }
    steps.add(new Step(paid.what(), due.toString(), paid.rule(), parts));
    return new Explained(due.toString(), steps);
  }

  private static Optional<Step> shared(Step whole, int unit, int units, Money due) {
    Money share = share(whole, unit, units);
    Step step = Step.share(unit + 1, units, whole, share.toString());
    Money rest = due.minus(share);
    return Optional.of(
        rest.isZero()
            ? step
            : Step.sum(
                ORDER,
                due.toString(),
                "bills.orders.one-per-line",
                List.of(step, Step.given(REST, rest.toString(), "bills.orders.split-as-paid"))));
  }

  private static Money share(Step whole, int unit, int units) {
    return Units.split(Money.of(whole.value()), units).get(unit);
  }

  private static List<Funding> fundings(OrderLine line, String payer) {
    return line.fundings().stream().filter(f -> f.owner().equals(payer)).toList();
  }

  private boolean isBilled() {
    return order.billedAt().isPresent();
  }

  private Money signed(Money amount) {
    return order.refund() == null ? amount : amount.negated();
  }
}
