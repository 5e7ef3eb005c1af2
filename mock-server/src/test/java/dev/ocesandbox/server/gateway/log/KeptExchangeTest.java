// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.memory.BytePool;
import dev.ocesandbox.server.world.Guesses;
import dev.ocesandbox.server.world.Refusal;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** An entry of the log comes back as it was, whatever is in it. */
final class KeptExchangeTest {

  private static final Instant AT = Instant.parse("2026-01-31T15:30:00Z");
  private static final String[] TEXTS = {
    "",
    "/v2/orders",
    "a=b&c",
    "\u00e9\u00ff\u0000",
    "\u4e2d\u6587",
    "\ud83d\ude00",
    "\ud800x",
    "x".repeat(3_000)
  };

  private final BytePool pool = new BytePool(1024 * 1024);

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void every_part_comes_back_as_it_was(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      LoggedExchange entry = entry("id-" + i, random);
      KeptExchange kept = KeptExchange.of(entry, pool);

      assertSame(kept.entry().orElseThrow(), entry);
      kept.drop();
    }
  }

  @Test
  void an_entry_that_somebody_has_found_can_be_read_after_the_log_has_dropped_it() {
    RequestLog log = new RequestLog(entry -> {}, 1_000_000);
    Random random = new Random(1);
    LoggedExchange first = entry("first", random);
    log.add(first);
    LoggedExchange byId = log.find("first").orElseThrow();
    LoggedExchange byWorld = log.find("w", entry -> true).get(0);

    for (int i = 0; i < 200; i++) {
      log.add(entry("id-" + i, random));
    }

    assertThat(log.find("first")).isEmpty();
    assertSame(byId, first);
    assertSame(byWorld, first);
  }

  @Test
  void what_was_dropped_is_not_found() {
    KeptExchange kept = KeptExchange.of(entry("id", new Random(1)), pool);

    kept.drop();

    assertThat(kept.entry()).isEmpty();
  }

  @Test
  void the_bytes_of_dropped_entries_are_used_again() {
    KeptExchange first = KeptExchange.of(entry("id", new Random(1)), pool);

    first.drop();

    long free = pool.free();
    assertThat(free).isPositive();
    KeptExchange.of(entry("id", new Random(1)), pool);
    assertThat(pool.free()).isZero();
  }

  private static void assertSame(LoggedExchange found, LoggedExchange entry) {
    assertThat(found)
        .usingRecursiveComparison()
        .ignoringFields("request", "requestBody", "answerBody")
        .isEqualTo(entry);
    assertThat(found.request())
        .usingRecursiveComparison()
        .ignoringFields("body")
        .isEqualTo(entry.request());
    assertSame(found.requestBody(), entry.requestBody());
    assertSame(found.answerBody(), entry.answerBody());
    assertThat(found.weight()).isEqualTo(entry.weight());
  }

  private static void assertSame(LoggedBody found, LoggedBody body) {
    assertThat(found.start()).isEqualTo(body.start());
    assertThat(found.length()).isEqualTo(body.length());
    assertThat(found.isCut()).isEqualTo(body.isCut());
  }

  private static LoggedExchange entry(String id, Random random) {
    List<String> headers = new ArrayList<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      headers.add(text(random));
      headers.add(text(random));
    }
    String query = random.nextInt(3) == 0 ? null : text(random);
    return new LoggedExchange(
        request(id, text(random), query, Headers.of(headers)),
        "w",
        AT,
        "ListOrders",
        "customer",
        text(random),
        200,
        Refusal.by("gateway.check.body"),
        List.of("gateway.check.body"),
        Guesses.NONE,
        List.of(),
        null,
        List.of(),
        3,
        new ReadPage(7L, 1, 2, 3, 4L, false, true),
        null,
        body(random),
        body(random),
        17);
  }

  private static HttpRequest request(
      String id, String path, @Nullable String query, Headers headers) {
    return new HttpRequest(id, "GET", path, query, headers, InputStream::nullInputStream, AT);
  }

  private static String text(Random random) {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  private static LoggedBody body(Random random) {
    byte[] bytes = new byte[random.nextInt(4) == 0 ? 0 : random.nextInt(40_000)];
    random.nextBytes(bytes);
    return LoggedBody.of(bytes, random.nextBoolean());
  }
}
