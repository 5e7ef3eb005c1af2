// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import static dev.ocesandbox.server.gateway.http.WireClient.HOST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.ClientGoneException;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers that begin before their request is decided, over a socket. */
@Timeout(60)
class LineAnswerTest {

  private static final String REQUEST = "GET /x HTTP/1.1\r\n" + HOST + "\r\n";

  private static OutputStream begin(Exchange exchange) throws IOException {
    return requireNonNull(exchange.request().early()).begin("application/x-ndjson");
  }

  /** Writes text and says what became of the request. */
  private static Verdict writing(Exchange exchange, String text, Outcome outcome) {
    try {
      OutputStream out = begin(exchange);
      out.write(text.getBytes(UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new ClientGoneException("control.clock-watched", e);
    }
    return new Verdict.Stop(outcome);
  }

  @Test
  void the_last_line_ends_when_the_request_has_been_decided() throws IOException {
    Outcome done = Outcome.done(Answer.ok(Json.object().put("b", 2)));
    try (RunningFront server =
        RunningFront.of(exchange -> writing(exchange, "{\"a\":1}\n{\"b\":2}", done))) {
      WireAnswer answer = WireClient.ask(server.port(), REQUEST);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
      assertThat(answer.header("X-Sandbox")).isEqualTo("1.2.3");
      assertThat(answer.header("X-Request-Id")).hasSize(32);
      assertThat(answer.body()).isEqualTo("{\"a\":1}\n{\"b\":2}\n");
    }
  }

  @Test
  void a_refusal_after_the_first_line_is_the_last_line() throws IOException {
    Outcome denied = Outcome.denied("gateway.route.known-path");
    try (RunningFront server =
        RunningFront.of(exchange -> writing(exchange, "{\"a\":1}\n", denied))) {
      String[] lines = WireClient.ask(server.port(), REQUEST).body().split("\n", -1);

      assertThat(lines).hasSize(3);
      assertThat(Json.read(lines[1]).has("error_code")).isTrue();
      assertThat(lines[2]).isEmpty();
    }
  }

  @Test
  void an_answer_that_fails_in_its_last_line_is_cut_there() throws IOException {
    Outcome denied = Outcome.denied("gateway.route.known-path");
    try (RunningFront server =
        RunningFront.of(exchange -> writing(exchange, "{\"a\":1}", denied))) {
      assertThatThrownBy(() -> WireClient.ask(server.port(), REQUEST))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_client_that_stops_reading_ends_the_work_of_its_request() throws Exception {
    Timeouts shortly =
        new Timeouts(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofMillis(500),
            100_000_000,
            Duration.ofSeconds(1),
            Duration.ofMillis(100));
    CountDownLatch ended = new CountDownLatch(1);
    try (RunningFront server = RunningFront.of(exchange -> withoutEnd(exchange, ended), shortly);
        WireClient client = new WireClient(server.port())) {
      client.send(REQUEST);

      assertThat(ended.await(30, SECONDS)).isTrue();
    }
  }

  private static Verdict withoutEnd(Exchange exchange, CountDownLatch ended) {
    try {
      OutputStream out = begin(exchange);
      while (true) {
        out.write(new byte[1_024]);
      }
    } catch (IOException e) {
      ended.countDown();
      throw new ClientGoneException("control.clock-watched", e);
    }
  }
}
