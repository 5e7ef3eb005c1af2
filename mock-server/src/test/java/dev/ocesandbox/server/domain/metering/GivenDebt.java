// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;

import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Servers of ACME whose hours have been settled, paid by cash or by nobody. */
final class GivenDebt {

  /** Begin of the first hour. */
  static final Instant FIRST = Instant.parse("2026-01-15T09:00:00Z");

  static final long HOUR = 3_600;
  static final long DELAY = 3_210;

  private GivenDebt() {}

  /** Returns a world in which ACME has a level. */
  static World level(int level) {
    World world = GivenWorld.empty();
    Customer acme = world.customer(ACME);
    return world.with(
        new Customer(
            acme.id(),
            acme.name(),
            acme.kind(),
            acme.masterId(),
            acme.custody(),
            acme.site(),
            acme.wrongSiteCode(),
            acme.monthlySettlement(),
            acme.model(),
            level,
            acme.users(),
            acme.password()));
  }

  /** Returns the world with a server that began some seconds after the start of the world. */
  static World server(World world, String id, long seconds) {
    ProductKey key =
        new ProductKey("hws.service.type.ec2", "hws.resource.type.vm", "ac3.large.2.linux");
    return Metering.put(
        world,
        new Metered(
            id,
            ACME,
            id,
            new Resource.Product("OFFI1", key, "cn-north-4", null),
            null,
            null,
            GivenWorld.START.plusSeconds(seconds),
            null,
            List.of(),
            null,
            Metered.Hold.NONE,
            null));
  }

  static Paid cash(String amount) {
    return new Paid(Paid.Source.CASH, "", Money.of(amount));
  }

  static Paid debt(String amount) {
    return new Paid(Paid.Source.DEBT, "", Money.of(amount));
  }

  /** Returns when an hour is deducted; the first one has the number 0. */
  static Instant deducted(long hour) {
    return FIRST.plusSeconds((hour + 1) * HOUR + DELAY);
  }

  /** Settles some equal hours of a server, all at the time of the last one. */
  static World settled(World world, String id, long hour, long count, Paid... each) {
    return step(world, id, hour, count, each).world();
  }

  static Settled step(World before, String id, long hour, long count, Paid... each) {
    Run run = run(id, hour, count, List.of(each));
    Instant at = deducted(hour + count - 1);
    List<Transfer> transfers = new ArrayList<>();
    for (Paid paid : each) {
      Kind from = paid.source() == Paid.Source.CASH ? Kind.CASH : Kind.ARREARS;
      transfers.add(
          new Transfer(
              LedgerAccount.of(from, ACME),
              LedgerAccount.vendor(Kind.REVENUE),
              new Money(paid.amount().cents() * count)));
    }
    World world =
        Metering.put(before.settledTo(at).post(at, EntryKind.USAGE, ACME, transfers), run);
    Deducted deducted = new Deducted(ACME);
    for (int i = 0; i < count; i++) {
      deducted.count(ACME, run.cycle());
      deducted.add(run.each().due());
    }
    return deducted.settled(world, at);
  }

  private static Run run(String id, long hour, long count, List<Paid> paidBy) {
    Money due = Money.sum(paidBy.stream().map(Paid::amount).toList());
    Instant begin = FIRST.plusSeconds(hour * HOUR);
    Factor factor = new Factor(1, "Duration", 4);
    Instant deducted = deducted(hour);
    Period first = new Period(begin, begin.plusSeconds(HOUR));
    return new Run(
        Run.rowId(id, factor, first, deducted),
        id,
        ACME,
        ACME,
        factor,
        Cycle.ofUse(first.end(), deducted),
        first,
        deducted,
        count,
        new Each(
            null,
            Quantity.of("3600"),
            Quantity.ZERO,
            null,
            FineAmount.of(due),
            FineAmount.ZERO,
            due,
            null),
        paidBy);
  }

  /** Tops up and returns the world as the next request sees it. */
  static World toppedUp(World world, String amount) {
    Instant now = world.settledTo();
    return later(Accounts.topUp(world, ACME, Money.of(amount), "2", now).world(), now).world();
  }

  /** Returns the world at a later time, and what happens until then. */
  static Settled later(World world, Instant at) {
    return Rooms.scheduler(Rooms.standard()).settle(world, at);
  }

  /** Returns the hours of a server, such as "cash 0.26 debt 0.11", one after the other. */
  static List<String> hours(World world, String id) {
    List<String> hours = new ArrayList<>();
    Metering.runsOf(world, id)
        .forEach(
            run ->
                run.periods()
                    .forEach(
                        period ->
                            hours.add(
                                String.join(
                                    " ",
                                    run.paidBy().stream()
                                        .map(paid -> paid.source() + " " + paid.amount())
                                        .toList()))));
    return hours;
  }

  /** Returns the types of events. */
  static List<String> types(Settled... steps) {
    return Arrays.stream(steps)
        .flatMap(step -> step.events().stream())
        .map(event -> event.type() + " " + event.at())
        .toList();
  }
}
