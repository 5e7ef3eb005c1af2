// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UseSettlementTest {

  private static final Instant BEGIN = Instant.parse("2026-01-15T08:45:30Z");

  private static World rich(String cash) {
    return Accounts.topUp(GivenWorld.empty(), ACME, Money.of(cash), "2", GivenWorld.START).world();
  }

  private static List<Run> runs(World world, String resource) {
    return Metering.runsOf(world, resource).toList();
  }

  @Test
  void equal_hours_become_one_run_after_the_first_part_of_an_hour() {
    World begun = Metering.begun(rich("100.00"), MeteringGiven.server("r1", ACME, BEGIN));

    World early = MeteringGiven.settled(begun, "2026-01-15T09:53:29Z");
    World world = MeteringGiven.settled(begun, "2026-01-15T12:00:00Z");

    assertThat(runs(early, "r1")).isEmpty();
    assertThat(runs(world, "r1"))
        .extracting(Run::count, run -> run.each().due().toString(), Run::deductedAt)
        .containsExactly(
            tuple(1L, "0.08", Instant.parse("2026-01-15T09:53:30Z")),
            tuple(2L, "0.37", Instant.parse("2026-01-15T10:53:30Z")));
    assertThat(Accounts.cash(world, ACME)).hasToString("99.18");
    assertThat(world.ledger().entries())
        .filteredOn(entry -> entry.type() == EntryKind.USAGE)
        .hasSize(3)
        .allSatisfy(entry -> assertThat(entry.subject()).isEqualTo(ACME));
    assertThat(GivenWorld.trail(world))
        .contains("metering.settlement.one-entry", "metering.pay.record");
  }

  @Test
  void what_money_does_not_cover_is_debt() {
    World begun = Metering.begun(rich("0.50"), MeteringGiven.server("r1", ACME, BEGIN));

    World world = MeteringGiven.settled(begun, "2026-01-15T12:00:00Z");

    assertThat(runs(world, "r1"))
        .extracting(Run::paidBy)
        .containsExactly(
            List.of(new Paid(Paid.Source.CASH, "", Money.of("0.08"))),
            List.of(new Paid(Paid.Source.CASH, "", Money.of("0.37"))),
            List.of(
                new Paid(Paid.Source.CASH, "", Money.of("0.05")),
                new Paid(Paid.Source.DEBT, "", Money.of("0.32"))));
    assertThat(world.ledger().balance(LedgerAccount.of(LedgerAccount.Kind.ARREARS, ACME)))
        .hasToString("-0.32");
    assertThat(GivenWorld.trail(world)).contains("metering.pay.rest-is-debt");
  }

  @Test
  void a_disk_is_settled_by_the_day_of_gmt_8() {
    World begun = Metering.begun(rich("100.00"), MeteringGiven.disk("d1", ACME, BEGIN, 100));

    World world = MeteringGiven.settled(begun, "2026-01-18T00:00:00Z");

    assertThat(runs(world, "d1"))
        .extracting(Run::count, Run::first, run -> run.each().due().toString())
        .containsExactly(
            tuple(1L, new Period(BEGIN, Instant.parse("2026-01-15T16:00:00Z")), "0.36"),
            tuple(
                2L,
                new Period(
                    Instant.parse("2026-01-15T16:00:00Z"), Instant.parse("2026-01-16T16:00:00Z")),
                "1.20"));
  }

  @Test
  void nothing_is_deducted_once_a_world_keeps_too_many_runs() {
    World begun = Metering.begun(rich("100.00"), MeteringGiven.server("r1", ACME, BEGIN));
    Scheduler small = new Scheduler(List.of(new SettleRule(Pace.HOUR, 2), new UsageDayRule()));

    World world = small.settle(begun, Instant.parse("2026-01-15T14:00:00Z")).world();
    World later =
        small
            .settle(
                Metering.begun(world, MeteringGiven.server("r2", ACME, world.settledTo())),
                Instant.parse("2026-01-15T20:00:00Z"))
            .world();

    assertThat(runs(world, "r1")).extracting(Run::count).containsExactly(1L, 1L);
    assertThat(GivenWorld.trail(later)).contains("metering.settlement.most-runs");
    assertThat(runs(later, "r2")).isEmpty();
    assertThat(later.get(MeteringState.SLOT).schedule(ACME, Pace.HOUR).orElseThrow().settledTo())
        .isEqualTo(Instant.parse("2026-01-15T19:00:00Z"));
  }

  @Test
  void a_period_in_which_the_size_changes_has_a_record_for_each_size() {
    Metered disk = MeteringGiven.disk("d1", ACME, GivenWorld.START, 10);
    Metered grown =
        new Metered(
            "d1",
            ACME,
            "d1",
            disk.product(),
            null,
            null,
            disk.begunAt(),
            null,
            List.of(disk.sizes().get(0), new Metered.Sized(disk.begunAt().plusSeconds(1800), 20)),
            null,
            Metered.Hold.NONE,
            null);

    World world =
        MeteringGiven.settled(Metering.begun(rich("100.00"), grown), "2026-01-15T17:00:00Z");

    // rule metering.price.size-changes: 16:30 to 17:00 of 10 GB, then 7 hours of 20 GB
    assertThat(runs(world, "d1"))
        .extracting(run -> run.each().size(), run -> run.official().toString())
        .containsExactly(tuple(10, "0.0025"), tuple(20, "0.07"));
    assertThat(runs(world, "d1")).extracting(run -> run.tradeId(0)).doesNotHaveDuplicates();
  }

  @Test
  void a_run_ends_with_the_month_of_its_bill() {
    Instant begin = Instant.parse("2026-01-31T14:00:00Z");
    World quiet = MeteringGiven.settled(rich("100.00"), begin.toString());
    World begun = Metering.begun(quiet, MeteringGiven.server("r1", ACME, begin));

    World world = MeteringGiven.settled(begun, "2026-01-31T19:00:00Z");

    assertThat(runs(world, "r1"))
        .extracting(Run::count, run -> run.cycle().toString())
        .containsExactly(tuple(2L, "2026-01"), tuple(2L, "2026-02"));
  }
}
