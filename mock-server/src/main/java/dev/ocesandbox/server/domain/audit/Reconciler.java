// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.money.FineAmount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares books with a bill. Each order or deduction is compared as the books have it: as a whole,
 * or by the rows of one of the views. What the books have of it in a second way is extra.
 */
final class Reconciler {

  private static final int MOST_MISSING = 100_000;

  private final Map<String, FineAmount> books;
  private final Map<String, Booked> booked = new HashMap<>();
  private final Map<String, Tally> refunds = new HashMap<>();

  /** The level at which the books have an order or deduction. */
  private final Map<String, BillRow.Level> levels = new HashMap<>();

  Reconciler(Map<String, FineAmount> books) {
    this.books = books;
  }

  /** A row or sum of the bill that the books name. */
  private record Booked(BillRow.Level level, String trade, Tally tally) {}

  /** Passes the rows of a view on. */
  interface Rows {
    void each(BillRow.Level level, java.util.function.Consumer<BillRow> row);
  }

  /**
   * Compares.
   *
   * @param bill rows of the month
   * @param others bills of other months, by month
   */
  Reconciliation run(Rows bill, Map<String, Rows> others) {
    bill.each(BillRow.Level.USE, this::note);
    bill.each(BillRow.Level.TRANSACTION, this::note);
    bill.each(BillRow.Level.RESOURCE, this::note);
    List<Mismatch> different = new ArrayList<>();
    Map<String, FineAmount> unknown = new LinkedHashMap<>();
    books.forEach(
        (id, theirs) -> {
          Booked ours = booked.get(id);
          boolean first =
              ours != null
                  && ours.level() == levels.computeIfAbsent(ours.trade(), t -> ours.level());
          if (ours == null || !first) {
            unknown.put(id, theirs);
          } else {
            mismatch(id, theirs, ours).ifPresent(different::add);
          }
        });
    different.addAll(OtherMonths.find(unknown, booked.keySet(), others));
    different.forEach(one -> unknown.remove(one.id()));
    return new Reconciliation(missing(bill), listed(unknown), different);
  }

  private void note(BillRow row) {
    if (row.level() == BillRow.Level.USE && books.containsKey(row.trade())) {
      add(row.trade(), BillRow.Level.TRADE, row);
    }
    if (!row.base().isEmpty()) {
      refunds.computeIfAbsent(row.base(), id -> new Tally()).add(row.amounts());
    }
    if (books.containsKey(row.id())) {
      add(row.id(), row.level(), row);
    }
  }

  private void add(String id, BillRow.Level level, BillRow row) {
    Booked before = booked.get(id);
    if (before == null || before.level() == level) {
      Booked sum = before == null ? new Booked(level, row.trade(), new Tally()) : before;
      sum.tally().add(row.amounts());
      booked.put(id, sum);
    }
  }

  private Optional<Mismatch> mismatch(String id, FineAmount theirs, Booked booked) {
    FineAmount ours = booked.tally().of(BillRow.amount(booked.level()));
    return ours.equals(theirs)
        ? Optional.empty()
        : Optional.of(
            new Mismatch(
                id,
                theirs.text(),
                ours.text(),
                Cause.of(theirs, ours, booked.tally(), refunds.get(booked.trade()))));
  }

  /** Returns what the books lack: whole orders and deductions, or rows of those that they have. */
  private List<BookedAmount> missing(Rows bill) {
    Map<String, FineAmount> missing = new LinkedHashMap<>();
    for (BillRow.Level level :
        List.of(BillRow.Level.TRANSACTION, BillRow.Level.USE, BillRow.Level.RESOURCE)) {
      bill.each(level, row -> lacking(row, missing));
    }
    missing.values().removeIf(FineAmount::isZero);
    return listed(missing);
  }

  private void lacking(BillRow row, Map<String, FineAmount> missing) {
    BillRow.@Nullable Level level = levels.get(row.trade());
    boolean whole = level == null && row.level() == BillRow.Level.TRANSACTION;
    boolean part = level == row.level() && !books.containsKey(row.id());
    String id = whole ? row.trade() : row.id();
    if ((whole || part) && (missing.size() < MOST_MISSING || missing.containsKey(id))) {
      FineAmount amount = row.amounts().getOrDefault(BillRow.amount(row.level()), FineAmount.ZERO);
      missing.merge(id, amount, FineAmount::plus);
    }
  }

  private static List<BookedAmount> listed(Map<String, FineAmount> amounts) {
    List<BookedAmount> listed = new ArrayList<>();
    amounts.forEach((id, amount) -> listed.add(new BookedAmount(id, amount.text())));
    return listed;
  }
}
