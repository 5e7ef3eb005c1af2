// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.domain.metering.Each;
import dev.ocesandbox.server.domain.metering.Metered;
import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.metering.Paid;
import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.EnumMap;
import java.util.Map;

/** Counts what the runs of use of an account say about its bill of a month. */
final class UseCount {

  private UseCount() {}

  static Counted of(World world, String customerId, Cycle cycle) {
    Counted counted = new Counted("use");
    Metering.runs(world, customerId, cycle)
        .filter(run -> run.customerId().equals(customerId))
        .forEach(run -> counted.add(row(world, run)));
    return counted;
  }

  private static Row row(World world, Run run) {
    String product =
        Metering.find(world, run.resourceId())
            .map(Metered::product)
            .map(p -> Row.product(p.key().serviceTypeCode(), p.key().resourceTypeCode(), 1))
            .orElse("");
    return new Row(Row.USE, null, run.resourceId(), product, amounts(run));
  }

  private static Map<Measure, FineAmount> amounts(Run run) {
    Each each = run.each();
    Map<Measure, FineAmount> amounts = new EnumMap<>(Measure.class);
    amounts.put(Measure.OFFICIAL, run.official());
    amounts.put(Measure.DISCOUNT, each.discount().times(run.count()));
    amounts.put(Measure.EXACT, each.official().minus(each.discount()).times(run.count()));
    amounts.put(Measure.DUE, FineAmount.of(run.due()));
    for (Paid paid : run.paidBy()) {
      amounts.merge(
          part(paid.source()), FineAmount.of(paid.amount()).times(run.count()), FineAmount::plus);
    }
    return amounts;
  }

  private static Measure part(Paid.Source source) {
    return switch (source) {
      case CASH_COUPON -> Measure.COUPON;
      case FLEXI_COUPON -> Measure.FLEXI;
      case CARD -> Measure.CARD;
      case SETTLEMENT, DEBT -> Measure.DEBT;
      case CASH -> Measure.CASH;
      case CREDIT -> Measure.CREDIT;
    };
  }
}
