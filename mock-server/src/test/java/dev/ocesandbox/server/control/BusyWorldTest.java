// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that wait for a busy world hold a thread: so many, and not more. */
@Timeout(60)
class BusyWorldTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final int MANY = 48;

  private final ExecutorService threads = Executors.newFixedThreadPool(MANY + 1);
  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void requests_to_write_to_a_busy_world_wait_32_at_a_time() {
    CompletableFuture<List<Answered>> all = new CompletableFuture<>();

    sandbox.whileBusy(
        () -> {
          List<CompletableFuture<Answered>> sent = sent(() -> advance("PT1S"));
          long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
          while (sent.stream().filter(CompletableFuture::isDone).count() < MANY - 32) {
            assertThat(sandbox.get("/_sandbox/livez").status()).isEqualTo(200);
            assertThat(System.nanoTime()).as("requests still wait").isLessThan(end);
          }
          all.completeAsync(() -> sent.stream().map(CompletableFuture::join).toList(), threads);
        });

    List<Answered> refused = all.join().stream().filter(answer -> answer.status() != 200).toList();
    assertThat(refused).hasSize(MANY - 32);
    assertThat(refused)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(503);
              assertThat(answer.rule()).isEqualTo("gateway.room.writers");
              assertThat(answer.headers().get("Retry-After")).isEqualTo("1");
            });
    assertThat(advance("PT1S").status()).isEqualTo(200);
  }

  private Answered advance(String by) {
    return sandbox.post(WORLD + "/clock/advance", "{\"by\": \"" + by + "\"}");
  }

  private List<CompletableFuture<Answered>> sent(Supplier<Answered> request) {
    return IntStream.range(0, MANY)
        .mapToObj(i -> CompletableFuture.supplyAsync(request, threads))
        .toList();
  }
}
