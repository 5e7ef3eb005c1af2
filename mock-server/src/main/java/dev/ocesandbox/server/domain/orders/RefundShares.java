// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Share;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes back to each source of each line of an order.
 *
 * @param refund what goes back in all
 * @param perLine what goes back for each line, by source
 */
record RefundShares(Money refund, List<List<Funding>> perLine) {

  /** What was really paid, less what is kept, split in proportion to what each source paid. */
  static RefundShares of(Order base, RefundRequest request) {
    List<Money> weights = new ArrayList<>();
    for (OrderLine line : base.lines()) {
      line.fundings().forEach(funding -> weights.add(weight(funding)));
    }
    Money refund = actuallyPaid(base).minus(request.consumed()).minus(request.fee());
    List<Money> parts = Share.split(refund, weights);
    List<List<Funding>> perLine = new ArrayList<>();
    int next = 0;
    for (OrderLine line : base.lines()) {
      List<Funding> back = new ArrayList<>();
      for (Funding funding : line.fundings()) {
        Money part = parts.get(next++);
        if (part.isPositive()) {
          back.add(funding.withAmount(part));
        }
      }
      perLine.add(back);
    }
    return new RefundShares(refund, perLine);
  }

  /** Cash, flexi coupons and cards; what a cash coupon paid does not count. */
  static Money actuallyPaid(Order order) {
    return order.lines().stream()
        .flatMap(line -> line.fundings().stream())
        .map(RefundShares::weight)
        .reduce(Money.ZERO, Money::plus);
  }

  List<Funding> backTo(int line) {
    return perLine.get(line);
  }

  private static Money weight(Funding funding) {
    return funding.source() == Funding.Source.CASH_COUPON ? Money.ZERO : funding.amount();
  }
}
