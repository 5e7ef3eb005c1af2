// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import static dev.ocesandbox.server.gateway.http.RunningFront.PAY;
import static dev.ocesandbox.server.gateway.http.WireClient.HOST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that read or send slowly, or stop in the middle, never take the place of others. */
@Timeout(60)
class SlowClientsTest {

  private static final Timeouts SHORT =
      new Timeouts(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofMillis(500),
          100_000_000,
          Duration.ofSeconds(1),
          Duration.ofMillis(100));

  private static final int LARGE = 64 * 1024 * 1024;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_client_that_does_not_read_its_answer_is_cut(boolean streamed) throws IOException {
    try (RunningFront server = RunningFront.of(exchange -> large(streamed), SHORT);
        WireClient client = new WireClient(server.port())) {
      client.send("GET /x HTTP/1.1\r\n" + HOST + "\r\n");

      // The server reads nothing more before the answer is sent, so this blocks until it closes.
      assertThatThrownBy(() -> client.send(new byte[LARGE])).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_client_that_reads_at_once_gets_a_large_answer() throws IOException {
    try (RunningFront server = RunningFront.of(exchange -> large(true), Timeouts.DEFAULT)) {
      WireAnswer answer = WireClient.ask(server.port(), "GET /x HTTP/1.1\r\n" + HOST + "\r\n");

      assertThat(answer.body()).hasSize(LARGE);
    }
  }

  @Test
  void more_slow_senders_than_threads_leave_room_for_the_next_client() throws IOException {
    List<WireClient> slow = new ArrayList<>();
    try (RunningFront server = RunningFront.reading(Timeouts.DEFAULT)) {
      for (int i = 0; i < 400; i++) {
        WireClient client = new WireClient(server.port());
        client.send("POST " + PAY + " HTTP/1.1\r\n" + HOST + "Content-Length: 1000000\r\n\r\nx");
        slow.add(client);
      }

      WireAnswer answer =
          WireClient.ask(
              server.port(), "POST " + PAY + " HTTP/1.1\r\n" + HOST + "Content-Length: 0\r\n\r\n");
      assertThat(answer.status()).isEqualTo(200);
    } finally {
      for (WireClient client : slow) {
        client.close();
      }
    }
  }

  @Test
  void clients_that_stop_within_long_headers_do_not_fill_the_memory() throws IOException {
    List<WireClient> slow = new ArrayList<>();
    try (RunningFront server = RunningFront.reading(Timeouts.DEFAULT)) {
      String head =
          "GET /x HTTP/1.1\r\n" + HOST + ("X-A: " + "a".repeat(9_000) + "\r\n").repeat(40);
      for (int i = 0; i < 60; i++) {
        WireClient client = new WireClient(server.port());
        client.send(head);
        slow.add(client);
      }
      assertThat(refusedSoon(slow)).isBetween(1L, 59L);
      assertThat(WireClient.ask(server.port(), "GET /x HTTP/1.1\r\n" + HOST + "\r\n").status())
          .isEqualTo(404);
    } finally {
      for (WireClient client : slow) {
        client.close();
      }
    }
  }

  /** Asks until some are refused, because a busy machine reads late; each question takes 20 ms. */
  private static long refusedSoon(List<WireClient> clients) {
    long refused = 0;
    for (int round = 0; round < 20 && refused == 0; round++) {
      refused = clients.stream().filter(SlowClientsTest::isRefused).count();
    }
    return refused;
  }

  private static boolean isRefused(WireClient client) {
    try {
      return client.hasAnswer() && client.read().status() == 494;
    } catch (IOException closedWhileSending) {
      return true;
    }
  }

  private static Verdict large(boolean streamed) {
    byte[] part = "a".repeat(1024 * 1024).getBytes(UTF_8);
    Answer answer =
        streamed
            ? Answer.streamed(
                out -> {
                  for (int i = 0; i < 64; i++) {
                    out.write(part);
                  }
                })
            : Answer.ok(Json.object().put("x", "a".repeat(LARGE)));
    return new Verdict.Stop(Outcome.done(answer));
  }
}
