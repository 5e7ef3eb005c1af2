// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.replay.HistoryFile;
import dev.ocesandbox.server.replay.Replay;
import dev.ocesandbox.server.replay.Replayer;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import tools.jackson.databind.node.ObjectNode;

/** Requests at the same time: their order in the history is that in which they were decided. */
class ConcurrentHistoryTest {

  private static final Instant WALL = Instant.parse("2026-01-31T15:30:00.250Z");
  private static final Map<String, String> ACME = Map.of("X-Auth-Token", "sandbox-token-acme");
  private static final int THREADS = 4;
  private static final int REQUESTS = 80;

  private final StoryServer server = new StoryServer(5, ClockStart.REAL, WALL);

  private int live(int thread) {
    Random random = new Random(thread);
    for (int i = 0; i < REQUESTS; i++) {
      Instant wall = WALL.plusSeconds(i);
      ObjectNode amount = Json.object().put("amount", String.valueOf(1 + random.nextInt(9)));
      switch (random.nextInt(4)) {
        case 0 -> server.control(wall, "POST", "/accounts/acme/top-ups", amount);
        case 1 -> server.control(wall, "PUT", "/accounts/acme/cash", amount);
        case 2 ->
            server.api(
                wall,
                "PUT",
                "/v2/orders/customer-orders/cancel",
                ACME,
                Json.object().put("order_id", "CS1111111111111111"));
        default ->
            server.api(wall, "GET", "/v2/accounts/customer-accounts/balances", ACME, Json.object());
      }
    }
    return REQUESTS;
  }

  @RepeatedTest(3)
  void requests_at_the_same_time_give_the_same_answers_again() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> lives =
          IntStream.range(0, THREADS).<Callable<Integer>>mapToObj(i -> () -> live(i)).toList();
      for (Future<Integer> life : threads.invokeAll(lives)) {
        assertThat(life.get()).isEqualTo(REQUESTS);
      }
    } finally {
      threads.shutdownNow();
    }

    Replayer replayer = server.replayer();
    HistoryFile file = replayer.read(server.exportedHistory(WALL.plusSeconds(REQUESTS)));
    assertThat(file.entries()).hasSize(THREADS * REQUESTS);
    assertThat(Replay.run(replayer, file, done -> {}))
        .extracting(Replay.Row::verdict)
        .containsOnly(Replay.Verdict.SAME);
  }
}
