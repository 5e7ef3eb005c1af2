// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Together;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.memory.BytePool;
import dev.ocesandbox.server.world.Guesses;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stays in the log, and in which order, also if many threads add to it. */
final class RequestLogTest {

  private static final int THREADS = 8;
  private static final Comparator<Integer> NEWEST = Comparator.reverseOrder();

  @Test
  void the_latest_thousand_requests_of_a_world_stay_newest_first() {
    RequestLog log = unlimited();
    IntStream.rangeClosed(1, 1_200).forEach(i -> log.add(entry("w", i)));
    log.add(entry("other", 1));

    assertThat(numbers(log, "w"))
        .isEqualTo(IntStream.rangeClosed(1, 1_000).mapToObj(i -> 1_201 - i).toList());
    assertThat(log.find(id("w", 200))).isEmpty();
    assertThat(log.find(id("w", 201))).isPresent();
    assertThat(log.isShortened("w")).isTrue();
    assertThat(log.isShortened("other")).isFalse();
  }

  @Test
  void beyond_the_limit_the_oldest_requests_of_all_worlds_go_first() {
    int size = entry("w-0", 0).weight();
    RequestLog log = new RequestLog(entry -> {}, 64L * size);
    for (int i = 0; i < 100; i++) {
      log.add(entry("w-" + i % 3, i));
    }

    List<Integer> left = new ArrayList<>();
    List.of("w-0", "w-1", "w-2").forEach(world -> left.addAll(numbers(log, world)));

    int oldest = 100 - left.size();
    assertThat(left).hasSizeBetween(61, 64);
    assertThat(left)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(oldest, 100).boxed().toList());
    assertThat(log.weight()).isEqualTo((long) left.size() * size).isLessThanOrEqualTo(log.limit());
  }

  @Test
  void a_request_that_is_larger_than_the_log_leaves_it_empty() {
    RequestLog log = new RequestLog(entry -> {}, 100);

    log.add(entry("w", 1));

    assertThat(numbers(log, "w")).isEmpty();
    assertThat(log.find(id("w", 1))).isEmpty();
    assertThat(log.weight()).isZero();
    assertThat(log.isShortened("w")).isTrue();
  }

  @Test
  void a_world_that_is_cleared_begins_anew() {
    RequestLog log = unlimited();
    IntStream.range(0, 1_001).forEach(i -> log.add(entry("w", i)));

    log.clear("w");
    log.add(entry("w", 2_000));

    assertThat(numbers(log, "w")).containsExactly(2_000);
    assertThat(log.isShortened("w")).isFalse();
    assertThat(log.weight()).isEqualTo(entry("w", 2_000).weight());
  }

  @Test
  void no_request_is_lost_or_doubled_by_many_threads() throws Exception {
    RequestLog log = unlimited();

    Together.run(
        THREADS,
        thread -> IntStream.range(0, 500).forEach(i -> log.add(entry("w-" + i % 5, thread, i))));

    for (int world = 0; world < 5; world++) {
      List<LoggedExchange> found = log.find("w-" + world, entry -> true);
      assertThat(found).hasSize(THREADS * 100).doesNotHaveDuplicates();
      for (int thread = 0; thread < THREADS; thread++) {
        assertThat(numbers(found, thread)).as("of thread " + thread).isSortedAccordingTo(NEWEST);
      }
      assertThat(found).allMatch(entry -> log.find(entry.request().id()).isPresent());
    }
    assertThat(log.weight()).isEqualTo(THREADS * 500L * entry("w-0", 1, 100).weight());
  }

  @Test
  void a_busy_world_keeps_a_thousand_requests_whose_weight_is_known() throws Exception {
    RequestLog log = unlimited();

    Together.run(
        THREADS, thread -> IntStream.range(0, 9_000).forEach(i -> log.add(entry("w", thread, i))));

    List<LoggedExchange> left = log.find("w", entry -> true);
    assertThat(left).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(log.weight()).isEqualTo(1_000L * left.get(0).weight());
  }

  @Test
  void a_log_that_was_cleared_takes_nothing_more() {
    WorldLog log = new WorldLog();
    AtomicLong numbers = new AtomicLong();
    BytePool pool = new BytePool(0);
    log.add(KeptExchange.of(entry("w", 1), pool), 10, numbers, removed -> {});

    assertThat(log.close()).hasSize(1);
    assertThat(log.add(KeptExchange.of(entry("w", 2), pool), 10, numbers, removed -> {})).isFalse();
    assertThat(log.all()).isEmpty();
  }

  @Test
  void the_limit_holds_and_the_weight_is_right_while_many_threads_add_and_clear() throws Exception {
    int size = entry("w-0", 1, 100).weight();
    RequestLog log = new RequestLog(entry -> {}, 200L * size);

    Together.run(
        THREADS,
        thread -> {
          for (int i = 0; i < 2_000; i++) {
            log.add(entry("w-" + i % 7, thread, i));
            assertThat(log.weight()).isLessThanOrEqualTo((200L + THREADS) * size);
            if (i % 50 == 0) {
              log.clear("w-" + thread);
            }
          }
        });

    List<LoggedExchange> all = new ArrayList<>();
    IntStream.range(0, 7).forEach(world -> all.addAll(log.find("w-" + world, entry -> true)));
    assertThat(all).hasSizeLessThanOrEqualTo(200).doesNotHaveDuplicates();
    assertThat(log.weight()).isEqualTo((long) all.size() * size);
    IntStream.range(0, 7).forEach(world -> log.clear("w-" + world));
    assertThat(log.weight()).isZero();
  }

  private static RequestLog unlimited() {
    return new RequestLog(entry -> {}, Long.MAX_VALUE);
  }

  private static List<Integer> numbers(RequestLog log, String world) {
    return log.find(world, entry -> true).stream().map(LoggedExchange::status).toList();
  }

  private static List<Integer> numbers(List<LoggedExchange> entries, int thread) {
    return entries.stream()
        .filter(entry -> entry.nanos() == thread)
        .map(LoggedExchange::status)
        .toList();
  }

  private static String id(String world, int number) {
    return "%s-%04d".formatted(world, number);
  }

  private static LoggedExchange entry(String world, int number) {
    return entry(id(world, number), world, 0, number);
  }

  private static LoggedExchange entry(String world, int thread, int number) {
    return entry("%s-%d-%04d".formatted(world, thread, number), world, thread, number);
  }

  /** An entry that has its number as its status, and its thread as its duration. */
  private static LoggedExchange entry(String id, String world, int thread, int number) {
    HttpRequest request =
        new HttpRequest(
            id,
            "GET",
            "/x",
            null,
            new Headers(Map.of("Host", List.of("h"))),
            InputStream::nullInputStream,
            Instant.EPOCH);
    return new LoggedExchange(
        request,
        world,
        null,
        "",
        "",
        "",
        number,
        null,
        List.of(),
        Guesses.NONE,
        List.of(),
        null,
        List.of(),
        0,
        null,
        null,
        LoggedBody.NONE,
        LoggedBody.NONE,
        thread);
  }
}
