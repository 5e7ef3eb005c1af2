// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up fundings by source. */
final class Fundings {

  private Fundings() {}

  /** Returns one funding for each source of an order, in the order in which they paid. */
  static List<Funding> bySource(Order order) {
    List<Funding> all = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      all.addAll(line.fundings());
    }
    return bySource(all);
  }

  static List<Funding> bySource(List<Funding> all) {
    if (all.size() <= 1) {
      return List.copyOf(all);
    }
    Map<String, Funding> sums = new LinkedHashMap<>();
    for (Funding funding : all) {
      sums.merge(
          funding.source() + " " + funding.owner() + " " + funding.reference(),
          funding,
          (sum, one) -> sum.withAmount(sum.amount().plus(one.amount())));
    }
    List<Funding> sorted = new ArrayList<>(sums.values());
    sorted.sort(Comparator.comparing(Funding::source));
    return sorted;
  }
}
