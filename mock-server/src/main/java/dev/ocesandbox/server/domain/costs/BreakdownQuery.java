// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.domain.bills.BillBook;
import dev.ocesandbox.server.domain.bills.BillLine;
import dev.ocesandbox.server.domain.bills.BillQuery;
import dev.ocesandbox.server.domain.bills.UseStrip;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query for the amortized costs of a month.
 *
 * @param month the month
 * @param bills whose costs, what they are like, and which page
 * @param name name of the resource; null for any
 */
record BreakdownQuery(Cycle month, BillQuery bills, @Nullable String name) {

  /** Returns a page of the charges that have costs in the month, the newest transaction first. */
  Page<Charge> page(World world, CostView view) {
    LocalDate first = month.firstDay();
    LocalDate last = last(view);
    if (last.isBefore(first)) {
      return new Page<>(List.of(), 0);
    }
    Charges charges = new Charges(world, bills.scope(), view);
    Map<String, Charge> spread = new HashMap<>();
    charges
        .spread(first, last)
        .filter(charge -> matches(charge.line()))
        .forEach(charge -> spread.put(charge.line().id(), charge));
    List<UseStrip> used =
        charges
            .used(first, last)
            .flatMap(bills.filter()::of)
            .filter(strip -> isNamed(strip.template()))
            .toList();
    return BillBook.page(spread.values().stream().map(Charge::line).toList(), used, bills.page())
        .map(line -> spread.getOrDefault(line.id(), new Charge(line, Spread.on(line.day()))));
  }

  private LocalDate last(CostView view) {
    LocalDate last = month.lastDay();
    return last.isAfter(view.lastDay(true)) ? view.lastDay(true) : last;
  }

  private boolean matches(BillLine line) {
    return bills.filter().matches(line) && isNamed(line);
  }

  private boolean isNamed(BillLine line) {
    return name == null || name.equals(line.thing().name());
  }
}
