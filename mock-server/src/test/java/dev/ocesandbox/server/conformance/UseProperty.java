// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/** Use of an enterprise at random, paid by everything that can pay. */
class UseProperty {

  private static final int STEPS = 40;
  private static final int PAGE = 100;
  private static final List<String> ACCOUNTS = List.of("acme", "acme-lab", "acme-dev");

  private final List<String> running = new ArrayList<>();

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void the_ledger_holds_what_runs_say_however_the_world_goes_on(long seed) {
    Random random = new Random(seed);
    UseCase use = UseCase.poor(Target.FRESH_WORLD, "2025-05-20T03:20:10Z");
    use.selling("0:0.31 5:0.0007", true, random.nextBoolean() ? "day" : "hour");
    for (int step = 0; step < STEPS; step++) {
      step(use, random);
      if (step % 8 == 0) {
        assertThat(settled(use.world())).isEqualTo(posted(use.world()));
      }
    }

    TestWorld fork = TestWorld.create(TestServer.json().put("from", use.world().id()));
    TestWorld copy = TestWorld.imported(use.world().control("GET", "/export"));
    use.world().advance("P33D");
    copy.advance("P33D");
    for (int day = 0; day < 33; day++) {
      fork.advance("P1D");
    }
    assertThat(state(fork)).isEqualTo(state(use.world()));
    assertThat(state(copy)).isEqualTo(state(use.world()));
    assertThat(settled(use.world())).isEqualTo(posted(use.world())).isNotEmpty();
    assertThat(use.world().ledger().path("balanced").asBoolean()).isTrue();
  }

  private void step(UseCase use, Random random) {
    String account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
    switch (random.nextInt(9)) {
      case 0 -> running.add(use.acme().server(account, "ac3.large.2.linux"));
      case 1 -> running.add(use.begin(1 + random.nextInt(200)));
      case 2 -> {
        if (!running.isEmpty()) {
          String gone = running.remove(random.nextInt(running.size()));
          TestServer.control("DELETE", "/worlds/" + use.world().id() + "/pay-per-use/" + gone);
        }
      }
      case 3 ->
          use.acme().shop().as(account.equals("acme-lab") ? "acme" : account).topUp(yuan(random));
      case 4 -> use.coupon(random.nextBoolean() ? "cash" : "flexi", yuan(random), limits(random));
      case 5 -> use.world().card("acme", yuan(random));
      case 6 ->
          use.discount(
              "commercial", "0." + (5 + random.nextInt(5)), "P" + (1 + random.nextInt(20)) + "D");
      default -> {
        long seconds = random.nextInt(random.nextInt(4) == 0 ? 900_000 : 40_000);
        use.world().advance(Duration.ofSeconds(seconds).toString());
      }
    }
  }

  private static String yuan(Random random) {
    return "%d.%02d".formatted(random.nextInt(20), 1 + random.nextInt(99));
  }

  private static String limits(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "{\"expires\": \"PT%dM\"}".formatted(1 + random.nextInt(6_000));
      case 1 -> "{\"limits\": {\"maxDeductionRatio\": \"0.%d\"}}".formatted(1 + random.nextInt(8));
      case 2 -> "{\"limits\": {\"usageTimes\": \"1\"}}";
      default -> "";
    };
  }

  /** Returns what is due by time of deduction and payer, as the runs say. */
  private static Map<String, BigDecimal> settled(TestWorld world) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    JsonNode runs = world.control("GET", "/state?room=metering").at("/metering/runs");
    for (JsonNode run : runs) {
      Instant at = Instant.parse(run.path("deducted_at").asString());
      Duration length =
          Duration.between(
              Instant.parse(run.at("/first/begin").asString()),
              Instant.parse(run.at("/first/end").asString()));
      for (int i = 0; i < run.path("count").asInt(); i++) {
        add(sums, at, run.path("payer_id"), run.at("/each/due"));
        at = at.plus(length);
      }
    }
    sums.values().removeIf(sum -> sum.signum() == 0);
    return sums;
  }

  private static void add(Map<String, BigDecimal> sums, Instant at, JsonNode payer, JsonNode sum) {
    sums.merge(at + " " + payer.asString(), new BigDecimal(sum.asString()), BigDecimal::add);
  }

  /** Returns what the ledger has posted for use, by time and payer. */
  private static Map<String, BigDecimal> posted(TestWorld world) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    int total = world.ledger().path("total_count").asInt();
    for (int offset = 0; offset < total; offset += PAGE) {
      JsonNode page = world.control("GET", "/ledger?limit=" + PAGE + "&offset=" + offset);
      for (JsonNode entry : page.path("entries")) {
        if (entry.path("type").asString().equals("usage")) {
          add(sums, entry);
        }
      }
    }
    return sums;
  }

  private static void add(Map<String, BigDecimal> sums, JsonNode entry) {
    for (JsonNode posting : entry.path("postings")) {
      if (posting.path("account").asString().equals("revenue")) {
        Instant at = Instant.parse(entry.path("at").asString());
        add(sums, at, entry.path("subject"), posting.path("amount"));
      }
    }
  }

  private static JsonNode state(TestWorld world) {
    return world.control("GET", "/state");
  }
}
