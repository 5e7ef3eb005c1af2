// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Splits a run whose debt has been cleared in part: periods that are cleared, one at the border,
 * and periods that are not. The id of each is that of its first record, as with all runs.
 */
final class RunPieces {

  private RunPieces() {}

  /** Returns a run without debt, as a list. */
  static List<Run> cleared(Run run) {
    return List.of(piece(run, 0, run.count(), paid(run, OpenDebts.ofEach(run))));
  }

  /**
   * Returns the pieces of a run of which some periods are cleared.
   *
   * @param whole number of periods that are cleared
   * @param part what is cleared of the next one, less than its debt; zero for nothing
   */
  static List<Run> cleared(Run run, long whole, Money part) {
    long rest = part.isPositive() ? whole + 1 : whole;
    Stream<Run> before =
        whole > 0
            ? Stream.of(piece(run, 0, whole, paid(run, OpenDebts.ofEach(run))))
            : Stream.empty();
    Stream<Run> border =
        part.isPositive() ? Stream.of(piece(run, whole, rest, paid(run, part))) : Stream.empty();
    Stream<Run> after =
        rest < run.count()
            ? Stream.of(piece(run, rest, run.count(), run.paidBy()))
            : Stream.empty();
    return Stream.of(before, border, after).flatMap(one -> one).toList();
  }

  /** Returns who has paid when cash has paid an amount of the debt; in the order of the sources. */
  private static List<Paid> paid(Run run, Money amount) {
    Map<Paid.Source, Money> moved = new EnumMap<>(Paid.Source.class);
    moved.put(Paid.Source.CASH, amount);
    moved.put(Paid.Source.DEBT, amount.negated());
    Stream<Paid> others = run.paidBy().stream().filter(paid -> !moved.containsKey(paid.source()));
    for (Paid paid : run.paidBy()) {
      moved.computeIfPresent(paid.source(), (source, by) -> by.plus(paid.amount()));
    }
    return Stream.concat(
            others,
            moved.entrySet().stream()
                .filter(entry -> entry.getValue().isPositive())
                .map(entry -> new Paid(entry.getKey(), "", entry.getValue())))
        .sorted((one, other) -> one.source().compareTo(other.source()))
        .toList();
  }

  private static Run piece(Run run, long from, long to, List<Paid> paidBy) {
    Period first = run.period(from);
    return new Run(
        run.rowId(from),
        run.resourceId(),
        run.customerId(),
        run.payerId(),
        run.factor(),
        run.cycle(),
        first,
        run.deductedAt(from),
        to - from,
        run.each(),
        paidBy);
  }
}
