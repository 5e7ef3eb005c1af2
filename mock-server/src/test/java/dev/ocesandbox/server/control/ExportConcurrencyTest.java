// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.ClockedWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** An export shows one moment of a world, whatever is written meanwhile. */
@Timeout(120)
class ExportConcurrencyTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String TOP_UPS = WORLD + "/accounts/acme/top-ups";

  private final ControlFixture sandbox = ControlFixture.start();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final CountDownLatch start = new CountDownLatch(1);
  private final AtomicBoolean done = new AtomicBoolean();

  @AfterEach
  void stop() {
    done.set(true);
    pool.shutdownNow();
  }

  private String export() {
    return sandbox.get(WORLD + "/export").text();
  }

  private Future<Integer> writing(int times, Callable<Answered> write) {
    return pool.submit(
        () -> {
          start.await();
          int failed = 0;
          for (int i = 0; i < times; i++) {
            failed += write.call().status() < 300 ? 0 : 1;
          }
          return failed;
        });
  }

  private List<String> exporting() throws Exception {
    start.await();
    List<String> texts = new ArrayList<>();
    while (!done.get()) {
      texts.add(export());
    }
    return texts;
  }

  /** Returns what two readers have seen while writers were at work. */
  private List<String> exportsBeside(List<Future<Integer>> writers) throws Exception {
    List<Future<List<String>>> readers =
        List.of(pool.submit(this::exporting), pool.submit(this::exporting));
    start.countDown();
    for (Future<Integer> writer : writers) {
      assertThat(writer.get()).as("writes that failed").isZero();
    }
    done.set(true);
    List<String> texts = new ArrayList<>(readers.get(0).get());
    texts.addAll(readers.get(1).get());
    return texts;
  }

  @Test
  void world_and_clock_are_those_of_one_moment() throws Exception {
    sandbox.post(TOP_UPS, "{\"amount\": \"1.00\"}");
    ClockedWorld early = sandbox.clockedWorld();
    String earlyText = export();
    sandbox.post(WORLD + "/clock/advance", "{\"by\": \"P400D\"}");
    sandbox.post(TOP_UPS, "{\"amount\": \"2.00\"}");
    ClockedWorld late = sandbox.clockedWorld();
    String lateText = export();

    Future<?> writer = pool.submit(() -> alternating(early, late));
    Set<String> exports = new HashSet<>();
    for (int i = 0; i < 400 || exports.size() < 2; i++) {
      exports.add(export());
    }
    done.set(true);
    writer.get();

    assertThat(exports).containsExactlyInAnyOrder(earlyText, lateText);
  }

  private void alternating(ClockedWorld one, ClockedWorld other) {
    while (!done.get()) {
      sandbox.replace(one);
      sandbox.replace(other);
    }
  }

  @Test
  void clock_ledger_records_and_counters_agree() throws Exception {
    List<String> exports =
        exportsBeside(
            List.of(
                writing(200, () -> sandbox.post(TOP_UPS, "{\"amount\": \"1.00\"}")),
                writing(200, () -> sandbox.post(WORLD + "/clock/advance", "{\"by\": \"PT1H\"}"))));

    assertThat(exports).hasSizeGreaterThan(10);
    for (String text : exports) {
      JsonNode state = Json.read(text).path("state");
      Instant now = Instant.parse(state.at("/clock/now").asString());
      JsonNode ledger = state.path("ledger");
      assertThat(Instant.parse(last(ledger).path("at").asString("1970-01-01T00:00:00Z")))
          .isBeforeOrEqualTo(now);
      assertThat(state.at("/rooms/accounts/account_changes").size()).isEqualTo(ledger.size());
      assertThat(state.at("/counters/account-change").asInt(0)).isEqualTo(ledger.size());
    }
  }

  private static JsonNode last(JsonNode list) {
    return list.path(list.size() - 1);
  }
}
