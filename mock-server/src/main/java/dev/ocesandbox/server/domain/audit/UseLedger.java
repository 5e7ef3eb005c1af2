// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts the settlements of use that have to do with a month, payer by payer. A settlement of the
 * first day may belong to the month before, so that the neighbors are counted too.
 */
final class UseLedger {

  private final World world;
  private final Cycle cycle;
  private final Map<String, Map<Instant, Money>> entries = new HashMap<>();

  UseLedger(World world, Cycle cycle) {
    this.world = world;
    this.cycle = cycle;
    for (Entry entry : world.ledger().entries()) {
      if (entry.type() == EntryKind.USAGE) {
        entries
            .computeIfAbsent(entry.subject(), payer -> new HashMap<>())
            .merge(entry.at(), LedgerCount.income(entry), Money::plus);
      }
    }
  }

  /** Compares the settlements of a payer. */
  void compare(Differences differences, String account, String payerId, Set<Measure> due) {
    Map<Instant, Money> runs = new HashMap<>();
    Set<Instant> compared = new HashSet<>();
    for (Cycle month : new Cycle[] {cycle.plus(-1), cycle, cycle.next()}) {
      Metering.runs(world, payerId, month)
          .filter(run -> run.payerId().equals(payerId))
          .forEach(run -> add(run, runs, month.equals(cycle) ? compared : new HashSet<>()));
    }
    Map<Instant, Money> posted = entries.getOrDefault(payerId, Map.of());
    posted.keySet().stream().filter(this::isWithin).forEach(compared::add);
    Recount ledger = new Recount("ledger");
    Recount use = new Recount("use");
    for (Instant at : compared) {
      put(ledger, at, posted.getOrDefault(at, Money.ZERO));
      put(use, at, runs.getOrDefault(at, Money.ZERO));
    }
    differences.compare(account, ledger, use, due);
  }

  private static void add(Run run, Map<Instant, Money> runs, Set<Instant> seen) {
    for (long number = 0; number < run.count(); number++) {
      runs.merge(run.deductedAt(number), run.each().due(), Money::plus);
      seen.add(run.deductedAt(number));
    }
  }

  /** Returns whether what is settled at an instant belongs to the month for sure. */
  private boolean isWithin(Instant at) {
    return Cycle.of(at).equals(cycle) && BusinessTime.day(at).getDayOfMonth() > 1;
  }

  private static void put(Recount recount, Instant at, Money amount) {
    recount
        .at(Row.USE, "the settlement at " + BusinessTime.wire(at))
        .add(Map.of(Measure.DUE, FineAmount.of(amount)));
  }
}
