// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import static dev.ocesandbox.server.gateway.http.WireClient.HOST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starting, stopping and losing clients. */
@Timeout(30)
class JavalinFrontTest {

  private static final String GET = "GET /x HTTP/1.1\r\n" + HOST + "\r\n";

  @Test
  void a_taken_port_is_refused_with_a_reason() {
    try (RunningFront first = RunningFront.echoing()) {
      JavalinFront second = first.neighbour(first.port());

      assertThatThrownBy(second::start)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("Cannot listen on 127.0.0.1:" + first.port())
          .hasRootCauseInstanceOf(BindException.class);
    }
  }

  @Test
  void a_port_is_free_again_after_the_stop() {
    RunningFront first = RunningFront.echoing();
    int port = first.port();
    first.close();
    JavalinFront second = first.neighbour(port);

    second.start();

    assertThat(second.port()).isEqualTo(port);
    second.stop();
  }

  @Test
  void a_request_under_way_is_answered_before_the_stop() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    RunningFront server = RunningFront.of(exchange -> held(arrived, release));
    try (WireClient client = new WireClient(server.port())) {
      client.send(GET);
      arrived.await();
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
      release.countDown();

      assertThat(client.read().status()).isEqualTo(200);
      stopped.get(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void a_stop_takes_less_than_five_seconds_whatever_is_under_way() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    RunningFront server = RunningFront.of(exchange -> held(arrived, new CountDownLatch(1)));
    try (WireClient client = new WireClient(server.port())) {
      client.send(GET);
      arrived.await();
      long before = System.nanoTime();

      server.close();

      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void a_request_that_comes_during_the_stop_is_refused_or_cut_off() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    RunningFront server = RunningFront.of(exchange -> held(arrived, release));
    int port = server.port();
    try (WireClient first = new WireClient(port);
        WireClient late = new WireClient(port)) {
      first.send(GET);
      arrived.await();
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
      untilNobodyListens(port);

      assertRefusedOrCutOff(late);

      release.countDown();
      stopped.get(5, TimeUnit.SECONDS);
    }
  }

  /** The stop closes idle connections when it comes to them, before or after this request. */
  private static void assertRefusedOrCutOff(WireClient late) {
    try {
      WireAnswer answer = late.send(GET).read();
      assertThat(answer.status()).isEqualTo(502);
      assertThat(answer.json().path("error_msg").asString()).isEqualTo("Backend unavailable.");
      assertThat(answer.header("X-Request-Id")).hasSize(32);
    } catch (IOException cutOff) {
      assertThat(cutOff).isNotInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void idle_connections_do_not_hold_up_the_stop() throws Exception {
    RunningFront server = RunningFront.echoing();
    try (WireClient client = new WireClient(server.port())) {
      client.send(GET).read();
      long before = System.nanoTime();

      server.close();

      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void a_client_that_goes_away_leaves_no_trace_in_the_error_output() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    PrintStream before = System.err;
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    System.setErr(new PrintStream(errors, true, UTF_8));
    try {
      RunningFront server = RunningFront.of(exchange -> streamed(arrived, gone));
      WireClient client = new WireClient(server.port());
      client.send(GET);
      arrived.await();
      client.reset();
      gone.countDown();
      server.close();
    } finally {
      System.setErr(before);
    }
    assertThat(errors.toString(UTF_8)).doesNotContain("Exception");
  }

  /** A connection that still waits to be accepted when the port is closed is reset. */
  private static void untilNobodyListens(int port) throws IOException {
    boolean listening = true;
    while (listening) {
      try {
        new WireClient(port).close();
      } catch (ConnectException refused) {
        listening = false;
      } catch (SocketException reset) {
        listening = true;
      }
    }
  }

  private static Verdict held(CountDownLatch arrived, CountDownLatch release) {
    arrived.countDown();
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Verdict.Stop(Outcome.done(Answer.ok(Json.object())));
  }

  /** Writes more than any buffer between the two holds. */
  private static Verdict streamed(CountDownLatch arrived, CountDownLatch gone) {
    return new Verdict.Stop(
        Outcome.done(
            Answer.streamed(
                out -> {
                  arrived.countDown();
                  await(gone);
                  for (int i = 0; i < 200; i++) {
                    out.write(new byte[1_000_000]);
                  }
                })));
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
