// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.world.PageRequest;
import java.time.LocalDate;
import java.util.List;

/**
 * A query for costs.
 *
 * @param amortized whether what is paid for a term is spread over its days
 * @param net whether cash coupons are taken off
 * @param monthly whether costs are added up by month, otherwise by day
 * @param first first day, GMT+8
 * @param last last day, GMT+8
 * @param by what the costs are grouped by, without repetition
 * @param filters what costs must match
 * @param page which page of the groups
 */
record CostQuery(
    boolean amortized,
    boolean net,
    boolean monthly,
    LocalDate first,
    LocalDate last,
    List<CostDimension> by,
    List<CostFilter> filters,
    PageRequest page) {

  CostQuery {
    by = List.copyOf(by);
    filters = List.copyOf(filters);
  }

  /** Returns the amounts of a charge that are asked for; each is spread by itself. */
  List<FineAmount> amounts(Charge charge) {
    return net ? charge.net() : charge.due();
  }

  /** Returns whether a charge matches all filters. */
  boolean matches(Charge charge) {
    return filters.stream().allMatch(filter -> filter.matches(charge.line()));
  }

  /** Returns the query for days that are not after a day. */
  CostQuery until(LocalDate day) {
    return last.isAfter(day)
        ? new CostQuery(amortized, net, monthly, first, day, by, filters, page)
        : this;
  }
}
