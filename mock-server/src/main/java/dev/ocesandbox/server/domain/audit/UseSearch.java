// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Finds periods of use by the id of their record or deduction. */
final class UseSearch {

  private static final Bilingual TRADE = new Bilingual("amount due of the deduction", "扣费流水的应付金额");

  private final World world;
  private final String id;

  UseSearch(World world, String id) {
    this.world = world;
    this.id = id;
  }

  /** Explains a record or deduction of a customer in a month; empty if it is not there. */
  Optional<Explained> find(String customerId, Cycle month) {
    List<Explained> rows = new ArrayList<>();
    for (Run run : Metering.runs(world, customerId, month).toList()) {
      long number = number(run);
      if (number >= 0) {
        rows.add(new UseSteps(world, run).period(number));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(rows.size() == 1 ? rows.get(0) : together(rows));
  }

  /** Returns the number of the period; -1 if it is not in the run. */
  private long number(Run run) {
    // The id of a record is that of its deduction and the number of the usage factor.
    int end = id.indexOf('_');
    String trade = end < 0 ? id : id.substring(0, end);
    boolean factor = end < 0 || id.substring(end + 1).equals("" + run.factor().number());
    return factor
        ? LongStream.range(0, run.count())
            .filter(number -> run.tradeId(number).equals(trade))
            .findFirst()
            .orElse(-1)
        : -1;
  }

  private static Explained together(List<Explained> rows) {
    Money due = Money.sum(rows.stream().map(row -> Money.of(row.amount())).toList());
    List<Step> from = rows.stream().map(row -> row.steps().get(0)).toList();
    return new Explained(
        due.toString(),
        List.of(
            Step.sum(
                TRADE, due.toString(), "bills.amounts.due-is-list-less-discount-and-cut", from)));
  }
}
