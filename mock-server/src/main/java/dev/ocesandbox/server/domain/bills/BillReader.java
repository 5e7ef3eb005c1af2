// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.bills.BillQuery.Statistic;
import dev.ocesandbox.server.domain.orders.BilledKind;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.Parties;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads what a query asks for. */
final class BillReader {

  /** The rule about the order of records. */
  static final String NEWEST_FIRST = "bills.rows.newest-first";

  private final World world;
  private final BillQuery query;
  private final BillBook book;
  private final UseSources use;

  BillReader(World world, BillQuery query) {
    this.world = world;
    this.query = query;
    this.book = BillBook.of(world);
    this.use = new UseSources(world, query);
  }

  /** Returns records by usage type, or sums of them. */
  Page<BillLine> usage() {
    Predicate<BillLine> listed = line -> query.zero() || !line.amounts().due().isZero();
    return query.statistic() == Statistic.NOTHING
        ? pages(
            cycle ->
                joined(
                    orderRows(cycle, listed),
                    isEverything()
                        ? book.useRows(query.scope(), cycle)
                        : use.records(cycle, listed)))
        : page(LineGroups.byUsage(parts(), isDaily()), listed);
  }

  /** Returns records by resource, or sums of them. */
  Page<BillLine> resources() {
    Predicate<BillLine> listed = line -> query.zero() || !line.amounts().exact().isZero();
    return query.statistic() == Statistic.NOTHING
        ? pages(
            cycle ->
                joined(
                    orderRows(cycle, listed), use.transactions(cycle, "by resource", "", listed)))
        : page(LineGroups.byResource(parts(), isDaily()), listed);
  }

  /**
   * Returns transactions.
   *
   * @param status number of their state; 0 for any
   */
  Page<BillLine> transactions(int status, Instant now) {
    Predicate<BillLine> listed =
        line ->
            (status == 0 || PaymentState.of(line, now).code() == status)
                && (query.zero() || !line.amounts().due().isZero());
    return pages(
        cycle -> {
          boolean issued = PaymentState.isIssued(cycle, now);
          return joined(
              orderTransactions(
                  cycle,
                  kind -> status == 0 || PaymentState.of(kind, issued).code() == status,
                  listed),
              use.transactions(cycle, "transactions", status + " " + issued, listed));
        });
  }

  /** Returns the rows of the monthly sum of what was deducted before an instant. */
  List<SumRow> sum(Instant end) {
    return SumRow.of(
        query.cycles().stream()
            .flatMap(
                cycle ->
                    Stream.concat(
                        orders(cycle).filter(line -> line.tradedAt().isBefore(end)),
                        strips(cycle)
                            .flatMap(strip -> strip.before(end).stream())
                            .map(UseStrip::sum)))
            .toList());
  }

  /** Returns the records that match, those of equal periods added up for each day. */
  Stream<BillLine> days() {
    return all(strip -> strip.days().stream());
  }

  /** Returns the records that match, those of equal periods added up. */
  Stream<BillLine> sums() {
    return all(Stream::of);
  }

  private Stream<BillLine> all(Function<UseStrip, Stream<UseStrip>> cut) {
    return query.cycles().stream()
        .flatMap(
            cycle -> Stream.concat(orders(cycle), strips(cycle).flatMap(cut).map(UseStrip::sum)));
  }

  private boolean isDaily() {
    return query.statistic() == Statistic.DAY;
  }

  private Stream<BillLine> parts() {
    return isDaily() ? days() : sums();
  }

  private Page<BillLine> page(List<BillLine> sums, Predicate<BillLine> listed) {
    return Page.of(sums.stream().filter(listed).toList(), query.page());
  }

  /** Returns whether nothing is left out, so that records need not be read to be counted. */
  private boolean isEverything() {
    return query.zero() && query.filter().isNone();
  }

  /** Returns the records of the orders of a month for which a condition holds. */
  private List<Rows> orderRows(Cycle cycle, Predicate<BillLine> listed) {
    if (isNamed()) {
      return listed(orders(cycle), listed);
    }
    OrderSources sources = orderSources(cycle);
    Set<Parties> parties = book.parties(query.scope(), cycle);
    return isEverything() ? sources.everything(parties) : sources.records(parties);
  }

  private List<Rows> orderTransactions(
      Cycle cycle, Predicate<BilledKind> further, Predicate<BillLine> listed) {
    return isNamed()
        ? listed(LineGroups.transactions(orders(cycle)).stream(), listed)
        : orderSources(cycle).transactions(book.parties(query.scope(), cycle), further);
  }

  private OrderSources orderSources(Cycle cycle) {
    return new OrderSources(world, cycle, query.filter(), query.zero());
  }

  /** Returns whether the filter names what has few records. */
  private boolean isNamed() {
    return query.filter().resourceId() != null || query.filter().tradeId() != null;
  }

  private static List<Rows> joined(List<Rows> some, List<Rows> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static List<Rows> listed(Stream<BillLine> lines, Predicate<BillLine> listed) {
    return List.of(new ListedRows(lines.filter(listed).toList()));
  }

  private Stream<BillLine> orders(Cycle cycle) {
    return book.orders(query.scope(), cycle, query.filter()).filter(query.filter()::matches);
  }

  private Stream<UseStrip> strips(Cycle cycle) {
    return book.strips(query.scope(), cycle, query.filter()).flatMap(query.filter()::of);
  }

  /** Returns a page of the months, the newest records first unless the world reads it otherwise. */
  private Page<BillLine> pages(Function<Cycle, List<Rows>> rows) {
    boolean oldest = world.reads(NEWEST_FIRST, "oldest-first");
    List<Cycle> cycles = new ArrayList<>(query.cycles());
    if (oldest) {
      Collections.reverse(cycles);
    }
    List<BillLine> page = new ArrayList<>();
    long total = 0;
    for (Cycle cycle : cycles) {
      RowPages month = new RowPages(rows.apply(cycle));
      int offset = (int) Math.max(0, query.page().offset() - total);
      int limit = query.page().limit() - page.size();
      page.addAll(oldest ? month.readFromEnd(offset, limit) : month.read(offset, limit));
      total += month.size();
    }
    return new Page<>(page, Math.toIntExact(total));
  }
}
