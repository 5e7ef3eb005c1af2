// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.money.FineAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds amounts that were booked in the wrong month. */
final class OtherMonths {

  private static final Bilingual WHY =
      new Bilingual("It is in the bill of {month}, with {amount}.", "该记录在{month}的账单中，金额为{amount}。");

  /** The levels in the order in which the bill of the month is searched for an id. */
  private static final List<BillRow.Level> LEVELS =
      List.of(BillRow.Level.USE, BillRow.Level.TRANSACTION, BillRow.Level.RESOURCE);

  private OtherMonths() {}

  /**
   * Returns what is in the bill of another month.
   *
   * @param unknown amounts that the bill of the month does not have
   * @param known ids that it does have, which are looked for nowhere else
   * @param bills bills of other months, by month
   */
  static List<Mismatch> find(
      Map<String, FineAmount> unknown, Set<String> known, Map<String, Reconciler.Rows> bills) {
    List<Mismatch> found = new ArrayList<>();
    bills.forEach(
        (month, rows) ->
            amounts(unknown, known, rows)
                .forEach(
                    (id, amount) ->
                        found.add(
                            new Mismatch(
                                id,
                                unknown.getOrDefault(id, FineAmount.ZERO).text(),
                                FineAmount.ZERO.text(),
                                WHY.with(Map.of("month", month, "amount", amount.text()))))));
    return found;
  }

  private static Map<String, FineAmount> amounts(
      Map<String, FineAmount> unknown, Set<String> known, Reconciler.Rows rows) {
    Map<String, FineAmount> amounts = new TreeMap<>();
    if (unknown.keySet().stream().anyMatch(id -> !known.contains(id))) {
      for (BillRow.Level level : LEVELS) {
        Map<String, FineAmount> sums = new TreeMap<>();
        rows.each(level, row -> note(row, unknown, known, sums));
        sums.forEach(amounts::putIfAbsent);
      }
    }
    return amounts;
  }

  private static void note(
      BillRow row,
      Map<String, FineAmount> unknown,
      Set<String> known,
      Map<String, FineAmount> amounts) {
    FineAmount amount = row.amounts().getOrDefault(BillRow.amount(row.level()), FineAmount.ZERO);
    boolean whole = row.level() == BillRow.Level.USE && unknown.containsKey(row.trade());
    String id = whole ? row.trade() : row.id();
    if (unknown.containsKey(id) && !known.contains(id)) {
      amounts.merge(id, amount, FineAmount::plus);
    }
  }
}
