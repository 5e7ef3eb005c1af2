// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.trail;
import static dev.ocesandbox.server.domain.metering.GivenDebt.FIRST;
import static dev.ocesandbox.server.domain.metering.GivenDebt.debt;
import static dev.ocesandbox.server.domain.metering.GivenDebt.deducted;
import static dev.ocesandbox.server.domain.metering.GivenDebt.later;
import static dev.ocesandbox.server.domain.metering.GivenDebt.server;
import static dev.ocesandbox.server.domain.metering.GivenDebt.step;
import static dev.ocesandbox.server.domain.metering.GivenDebt.toppedUp;
import static dev.ocesandbox.server.domain.metering.GivenDebt.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.metering.Metered.Hold;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What arrears do to resources that are billed by use. */
class ArrearsStagesTest {

  private static final Instant BEGUN = deducted(0);

  private static Settled inDebt(int level) {
    return step(server(GivenDebt.level(level), "s1", 0), "s1", 0, 1, debt("0.37"));
  }

  private static Metered server1(World world) {
    return Metering.find(world, "s1").orElseThrow();
  }

  private static List<String> arrears(Settled first, Settled then) {
    return types(first, then).stream()
        .filter(event -> !event.startsWith("usage-settled") && !event.startsWith("month-closed"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1", "1, 0, 7", "2, 0, 7", "3, 1, 7", "4, 7, 15", "5, 7, 15"})
  void the_level_says_how_long_grace_and_retention_are(int level, int grace, int retention) {
    Settled first = inDebt(level);
    Settled then = later(first.world(), BEGUN.plus(Duration.ofDays(40)));

    Instant frozen = BEGUN.plus(Duration.ofDays(grace));
    assertThat(arrears(first, then))
        .containsExactly(
            "arrears " + BEGUN,
            "resource-frozen " + frozen,
            "resource-released " + frozen.plus(Duration.ofDays(retention)));
    assertThat(server1(then.world()).endedAt()).isEqualTo(frozen.plus(Duration.ofDays(retention)));
    assertThat(Accounts.debt(then.world(), ACME)).hasToString("0.37");
    List<String> rules = new ArrayList<>(trail(first.world()));
    rules.addAll(trail(then.world()));
    assertThat(rules)
        .contains(
            "metering.arrears.begin",
            "metering.arrears.grace",
            "metering.arrears.retention",
            "metering.arrears.frozen-is-not-metered",
            "metering.arrears.released");
  }

  @Test
  void without_grace_a_server_is_frozen_at_once_and_was_used_until_then() {
    World world = inDebt(0).world();

    assertThat(server1(world).hold()).isEqualTo(Hold.FROZEN);
    assertThat(Metering.meteredIn(world, server1(world), hour(1)))
        .containsExactly(new Period(FIRST.plusSeconds(3600), FIRST.plusSeconds(3600 + 3210)));
    assertThat(Metering.meteredIn(world, server1(world), hour(2))).isEmpty();
  }

  private static Period hour(long hour) {
    Instant begin = FIRST.plusSeconds(3600 * hour);
    return new Period(begin, begin.plusSeconds(3600));
  }

  @Test
  void in_grace_it_is_used_and_charged_and_there_is_one_event_only() {
    Settled first = inDebt(4);
    assertThat(server1(first.world()).hold()).isEqualTo(Hold.GRACE);

    Settled second = step(first.world(), "s1", 1, 1, debt("0.37"));

    assertThat(second.events()).isEmpty();
    assertThat(Accounts.debt(second.world(), ACME)).hasToString("0.74");
    assertThat(Metering.meteredIn(second.world(), server1(second.world()), hour(2)))
        .containsExactly(hour(2));
    assertThat(trail(second.world())).contains("metering.arrears.grace-is-charged");
  }

  @Test
  void when_all_debt_is_cleared_it_is_in_use_again_and_metered_from_then_on() {
    World frozen = inDebt(0).world();
    World some = later(frozen, BEGUN.plusSeconds(600)).world();
    World less = toppedUp(some, "0.36");
    assertThat(server1(less).hold()).isEqualTo(Hold.FROZEN);

    World clear = toppedUp(less, "0.01");

    assertThat(server1(clear).hold()).isEqualTo(Hold.NONE);
    assertThat(Metering.meteredIn(clear, server1(clear), hour(1)))
        .containsExactly(new Period(hour(1).begin(), BEGUN));
    assertThat(Metering.meteredIn(clear, server1(clear), hour(2)))
        .containsExactly(new Period(BEGUN.plusSeconds(600), hour(2).end()));
    Period both = new Period(hour(1).begin(), hour(3).end());
    assertThat(Metering.meteredIn(clear, server1(clear), both))
        .containsExactly(
            new Period(hour(1).begin(), BEGUN), new Period(BEGUN.plusSeconds(600), hour(3).end()));
    assertThat(trail(clear)).contains("metering.arrears.cleared-is-in-use");
    assertThat(later(clear, BEGUN.plus(Duration.ofDays(40))).events())
        .extracting(Event::type)
        .doesNotContain("resource-released");
  }

  @Test
  void the_top_up_that_clears_is_one_event_and_new_debt_begins_new_arrears() {
    World frozen = inDebt(0).world();
    Instant now = frozen.settledTo();
    World topped = Accounts.topUp(frozen, ACME, Money.of("0.40"), "2", now).world();

    Settled cleared = later(topped, now);
    Settled again = step(cleared.world(), "s1", 1, 1, debt("0.37"));

    assertThat(types(cleared)).containsExactly("arrears-cleared " + now);
    assertThat(types(again))
        .containsExactly("arrears " + deducted(1), "resource-frozen " + deducted(1));
    assertThat(again.events().get(0).details()).containsEntry("account", "acme");
  }

  @Test
  void all_servers_of_an_account_are_one_event_also_one_that_began_while_others_were_frozen() {
    World world = GivenDebt.level(0);
    for (int i = 0; i < 20; i++) {
      world = server(world, "s" + i, i);
    }
    Settled first = step(world, "s1", 0, 1, debt("0.37"));
    Settled second = step(server(first.world(), "late", 9_000), "s1", 1, 1, debt("0.01"));

    assertThat(first.events())
        .extracting(event -> event.type() + " " + event.details().get("resources"))
        .containsExactly("arrears null", "resource-frozen 20");
    assertThat(second.events())
        .extracting(event -> event.type() + " " + event.details().get("resource_id"))
        .containsExactly("resource-frozen late");
  }

  @Test
  void what_ended_before_is_left_alone() {
    World world = server(GivenDebt.level(0), "gone", 0);
    world = Metering.put(world, Metering.find(world, "gone").orElseThrow().ended(FIRST));
    Settled first = step(server(world, "s1", 0), "s1", 0, 1, debt("0.37"));

    assertThat(Metering.find(first.world(), "gone").orElseThrow().hold()).isEqualTo(Hold.NONE);
    assertThat(first.events().get(1).details()).containsEntry("resource_id", "s1");
  }
}
