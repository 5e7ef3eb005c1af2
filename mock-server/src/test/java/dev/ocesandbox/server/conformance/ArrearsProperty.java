// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/** Servers that begin and end, time that passes and money that comes in too late, at random. */
class ArrearsProperty {

  private static final int STEPS = 50;

  /**
   * What was deducted for an hour of a server.
   *
   * @param at when
   * @param begun when the server began
   * @param cash yuan
   * @param debt yuan
   */
  private record Deducted(
      Instant at, String begun, String month, BigDecimal cash, BigDecimal debt) {

    BigDecimal due() {
      return cash.add(debt);
    }
  }

  private final List<String> running = new ArrayList<>();
  private final Map<String, BigDecimal> closed = new TreeMap<>();
  private BigDecimal paidIn = BigDecimal.ZERO;

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void debt_is_what_the_ledger_and_the_records_say_and_the_oldest_is_cleared_first(long seed) {
    Random random = new Random(seed);
    UseByTheHour acme = UseByTheHour.level(Target.FRESH_WORLD, random.nextInt(6));
    for (int step = 0; step < STEPS; step++) {
      step(acme, random);
      agrees(acme);
    }

    TestWorld copy = TestWorld.imported(acme.world().control("GET", "/export"));
    TestWorld fork = TestWorld.create(TestServer.json().put("from", acme.world().id()));
    for (TestWorld other : List.of(copy, fork)) {
      assertThat(metering(other)).isEqualTo(metering(acme.world()));
    }
    List<JsonNode> next = acme.world().advance("P40D").path("events").valueStream().toList();
    for (TestWorld other : List.of(copy, fork)) {
      assertThat(other.advance("P40D").path("events").valueStream().toList()).isEqualTo(next);
      assertThat(metering(other)).isEqualTo(metering(acme.world()));
    }
    agrees(acme);
  }

  private void step(UseByTheHour acme, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> running.add(acme.server());
      case 1 -> {
        if (!running.isEmpty()) {
          String gone = running.remove(random.nextInt(running.size()));
          TestServer.control("DELETE", "/worlds/" + acme.world().id() + "/pay-per-use/" + gone);
        }
      }
      case 2, 3 -> {
        String cents = "%d.%02d".formatted(random.nextInt(6), 1 + random.nextInt(99));
        acme.shop().topUp(cents);
        paidIn = paidIn.add(new BigDecimal(cents));
      }
      default -> {
        long seconds = random.nextInt(random.nextInt(5) == 0 ? 2_000_000 : 30_000);
        acme.world().advance(Duration.ofSeconds(seconds).toString());
      }
    }
  }

  private void agrees(UseByTheHour acme) {
    List<Deducted> all = deducted(acme.world()).toList();
    BigDecimal debt = sum(all.stream().map(Deducted::debt));
    assertThat(acme.debt()).isEqualTo(debt.setScale(2).toPlainString());
    assertThat(acme.shop().cashBalance())
        .isEqualByComparingTo(paidIn.subtract(sum(all.stream().map(Deducted::cash))));
    assertThat(debt.signum() > 0 && acme.shop().cashBalance().signum() > 0).isFalse();
    boolean owes = false;
    for (Deducted one : all) {
      assertThat(owes && one.cash().signum() > 0).as("%s after open debt", one).isFalse();
      owes |= one.debt().signum() > 0;
    }
    closedMonthsStay(acme.world(), all);
  }

  /** What is due of a month that closed in an earlier step never changes. */
  private void closedMonthsStay(TestWorld world, List<Deducted> all) {
    TreeMap<String, BigDecimal> due = new TreeMap<>();
    all.forEach(one -> due.merge(one.month(), one.due(), BigDecimal::add));
    closed.forEach((month, amount) -> assertThat(due.get(month)).as(month).isEqualTo(amount));
    String now = world.control("GET", "/clock").path("now").asString();
    String last = Instant.parse(now).minus(Duration.ofDays(35)).toString().substring(0, 7);
    closed.putAll(due.headMap(last, true));
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String metering(TestWorld world) {
    JsonNode state = world.control("GET", "/state");
    return state.path("metering") + " " + state.path("arrears");
  }

  /** Returns everything that was deducted, in the order in which money pays for it. */
  private static Stream<Deducted> deducted(TestWorld world) {
    JsonNode metering = world.control("GET", "/state?room=metering").path("metering");
    // Resources are saved in the order of their creation, in which money pays for them.
    Map<String, String> begun = new TreeMap<>();
    metering
        .path("metered")
        .forEach(
            one ->
                begun.put(
                    one.path("id").asString(),
                    "%06d %s".formatted(begun.size(), one.path("begun_at").asString())));
    return metering
        .path("runs")
        .valueStream()
        .flatMap(run -> hours(run, begun.get(run.path("resource_id").asString())))
        .sorted(Comparator.comparing(Deducted::at).thenComparing(Deducted::begun));
  }

  private static Stream<Deducted> hours(JsonNode run, String begun) {
    Map<String, BigDecimal> paid = new TreeMap<>();
    run.path("paid_by")
        .forEach(
            part ->
                paid.put(
                    part.path("source").asString(),
                    new BigDecimal(part.path("amount").asString())));
    Instant at = Instant.parse(run.path("deducted_at").asString());
    return Stream.iterate(0L, hour -> hour + 1)
        .limit(run.path("count").asLong())
        .map(
            hour ->
                new Deducted(
                    at.plus(Duration.ofHours(hour)),
                    begun,
                    run.at("/cycle/month").asString(),
                    paid.getOrDefault("CASH", BigDecimal.ZERO),
                    paid.getOrDefault("DEBT", BigDecimal.ZERO)));
  }
}
