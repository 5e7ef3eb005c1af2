// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.OTHER;
import static dev.ocesandbox.server.domain.GivenWorld.trail;
import static dev.ocesandbox.server.domain.metering.GivenDebt.cash;
import static dev.ocesandbox.server.domain.metering.GivenDebt.debt;
import static dev.ocesandbox.server.domain.metering.GivenDebt.hours;
import static dev.ocesandbox.server.domain.metering.GivenDebt.later;
import static dev.ocesandbox.server.domain.metering.GivenDebt.server;
import static dev.ocesandbox.server.domain.metering.GivenDebt.settled;
import static dev.ocesandbox.server.domain.metering.GivenDebt.toppedUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.domain.accounts.InternalTransfer;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cash that arrives clears debt, the oldest record first. */
class ClearingTest {

  private static final Cycle JANUARY = Cycle.parse("2026-01").orElseThrow();

  /** Cash of 1.00, and four hours of 0.37. */
  private static World fourHours() {
    World world = toppedUp(server(GivenDebt.level(4), "s1", 0), "1.00");
    world = settled(world, "s1", 0, 2, cash("0.37"));
    world = settled(world, "s1", 2, 1, cash("0.26"), debt("0.11"));
    return settled(world, "s1", 3, 1, debt("0.37"));
  }

  private static Money due(World world) {
    return Money.sum(Metering.runs(world, ACME, JANUARY).map(Run::due).toList());
  }

  @Test
  void a_small_top_up_clears_the_oldest_records_and_a_part_of_the_next() {
    World world = toppedUp(fourHours(), "0.30");

    assertThat(hours(world, "s1"))
        .containsExactly("CASH 0.37", "CASH 0.37", "CASH 0.37", "CASH 0.19 DEBT 0.18");
    assertThat(Accounts.debt(world, ACME)).hasToString("0.18");
    assertThat(Accounts.cash(world, ACME)).isEqualTo(Money.ZERO);
    assertThat(due(world)).isEqualTo(due(fourHours())).hasToString("1.48");
    assertThat(trail(world)).contains("metering.arrears.top-up-clears", "metering.arrears.record");
  }

  @Test
  void a_large_top_up_clears_everything_and_the_rest_is_cash() {
    World world = toppedUp(fourHours(), "1.00");

    assertThat(hours(world, "s1")).hasSize(4).containsOnly("CASH 0.37");
    assertThat(Accounts.debt(world, ACME)).isEqualTo(Money.ZERO);
    assertThat(Accounts.cash(world, ACME)).hasToString("0.52");
    assertThat(world.get(MeteringState.SLOT).runs().debts(ACME).runs()).isEmpty();
    assertThat(world.ledger().entries())
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.type()).isEqualTo(EntryKind.ARREARS_PAYMENT);
              assertThat(entry.postings().get(1).amount()).hasToString("0.48");
            });
  }

  @Test
  void many_small_top_ups_clear_as_much_as_a_large_one() {
    World world = settled(server(GivenDebt.level(4), "s1", 0), "s1", 0, 100, debt("0.37"));
    for (int i = 0; i < 30; i++) {
      world = toppedUp(world, "0.10");
    }

    assertThat(Accounts.debt(world, ACME)).hasToString("34.00");
    assertThat(hours(world, "s1").subList(0, 10))
        .startsWith("CASH 0.37", "CASH 0.37")
        .endsWith("CASH 0.04 DEBT 0.33", "DEBT 0.37");
    assertThat(hours(world, "s1")).hasSize(100);
    assertThat(Metering.runsOf(world, "s1").map(Run::id)).doesNotHaveDuplicates();
  }

  @Test
  void the_records_of_several_servers_are_cleared_hour_by_hour_the_older_server_first() {
    World world = server(server(GivenDebt.level(4), "b", 60), "a", 120);
    world = settled(settled(world, "a", 0, 3, debt("0.20")), "b", 0, 3, debt("0.50"));

    World cleared = toppedUp(world, "1.25");

    assertThat(hours(cleared, "b")).containsExactly("CASH 0.50", "CASH 0.50", "DEBT 0.50");
    assertThat(hours(cleared, "a"))
        .containsExactly("CASH 0.20", "CASH 0.05 DEBT 0.15", "DEBT 0.20");
  }

  @Test
  void half_of_a_week_of_many_servers_is_cleared_at_once() {
    World world = GivenDebt.level(5);
    for (int i = 0; i < 200; i++) {
      world = server(world, "s" + i, i);
    }
    for (int i = 0; i < 200; i++) {
      world = settled(world, "s" + i, 0, 168, debt("0.01"));
    }

    World cleared = toppedUp(world, "168.05");

    assertThat(Accounts.debt(cleared, ACME)).hasToString("167.95");
    assertThat(hours(cleared, "s4").subList(83, 86))
        .containsExactly("CASH 0.01", "CASH 0.01", "DEBT 0.01");
    assertThat(hours(cleared, "s5").subList(83, 85)).containsExactly("CASH 0.01", "DEBT 0.01");
  }

  @Test
  void cash_that_is_set_or_allocated_clears_debt_too() {
    Instant now = fourHours().settledTo();
    World set =
        Accounts.setCash(fourHours(), ACME, Money.of("0.30"), now)
            .fold(
                (world, left) -> {
                  assertThat(left).isEqualTo(Money.ZERO);
                  return world;
                },
                refusal -> {
                  throw new AssertionError(refusal);
                });
    World rich = Accounts.topUp(fourHours(), OTHER, Money.of("9"), "2", now).world();
    World allocated =
        Accounts.move(
            rich,
            new InternalTransfer(
                OTHER,
                ACME,
                BalanceType.DEBIT,
                null,
                Money.of("0.30"),
                InternalTransfer.Reason.ALLOCATION),
            now);

    for (World world : List.of(set, allocated)) {
      assertThat(hours(later(world, now).world(), "s1"))
          .endsWith("CASH 0.37", "CASH 0.19 DEBT 0.18");
      assertThat(Accounts.debt(world, ACME)).hasToString("0.18");
    }
  }

  @Test
  void cash_for_something_in_the_past_and_the_cash_of_others_clear_nothing() {
    World world = fourHours();
    Instant past = world.settledTo().minusSeconds(1);

    World after = Accounts.topUp(world, ACME, Money.of("5"), "2", past).world();
    after = Accounts.topUp(after, OTHER, Money.of("5"), "2", world.settledTo()).world();

    assertThat(Accounts.debt(after, ACME)).hasToString("0.48");
    assertThat(Accounts.cash(after, ACME)).hasToString("5.00");
    assertThat(later(after, world.settledTo()).world().ledger()).isEqualTo(after.ledger());
  }
}
