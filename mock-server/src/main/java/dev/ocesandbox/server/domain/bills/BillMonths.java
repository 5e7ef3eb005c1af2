// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The months whose records are listed. */
final class BillMonths {

  private static final int LISTED =
      (int) Contracts.value("bills.query.three-years", "time").asPeriod().toTotalMonths();

  private BillMonths() {}

  /** Returns the month if it is listed, otherwise nothing. */
  static List<Cycle> of(Cycle cycle, Instant now) {
    return between(cycle.firstDay(), cycle.lastDay(), now);
  }

  /** Returns the listed months that have one of some days. */
  static List<Cycle> between(LocalDate first, LocalDate last, Instant now) {
    Cycle present = Cycle.of(now);
    return Stream.iterate(present, cycle -> cycle.plus(-1))
        .limit(LISTED)
        .filter(cycle -> !cycle.lastDay().isBefore(first) && !cycle.firstDay().isAfter(last))
        .toList();
  }
}
