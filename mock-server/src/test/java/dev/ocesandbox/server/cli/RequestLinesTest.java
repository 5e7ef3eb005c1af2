// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.Disturbance;
import dev.ocesandbox.server.gateway.Headers;
import dev.ocesandbox.server.gateway.HttpRequest;
import dev.ocesandbox.server.gateway.log.LoggedBody;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.world.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The line that each request leaves on the terminal. */
class RequestLinesTest {

  private static final String ACME = "0".repeat(32);
  private static final RequestLine LINE = new RequestLine(Map.of(ACME, "acme"), ZoneOffset.UTC);

  @Test
  void a_request_is_told_in_one_line() {
    assertThat(LINE.of(exchange("GET", "/v2/orders/customer-orders", "default", ACME, "", null)))
        .isEqualTo(
            "08:30:00.123  GET /v2/orders/customer-orders  200  ListCustomerOrders  acme  1.5 ms");
  }

  @Test
  void a_refusal_is_told_by_its_rule() {
    Refusal refusal = Refusal.by("orders.pay.only-pending");

    assertThat(LINE.of(exchange("POST", "/v3/pay", "default", ACME, "reader", refusal)))
        .endsWith("  acme/reader  1.5 ms  orders.pay.only-pending");
  }

  @Test
  void a_planned_fault_is_told_at_the_end_of_the_line() {
    assertThat(LINE.of(struck(new Disturbance.Met("f-2", "lose-answer"))))
        .endsWith("  acme  1.5 ms  fault f-2 lose-answer");
  }

  private static LoggedExchange struck(Disturbance.Met fault) {
    LoggedExchange whole = exchange("POST", "/v3/pay", "default", ACME, "", null);
    return new LoggedExchange(
        whole.request(),
        whole.worldId(),
        whole.worldTime(),
        whole.operation(),
        whole.customerId(),
        whole.user(),
        whole.status(),
        null,
        List.of(fault.rule()),
        List.of(fault),
        List.of(),
        null,
        null,
        whole.requestBody(),
        whole.answerBody(),
        whole.nanos());
  }

  @Test
  void an_account_of_another_world_is_told_with_that_world() {
    assertThat(LINE.of(exchange("GET", "/x", "w-1", ACME, "", null))).contains("  acme@w-1  ");
    assertThat(LINE.of(exchange("GET", "/x", "w-1", "f".repeat(32), "", null)))
        .contains("  " + "f".repeat(32) + "@w-1  ");
  }

  @Test
  void a_request_without_caller_has_a_dash_for_it() {
    assertThat(LINE.of(exchange("GET", "/x", "default", "", "", null))).contains("  -  1.5 ms");
  }

  @Test
  void a_request_cannot_steer_the_terminal() {
    String line =
        LINE.of(exchange("GET", "/a\u001b[2J\u009b1m\u202eb\u0007", "default", ACME, "", null));

    assertThat(line).contains("/a?[2J?1m?b?").doesNotContain("\u001b", "\u009b", "\u202e");
  }

  @Test
  void a_long_path_is_cut() {
    assertThat(LINE.of(exchange("GET", "/" + "a".repeat(9_999), "default", ACME, "", null)))
        .hasSizeLessThan(300);
  }

  @Test
  void requests_before_the_start_screen_wait_for_it() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, UTF_8);
    try (RequestLines lines = new RequestLines(out)) {
      lines.accept(exchange("GET", "/early", "default", ACME, "", null));
      out.println("start screen");
      lines.begin(List.of());
    }

    assertThat(bytes.toString(UTF_8).lines()).hasSize(2).first().isEqualTo("start screen");
  }

  @Test
  void a_stopped_terminal_does_not_hold_up_requests() {
    CountDownLatch scrolling = new CountDownLatch(1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RequestLines lines = new RequestLines(new PrintStream(held(scrolling, bytes), true))) {
      lines.begin(List.of());
      for (int i = 0; i < 2_100; i++) {
        lines.accept(exchange("GET", "/" + i, "default", ACME, "", null));
      }
      scrolling.countDown();
    }

    List<String> printed = bytes.toString(UTF_8).lines().toList();
    assertThat(printed).hasSizeBetween(2_001, 2_003);
    assertThat(printed.get(0)).contains("/0  ");
    assertThat(printed.get(printed.size() - 1)).matches("\\.\\.\\. and (99|100) more requests");
  }

  /** Like a terminal that was told to stop scrolling: no interrupt gets a writer out of it. */
  private static OutputStream held(CountDownLatch latch, OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        boolean interrupted = Thread.interrupted();
        while (latch.getCount() > 0) {
          try {
            latch.await();
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
        out.write(bytes, offset, length);
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  private static LoggedExchange exchange(
      String method,
      String path,
      String world,
      String customer,
      String user,
      @Nullable Refusal refusal) {
    HttpRequest request =
        new HttpRequest(
            "0".repeat(32),
            method,
            path,
            null,
            new Headers(Map.of()),
            InputStream::nullInputStream,
            Instant.parse("2026-01-15T08:30:00.123Z"));
    return new LoggedExchange(
        request,
        world,
        Instant.parse("2026-01-15T08:30:00Z"),
        "ListCustomerOrders",
        customer,
        user,
        200,
        refusal,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        new LoggedBody(new byte[0], 0),
        new LoggedBody(new byte[0], 0),
        1_500_000);
  }
}
