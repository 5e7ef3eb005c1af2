// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.fixtures.Scenarios;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.TestCommands;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Worlds made of other worlds and of saved ones. */
class WorldFactoryTest {

  private static final Instant START = Instant.parse("2026-11-23T08:30:00Z");
  private static final Instant LATER = START.plus(Duration.ofHours(5));

  private static void topUp(HostedWorld hosted, String account, Instant wall) {
    hosted
        .store()
        .apply(
            wall,
            TestCommands.named("TopUp"),
            TestCommands.by(
                (world, now) -> {
                  String id = Given.idOf(world, account);
                  var drawn = Accounts.topUp(world, id, Money.of("5"), "2", now);
                  return Change.of(drawn.world(), drawn.id());
                }));
  }

  private static List<String> keys(HostedWorld hosted) {
    List<String> keys = new ArrayList<>();
    for (AccountAccess access : Given.accounts(hosted)) {
      keys.add(access.own().accessKey());
      keys.add(access.own().token());
      access.users().forEach(user -> keys.add(user.login().accessKey()));
      access.users().forEach(user -> keys.add(user.login().token()));
    }
    return keys;
  }

  @Test
  void a_fork_is_the_same_world_so_its_size_costs_nothing() {
    HostedWorld origin = Given.world("default", START);

    HostedWorld fork = Given.FACTORY.fork(origin, "w1234567", null, START);

    assertThat(fork.store().read(START)).isSameAs(origin.store().read(START));
    assertThat(fork.from()).isEqualTo(origin.id());
    assertThat(fork.createdAt()).isEqualTo(START);
  }

  @Test
  void a_fork_has_the_accounts_of_its_origin_and_keys_of_its_own() {
    HostedWorld origin = Given.world("default", START);

    HostedWorld fork = Given.FACTORY.fork(origin, "w1234567", null, START);

    assertThat(Given.accounts(fork))
        .extracting(AccountAccess::name, AccountAccess::customerId)
        .containsExactlyElementsOf(
            Given.accounts(origin).stream()
                .map(a -> org.assertj.core.groups.Tuple.tuple(a.name(), a.customerId()))
                .toList());
    assertThat(keys(fork)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(keys(origin));
  }

  @Test
  void a_fork_and_its_origin_go_their_own_ways() {
    HostedWorld origin = Given.world("default", START);
    HostedWorld fork = Given.FACTORY.fork(origin, "w1234567", null, START);
    String before = Given.export(origin, START);

    topUp(fork, "solo", START);

    assertThat(Given.export(origin, START)).isEqualTo(before);
    assertThat(Given.export(fork, START)).isNotEqualTo(before);
  }

  @Test
  void a_reset_brings_a_fork_back_to_what_it_was_forked_from() {
    HostedWorld fork = Given.FACTORY.fork(Given.running("default", START), "w1234567", null, LATER);
    String begun = Given.export(fork, LATER);
    topUp(fork, "solo", LATER);
    Instant nextWeek = LATER.plus(Duration.ofDays(9));

    fork.reset(nextWeek, Given.reset());

    assertThat(Given.export(fork, nextWeek)).isEqualTo(begun);
    assertThat(fork.store().now(nextWeek.plusSeconds(60))).isEqualTo(LATER.plusSeconds(60));
  }

  @Test
  void a_fork_keeps_the_time_and_the_way_its_clock_runs() {
    HostedWorld running = Given.FACTORY.fork(Given.running("default", START), "w1", null, LATER);
    HostedWorld frozen = Given.FACTORY.fork(Given.world("default", START), "w2", null, LATER);

    assertThat(running.store().clock().isFrozen()).isFalse();
    assertThat(running.store().now(LATER.plusSeconds(7))).isEqualTo(LATER.plusSeconds(7));
    assertThat(frozen.store().clock().isFrozen()).isTrue();
    assertThat(frozen.store().now(LATER.plusSeconds(7))).isEqualTo(START);
  }

  @Test
  void a_fork_can_begin_later_and_then_what_was_due_has_happened() {
    Instant nextYear = START.plus(Duration.ofDays(365));
    ClockStart clock = new ClockStart(true, nextYear);

    HostedWorld fork = Given.FACTORY.fork(Given.world("default", START), "w1234567", clock, START);

    assertThat(fork.store().now(START)).isEqualTo(nextYear);
    assertThat(fork.store().read(START).settledTo()).isEqualTo(nextYear);
    assertThat(Given.export(fork, START)).doesNotContain("PENDING_PAYMENT");
  }

  @Test
  void a_fork_cannot_begin_before_its_origin() {
    ClockStart clock = new ClockStart(true, START.minusSeconds(1));
    HostedWorld origin = Given.world("default", START);

    assertThatThrownBy(() -> Given.FACTORY.fork(origin, "w1234567", clock, START))
        .isInstanceOf(InvalidFile.class)
        .hasMessage("state.clock.now: is 2026-11-23T08:30:00Z, which is after the requested time");
  }

  @Test
  void the_first_clock_is_the_one_asked_for() {
    ScenarioFile empty = ScenarioFile.named("empty").orElseThrow();
    Instant other = Instant.parse("2030-01-01T00:00:00Z");

    assertThat(Given.world("empty", other).store().now(START)).isEqualTo(other);
    assertThat(
            Given.FACTORY
                .create(new WorldPlan("w1", 1, new ClockStart(true, null)), empty, START)
                .store()
                .now(LATER))
        .isEqualTo(START);
    assertThat(
            Given.FACTORY
                .create(new WorldPlan("w1", 1, new ClockStart(false, other)), empty, START)
                .store()
                .now(LATER))
        .isEqualTo(other.plus(Duration.ofHours(5)));
  }

  @Test
  void a_world_that_is_not_the_default_one_has_keys_of_its_own() {
    ScenarioFile standard = ScenarioFile.named("default").orElseThrow();
    HostedWorld other =
        Given.FACTORY.create(new WorldPlan("wabcdefg", 1, ClockStart.REAL), standard, START);

    assertThat(Given.accounts(other).get(0).domainName()).isEqualTo("acme@wabcdefg");
    assertThat(keys(other)).allMatch(key -> key.contains("WABCDEFG") || key.endsWith("@wabcdefg"));
  }

  @Test
  void a_saved_world_goes_on_from_where_it_was_saved() {
    HostedWorld origin = Given.running("default", START);
    ScenarioFile saved = Given.file(Given.export(origin, LATER));
    Instant nextYear = LATER.plus(Duration.ofDays(365));

    HostedWorld again =
        Given.FACTORY.create(new WorldPlan("w1234567", 9, ClockStart.REAL), saved, nextYear);

    World world = again.store().read(nextYear);
    assertThat(again.store().now(nextYear)).isEqualTo(LATER);
    assertThat(again.store().now(nextYear.plusSeconds(5))).isEqualTo(LATER.plusSeconds(5));
    assertThat(world.seed()).isEqualTo(1);
  }

  @Test
  void a_saved_world_can_be_frozen_later() {
    ScenarioFile saved = Given.file(Given.export(Given.running("default", START), START));
    ClockStart clock = new ClockStart(true, LATER);

    HostedWorld again = Given.FACTORY.create(new WorldPlan("w1234567", 1, clock), saved, START);

    assertThat(again.store().now(LATER.plusSeconds(99))).isEqualTo(LATER);
  }

  @Test
  void a_check_runs_the_requests_and_reads_the_saved_state(@TempDir Path folder)
      throws IOException {
    Path arranged =
        Files.writeString(
            folder.resolve("arranged.json"),
            GivenArrangement.file(
                "{'label': 'o', 'do': 'PlaceOrder', 'body': ORDER}",
                "{'do': 'PayOrders', 'as': 'acme', 'body': PAY}"));
    Path saved =
        Files.writeString(
            folder.resolve("saved.json"),
            Given.export(Given.world("default", START), START)
                .replace("\"trade\":\"RECHARGE\"", "\"trade\":\"GIFT\""));

    assertThat(ScenarioFile.check(arranged)).isEmpty();
    assertThat(Given.FACTORY.check(arranged, START))
        .singleElement()
        .asString()
        .contains("enough-money");
    assertThat(ScenarioFile.check(saved)).isEmpty();
    assertThat(Given.FACTORY.check(saved, START))
        .singleElement()
        .asString()
        .endsWith("trade: cannot have the value GIFT");
  }

  /** They are not checked at a start, because they are checked here. */
  @ParameterizedTest
  @MethodSource("dev.ocesandbox.fixtures.Scenarios#names")
  void ready_made_scenarios_pass_every_check(String name) {
    String text = new String(Scenarios.find(name).orElseThrow(), StandardCharsets.UTF_8);

    HostedWorld checked =
        Given.FACTORY.create(
            new WorldPlan("default", 1, new ClockStart(true, START)), Given.file(text), START);

    assertThat(Given.export(checked, START))
        .isEqualTo(Given.export(Given.world(name, START), START));
  }
}
