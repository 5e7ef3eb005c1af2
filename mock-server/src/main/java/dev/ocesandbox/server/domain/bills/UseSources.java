// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.domain.metering.RunIndex;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the records of use that a query takes. What was found is kept until there is more use, so
 * that only the first of many pages visits all runs of a month.
 */
final class UseSources {

  private final World world;
  private final BillQuery query;
  private final BillBook book;

  /** What is chosen, and all that the choice depends on besides the use. */
  private record Choice(
      String list, Scope scope, Cycle cycle, BillFilter filter, boolean zero, String condition) {}

  UseSources(World world, BillQuery query) {
    this.world = world;
    this.query = query;
    this.book = BillBook.of(world);
  }

  /** Returns the records of a month that match and for which a condition holds. */
  List<Rows> records(Cycle cycle, Predicate<BillLine> listed) {
    return rows(
        choice("records", cycle, ""),
        () -> book.runs(query.scope(), cycle, query.filter()).map(List::of).toList(),
        runs -> UseLines.of(world, runs.get(0)),
        listed);
  }

  /**
   * Returns the transactions of a month that match and for which a condition holds.
   *
   * @param list name of the list
   * @param condition name of the condition
   */
  List<Rows> transactions(Cycle cycle, String list, String condition, Predicate<BillLine> listed) {
    return rows(
        choice(list, cycle, condition),
        () -> Transactions.of(book.runs(query.scope(), cycle, query.filter()).toList()).toList(),
        runs -> Transactions.strip(world, runs),
        listed);
  }

  private Choice choice(String list, Cycle cycle, String condition) {
    return new Choice(list, query.scope(), cycle, query.filter(), query.zero(), condition);
  }

  private List<Rows> rows(
      Choice choice,
      Supplier<List<List<Run>>> all,
      Function<List<Run>, UseStrip> strips,
      Predicate<BillLine> listed) {
    Supplier<List<List<Run>>> choose =
        () -> all.get().stream().flatMap(runs -> matching(runs, strips, listed)).toList();
    BillFilter filter = query.filter();
    // Of what a filter names there are few runs, and other filters are asked for again.
    boolean few = filter.resourceId() != null || filter.tradeId() != null;
    RunIndex<List<Run>> index =
        few
            ? RunIndex.of(choose.get(), runs -> runs.get(0))
            : Metering.chosen(world, choice, choose);
    return List.of(new UseRows<>(index, strips));
  }

  /** Returns the runs with the first one cut to the periods that match. */
  private Stream<List<Run>> matching(
      List<Run> runs, Function<List<Run>, UseStrip> strips, Predicate<BillLine> listed) {
    return query
        .filter()
        .of(strips.apply(runs))
        .filter(strip -> listed.test(strip.template()))
        .map(strip -> withFirst(strip.run(), runs));
  }

  private static List<Run> withFirst(Run first, List<Run> runs) {
    if (runs.size() == 1) {
      return List.of(first);
    }
    List<Run> all = new ArrayList<>(runs);
    all.set(0, first);
    return List.copyOf(all);
  }
}
