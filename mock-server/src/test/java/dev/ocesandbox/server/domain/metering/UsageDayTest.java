// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.trail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Guesses;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import dev.ocesandbox.server.world.time.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One event for each account and day. */
class UsageDayTest {

  /** 00:00 GMT+8 of 20 January. */
  private static final Instant MIDNIGHT = Instant.parse("2026-01-19T16:00:00Z");

  private static World delayed(String delay) {
    return GivenWorld.empty()
        .with(
            new Settings(
                Settings.Provisioning.AT_ONCE,
                false,
                false,
                Settings.SignatureError.SHORT,
                Guesses.NONE,
                Settings.NewAccounts.INITIAL,
                new Settings.Billing(false, Duration.parse(delay)),
                Settings.Kept.USUAL,
                Settings.Support.MANUAL));
  }

  /** Deducts 0.10 at each of some times, and returns what happens until the end. */
  private static List<String> events(World before, String end, Instant... times) {
    World world = before;
    List<Event> events = new ArrayList<>();
    for (Instant at : times) {
      Settled step = GivenDebt.later(world, at.minusSeconds(1));
      events.addAll(step.events());
      Deducted deducted = new Deducted(ACME);
      deducted.count(ACME, Cycle.of(at));
      deducted.add(Money.of("0.10"));
      world = deducted.settled(step.world().settledTo(at), at).world();
    }
    Settled last = GivenDebt.later(world, Instant.parse(end));
    events.addAll(last.events());
    assertThat(trail(last.world())).contains("metering.settlement.event");
    return events.stream()
        .filter(event -> event.type().equals("usage-settled"))
        .map(
            event ->
                "%s %s %s %s"
                    .formatted(
                        event.at(),
                        event.details().get("day"),
                        event.details().get("deductions"),
                        event.details().get("amount")))
        .toList();
  }

  @Test
  void the_last_hour_of_a_day_is_settled_after_midnight_and_belongs_to_it() {
    Instant last = MIDNIGHT.plusSeconds(3_210);

    assertThat(
            events(
                GivenWorld.empty(),
                "2026-01-25T00:00:00Z",
                last.minusSeconds(7_200),
                last.minusSeconds(3_600),
                last,
                last.plusSeconds(1)))
        .containsExactly(
            "2026-01-19T16:53:30Z 2026-01-19 3 0.30", "2026-01-20T16:53:30Z 2026-01-20 1 0.10");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 2026-01-19T16:00:00Z",
    "PT2H, 2026-01-19T18:00:00Z",
    "P1D, 2026-01-19T16:00:00Z",
    "P3DT30M, 2026-01-19T16:30:00Z"
  })
  void it_follows_the_delay_of_settlements(String delay, String at) {
    assertThat(events(delayed(delay), "2026-01-25T00:00:00Z", MIDNIGHT.minusSeconds(60)))
        .containsExactly(at + " 2026-01-19 1 0.10");
  }

  @Test
  void a_day_without_deductions_has_none() {
    assertThat(
            events(
                GivenWorld.empty(),
                "2026-02-25T00:00:00Z",
                MIDNIGHT,
                MIDNIGHT.plus(Duration.ofDays(3))))
        .extracting(event -> event.split(" ", -1)[1])
        .containsExactly("2026-01-19", "2026-01-22");
  }
}
