// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.domain.bills.BillBook;
import dev.ocesandbox.server.domain.bills.BillLine;
import dev.ocesandbox.server.domain.bills.Scope;
import dev.ocesandbox.server.domain.bills.UseStrip;
import dev.ocesandbox.server.domain.metering.PeakType;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes charges of the records of bills. */
final class Charges {

  private static final long SECONDS_OF_DAY = 86_400;

  private final World world;
  private final BillBook book;
  private final Scope scope;
  private final CostView view;

  Charges(World world, Scope scope, CostView view) {
    this.world = world;
    this.book = BillBook.of(world);
    this.scope = scope;
    this.view = view;
  }

  /** Returns the charges of some days as they are billed; equal records of use are one charge. */
  Stream<Charge> original(LocalDate first, LocalDate last) {
    Stream<Charge> orders =
        months(first, last)
            .flatMap(cycle -> book.orders(scope, cycle))
            .filter(line -> view.showsOriginal(line.tradedAt()))
            .map(line -> new Charge(line, Spread.on(line.day())));
    Stream<Charge> use =
        months(first, last)
            .flatMap(cycle -> book.strips(scope, cycle))
            .flatMap(strip -> strip.until(view.tradedUntil()).stream())
            .map(Charges::used);
    return Stream.concat(orders, use).filter(charge -> isIn(charge, first, last));
  }

  /** Returns the charges that have amortized costs on some days; equal records of use are one. */
  Stream<Charge> amortized(LocalDate first, LocalDate last) {
    return Stream.concat(spread(first, last), used(first, last).map(Charges::used));
  }

  private static Charge used(UseStrip strip) {
    return new Charge(strip.template(), UseSpread.of(strip));
  }

  /**
   * Returns the charges that have amortized costs on some days, except for those of use whose day
   * is that of the bill.
   */
  Stream<Charge> spread(LocalDate first, LocalDate last) {
    return Stream.concat(bought(), settled(first, last))
        .filter(charge -> isIn(charge, first, last));
  }

  private Stream<Charge> bought() {
    Amortization amortization = new Amortization(world, view.amortizedUntil());
    return Orders.billedMonths(world, scope.accounts().collect(Collectors.toSet())).stream()
        .flatMap(cycle -> book.orders(scope, cycle))
        .flatMap(line -> bought(amortization, line));
  }

  private static Stream<Charge> bought(Amortization amortization, BillLine line) {
    return amortization.of(line).map(spread -> new Charge(line, spread)).stream();
  }

  /** The 95th percentile is settled in the month after that of its bill. */
  private Stream<Charge> settled(LocalDate first, LocalDate last) {
    return months(first.minusMonths(1), last)
        .flatMap(cycle -> book.strips(scope, cycle))
        .filter(strip -> isPercentile(strip) && isSettled(strip))
        .flatMap(UseStrip::lines)
        .map(line -> new Charge(line, Spread.on(BusinessTime.day(line.tradedAt()))));
  }

  /** Returns the use of some days that is in amortized costs on its day. */
  Stream<UseStrip> used(LocalDate first, LocalDate last) {
    return months(first, last)
        .flatMap(cycle -> book.strips(scope, cycle))
        .filter(strip -> !isPercentile(strip) && (!isMonthly(strip) || isSettled(strip)))
        .flatMap(strip -> strip.between(first, last));
  }

  private static boolean isPercentile(UseStrip strip) {
    return PeakType.of(strip.run().factor().name()).isPresent();
  }

  private static boolean isMonthly(UseStrip strip) {
    return strip.run().first().seconds() > SECONDS_OF_DAY;
  }

  private boolean isSettled(UseStrip strip) {
    return strip.run().cycle().compareTo(view.settledUntil()) <= 0;
  }

  private static Stream<Cycle> months(LocalDate first, LocalDate last) {
    Cycle end = new Cycle(YearMonth.from(last));
    return Stream.iterate(
        new Cycle(YearMonth.from(first)), month -> month.compareTo(end) <= 0, Cycle::next);
  }

  private static boolean isIn(Charge charge, LocalDate first, LocalDate last) {
    LocalDate day = charge.spread().firstFrom(first);
    return day != null && !day.isAfter(last);
  }
}
