// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Marks in the runs of a payer what its cash has cleared of its debt: the oldest record first, of
 * records of the same age that of the oldest resource. What is due never changes.
 */
final class Clearing {

  private final World world;
  private final PriorityQueue<Debtor> oldest = new PriorityQueue<>(Debtor.OLDEST_FIRST);

  private Clearing(World world) {
    this.world = world;
  }

  /**
   * A run with periods that are not cleared.
   *
   * @param run the run
   * @param resource number of its resource in the order of creation
   * @param next number of its first period that is not cleared
   * @param deductedAt when that period was deducted, UTC
   * @param begin begin of that period, UTC
   */
  private record Debtor(Run run, int resource, long next, Instant deductedAt, Instant begin) {

    static final Comparator<Debtor> OLDEST_FIRST =
        Comparator.comparing(Debtor::deductedAt)
            .thenComparing(Debtor::begin)
            .thenComparingInt(Debtor::resource)
            .thenComparingInt(one -> one.run.factor().number());

    static Debtor of(Run run, int resource, long next) {
      Period period = run.period(next);
      return new Debtor(run, resource, next, run.deductedAfter(period), period.begin());
    }

    Debtor following() {
      return of(run, resource, next + 1);
    }
  }

  /** Returns the world with as much debt in the runs of a payer as the ledger says. */
  static World cleared(World world, String payerId) {
    OpenDebts open = runs(world).debts(payerId);
    Money paid = open.total().minus(Accounts.debt(world, payerId));
    return paid.isPositive() ? new Clearing(world).cleared(open, paid) : world;
  }

  private World cleared(OpenDebts open, Money paid) {
    List<Run> runs = runs(world).indebted(open).toList();
    return paid.compareTo(open.total()) >= 0 ? all(runs) : oldest(runs, paid);
  }

  private World all(List<Run> runs) {
    World after = world;
    for (Run run : runs) {
      after = put(after, RunPieces.cleared(run));
    }
    return after;
  }

  private World oldest(List<Run> runs, Money paid) {
    Map<String, Integer> numbers = numbers();
    runs.forEach(run -> oldest.add(Debtor.of(run, numbers.getOrDefault(run.resourceId(), 0), 0)));
    List<Run> pieces = new ArrayList<>();
    Money rest = paid;
    while (rest.isPositive() && !oldest.isEmpty()) {
      Debtor first = oldest.remove();
      Money owed = OpenDebts.ofEach(first.run);
      if (owed.compareTo(rest) > 0) {
        pieces.addAll(RunPieces.cleared(first.run, first.next, rest));
        rest = Money.ZERO;
      } else {
        rest = rest.minus(owed);
        if (first.next + 1 < first.run.count()) {
          oldest.add(first.following());
        } else {
          pieces.addAll(RunPieces.cleared(first.run));
        }
      }
    }
    oldest.stream()
        .filter(one -> one.next > 0)
        .forEach(one -> pieces.addAll(RunPieces.cleared(one.run, one.next, Money.ZERO)));
    return put(world, pieces);
  }

  private static Runs runs(World world) {
    return world.get(MeteringState.SLOT).runs();
  }

  /** Returns the number of each resource in the order of creation. */
  private Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (Metered resource : world.get(MeteringState.SLOT).all()) {
      numbers.put(resource.id(), numbers.size());
    }
    return numbers;
  }

  private static World put(World world, List<Run> pieces) {
    World after = world;
    for (Run piece : pieces) {
      after = Metering.put(after, piece);
    }
    return after;
  }
}
