// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Compares the views of an account with each other and with what they are made of. */
final class AccountCheck {

  private static final Set<Measure> SOURCES = EnumSet.range(Measure.CASH, Measure.DEBT);
  private static final Set<Measure> CENTS =
      with(SOURCES, Measure.OFFICIAL, Measure.DISCOUNT, Measure.DUE);
  private static final Set<Measure> DECIMALS =
      EnumSet.of(Measure.OFFICIAL, Measure.DISCOUNT, Measure.EXACT);
  private static final Set<Measure> DUE = EnumSet.of(Measure.DUE);
  private static final Set<Measure> COSTS = EnumSet.of(Measure.OFFICIAL, Measure.DUE, Measure.NET);
  private static final Set<Measure> TOTALS = with(SOURCES, Measure.DUE);

  private final Differences differences;
  private final String account;
  private final AccountViews views;

  AccountCheck(Differences differences, String account, AccountViews views) {
    this.differences = differences;
    this.account = account;
    this.views = views;
  }

  private static Set<Measure> with(Set<Measure> some, Measure... more) {
    Set<Measure> all = EnumSet.copyOf(some);
    all.addAll(List.of(more));
    return all;
  }

  /**
   * Compares everything.
   *
   * @param orders what orders say
   * @param use what runs of use say
   */
  void run(Counted orders, Counted use) {
    if (views.large()) {
      sums(orders, use);
      return;
    }
    Counted fees = views.transactions();
    compare(orders.trades(), fees.trades().of(Row.TERM), CENTS);
    compare(use.products(), fees.products().of(Row.USE), CENTS);
    compare(use.resources(), views.usage().resources().of(Row.USE), CENTS);
    compare(use.resources(), views.resources().resources().of(Row.USE), DECIMALS);
    compare(fees.trades(), views.usage().trades(), CENTS);
    compare(fees.trades(), views.resources().trades(), DECIMALS);
    compare(fees.products(), views.sum().products(), with(CENTS, Measure.TRUNCATED));
    compare(views.sum().total(), views.totals().total(), TOTALS);
    views.usageSums().forEach(sums -> grouped(views.usage(), sums, CENTS));
    views.resourceSums().forEach(sums -> grouped(views.resources(), sums, DECIMALS));
    costs(use);
    addsUp();
  }

  private void sums(Counted orders, Counted use) {
    compare(orders.trades(), views.usage().trades().of(Row.TERM), CENTS);
    compare(orders.trades(), views.resources().trades().of(Row.TERM), DECIMALS);
    compare(use.resources(), views.usage().resources().of(Row.USE), CENTS);
    compare(use.resources(), views.resources().resources().of(Row.USE), DECIMALS);
    compare(orders.products(), views.sum().products().of(Row.TERM), CENTS);
    compare(use.products(), views.sum().products().of(Row.USE), CENTS);
    compare(views.sum().total(), views.totals().total(), TOTALS);
    Counted costs = views.costs();
    if (costs != null) {
      compare(views.sum().total(), costs.total(), COSTS);
    }
  }

  /** The breakdown has what is spread over the month; what has no days in it is not there. */
  private void costs(Counted use) {
    Counted costs = views.costs();
    if (costs != null) {
      compare(views.transactions().total(), costs.total(), COSTS);
    }
    Counted breakdown = views.breakdown();
    if (breakdown != null) {
      differences.within(account, breakdown.trades(), Measure.DUE, Measure.SPREAD);
      differences.within(account, breakdown.resources(), Measure.DUE, Measure.SPREAD);
      compare(use.resources(), breakdown.resources().of(Row.USE), DUE);
      Recount terms = breakdown.purchases();
      compare(views.usage().purchases().in(terms), terms, DUE);
    }
  }

  /** Groups of use have the id of one of their deductions, groups of orders that of the order. */
  private void grouped(Counted single, Counted sums, Set<Measure> measures) {
    compare(single.trades().of(Row.TERM), sums.trades().of(Row.TERM), measures);
    compare(single.resources().of(Row.USE), sums.resources().of(Row.USE), measures);
    compare(single.total(), sums.total(), measures);
  }

  private void addsUp() {
    for (Counted view : List.of(views.transactions(), views.sum())) {
      differences.within(account, view.trades(), Measure.DUE, Measure.AFTER_CUT);
      differences.within(account, view.products(), Measure.DUE, Measure.AFTER_CUT);
      differences.within(account, view.products(), Measure.DUE, Measure.PARTS);
    }
    differences.within(account, views.transactions().trades(), Measure.DUE, Measure.PARTS);
    differences.within(account, views.usage().trades(), Measure.DUE, Measure.PARTS);
    differences.within(account, views.resources().trades(), Measure.EXACT, Measure.PARTS);
  }

  private void compare(Recount one, Recount other, Set<Measure> measures) {
    differences.compare(account, one, other, measures);
  }
}
