// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Settles the use of resources in the past, each period when it would have been settled, by the
 * prices and discounts for everybody.
 *
 * <p>Money of its own pays for it: at the begin of each month a top-up of exactly what is due in
 * the month. Coupons, cards, packages, credit and the balance are left alone.
 */
final class PastSettlements {

  private static final String BANK_TRANSFER = "2";

  private final Customer payer;
  private final Map<Moment, List<UseSettlement.Part>> parts = new TreeMap<>();
  private World world;

  /** A moment at which the use of one pace is settled. */
  record Moment(Instant at, Pace pace) implements Comparable<Moment> {
    @Override
    public int compareTo(Moment other) {
      return Comparator.comparing(Moment::at).thenComparing(Moment::pace).compare(this, other);
    }
  }

  private PastSettlements(World world, Customer payer) {
    this.world = world;
    this.payer = payer;
  }

  /**
   * Adds resources of one customer and all that was due for them, and returns them. Those that have
   * no period that is settled by now are left out. Refused as a resource that begins now is.
   */
  static Change<List<Metered>> of(World before, List<PastUse> uses, Instant now) {
    Change<List<Metered>> added = Change.of(before, List.of());
    for (PastUse use : uses) {
      added = added.then((world, all) -> added(world, all, use, now));
    }
    return added.then(
        (world, all) ->
            all.isEmpty()
                ? Change.of(world, all)
                : Change.of(
                    new PastSettlements(world, payer(world, all.get(0))).settled(all), all));
  }

  private static Customer payer(World world, Metered one) {
    return world.customer(world.customer(one.customerId()).payerId());
  }

  private static Change<List<Metered>> added(
      World world, List<Metered> all, PastUse use, Instant now) {
    Optional<Period> life = settled(world, use, now);
    return life.isEmpty()
        ? Change.of(world, all)
        : Beginning.past(world, use.resource(), life.get()).map(one -> plus(all, one));
  }

  private static List<Metered> plus(List<Metered> all, Metered one) {
    List<Metered> more = new ArrayList<>(all);
    more.add(one);
    return List.copyOf(more);
  }

  /** Returns the part of a life whose periods are all settled by now. */
  private static Optional<Period> settled(World world, PastUse use, Instant now) {
    Instant end = use.life().end();
    for (Pace pace : new Factors(world).paces(use.resource().key())) {
      Period last = pace.around(end.minusNanos(1));
      while (pace.settledAt(world.settings(), last.end()).isAfter(now)) {
        end = last.begin();
        if (!end.isAfter(use.life().begin())) {
          return Optional.empty();
        }
        last = pace.around(end.minusNanos(1));
      }
    }
    return Optional.of(new Period(use.life().begin(), end));
  }

  private World settled(List<Metered> all) {
    all.forEach(this::split);
    Map<Cycle, Money> months = new TreeMap<>();
    List<Payment> payments = new ArrayList<>();
    for (Map.Entry<Moment, List<UseSettlement.Part>> due : parts.entrySet()) {
      Moment moment = due.getKey();
      Purse purse = Purse.ofItsOwn(payer);
      world = UseSettlement.past(world, purse, moment, due.getValue());
      months.merge(Cycle.of(moment.at()), purse.paidInAll(), Money::plus);
      payments.add(new Payment(moment.at(), new UsePayment(payer.id(), moment.at(), purse)));
    }
    for (Payment payment : payments) {
      topUp(months.remove(Cycle.of(payment.at())), Cycle.of(payment.at()));
      world = payment.use().on(world);
    }
    return world;
  }

  private record Payment(Instant at, UsePayment use) {}

  /** Tops up what is due in a month before its first payment; null if that has been done. */
  private void topUp(@Nullable Money due, Cycle month) {
    if (due != null && due.isPositive() && !payer.monthlySettlement()) {
      Instant begin = BusinessTime.startOf(month.firstDay());
      world = Accounts.topUp(world, payer.id(), due, BANK_TRANSFER, begin).world();
    }
  }

  private void split(Metered resource) {
    for (Pace pace : new Factors(world).paces(resource.product().key())) {
      Period period = pace.around(resource.begunAt());
      while (period.begin().isBefore(resource.endedAt())) {
        Moment moment = new Moment(pace.settledAt(world.settings(), period.end()), pace);
        parts
            .computeIfAbsent(moment, m -> new ArrayList<>())
            .add(new UseSettlement.Part(period, 0, resource));
        period = pace.around(period.end());
      }
    }
  }
}
