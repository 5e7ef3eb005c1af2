// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.exchange.FaultOutcome;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.log.LoggedBody;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.world.Guesses;
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
class RequestPrinterTest {

  private static final String ACME = "0".repeat(32);
  private static final RequestLineFormat LINE =
      new RequestLineFormat(Map.of(ACME, "acme"), ZoneOffset.UTC);

  @Test
  void a_request_is_one_line() {
    assertThat(
            LINE.format(exchange("GET", "/v2/orders/customer-orders", "default", ACME, "", null)))
        .isEqualTo(
            "08:30:00.123  GET /v2/orders/customer-orders  200  ListCustomerOrders  acme  1.5 ms");
  }

  @Test
  void a_secret_in_a_path_is_masked() {
    assertThat(LINE.format(exchange("GET", "/v2/x;password=S3", "default", ACME, "", null)))
        .contains(" GET /v2/x;password=**** ")
        .doesNotContain("S3");
  }

  @Test
  void a_refusal_shows_its_rule() {
    Refusal refusal = Refusal.by("orders.pay.only-pending");

    assertThat(LINE.format(exchange("POST", "/v3/pay", "default", ACME, "reader", refusal)))
        .endsWith("  acme/reader  1.5 ms  orders.pay.only-pending");
  }

  @Test
  void a_planned_fault_is_shown_at_the_end_of_the_line() {
    assertThat(
            LINE.format(
                faulted(
                    new FaultOutcome.Triggered("f-2", "lose-answer", "sandbox.fault.lose-answer"))))
        .endsWith("  acme  1.5 ms  fault f-2 lose-answer");
  }

  private static LoggedExchange faulted(FaultOutcome.Triggered fault) {
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
        Guesses.NONE,
        List.of(fault),
        null,
        List.of(),
        0,
        null,
        null,
        whole.requestBody(),
        whole.answerBody(),
        whole.nanos());
  }

  @Test
  void an_account_of_another_world_is_shown_with_that_world() {
    assertThat(LINE.format(exchange("GET", "/x", "w-1", ACME, "", null))).contains("  acme@w-1  ");
    assertThat(LINE.format(exchange("GET", "/x", "w-1", "f".repeat(32), "", null)))
        .contains("  " + "f".repeat(32) + "@w-1  ");
  }

  @Test
  void a_request_without_caller_has_a_dash_for_it() {
    assertThat(LINE.format(exchange("GET", "/x", "default", "", "", null))).contains("  -  1.5 ms");
  }

  @Test
  void a_request_cannot_control_the_terminal() {
    String line =
        LINE.format(exchange("GET", "/a\u001b[2J\u009b1m\u202eb\u0007", "default", ACME, "", null));

    assertThat(line).contains("/a?[2J?1m?b?").doesNotContain("\u001b", "\u009b", "\u202e");
  }

  @Test
  void a_long_path_is_cut() {
    assertThat(LINE.format(exchange("GET", "/" + "a".repeat(9_999), "default", ACME, "", null)))
        .hasSizeLessThan(300);
  }

  @Test
  void requests_before_the_start_screen_wait_for_it() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, UTF_8);
    try (RequestPrinter printer = new RequestPrinter(out)) {
      printer.accept(exchange("GET", "/early", "default", ACME, "", null));
      out.println("start screen");
      printer.start(List.of());
    }

    assertThat(bytes.toString(UTF_8).lines()).hasSize(2).first().isEqualTo("start screen");
  }

  @Test
  void a_stopped_terminal_does_not_delay_requests() {
    CountDownLatch scrolling = new CountDownLatch(1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RequestPrinter printer =
        new RequestPrinter(new PrintStream(held(scrolling, bytes), true))) {
      printer.start(List.of());
      for (int i = 0; i < 2_100; i++) {
        printer.accept(exchange("GET", "/" + i, "default", ACME, "", null));
      }
      scrolling.countDown();
    }

    List<String> printed = bytes.toString(UTF_8).lines().toList();
    assertThat(printed).hasSizeBetween(2_001, 2_066);
    assertThat(printed.get(0)).contains("/0  ");
    assertThat(printed.get(printed.size() - 1))
        .isEqualTo("... " + (2_101 - printed.size()) + " more requests not shown");
  }

  /** Like a terminal that has stopped scrolling: an interrupt does not wake its writer. */
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
        Guesses.NONE,
        List.of(),
        null,
        List.of(),
        0,
        null,
        null,
        new LoggedBody(new byte[0], 0),
        new LoggedBody(new byte[0], 0),
        1_500_000);
  }
}
