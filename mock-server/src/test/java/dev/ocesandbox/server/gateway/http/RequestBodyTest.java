// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import static dev.ocesandbox.server.gateway.http.RunningFront.PAY;
import static dev.ocesandbox.server.gateway.http.WireClient.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies: whole, in pieces, too large, too slow, broken off. */
class RequestBodyTest {

  private static final String POST = "POST " + PAY + " HTTP/1.1\r\n" + HOST;
  private static final Timeouts SHORT =
      new Timeouts(
          Duration.ofSeconds(20),
          Duration.ofMillis(300),
          Duration.ofMillis(300),
          1_000_000,
          Duration.ofSeconds(1),
          Duration.ofMillis(100));

  private static RunningFront server;

  @BeforeAll
  static void start() {
    server = RunningFront.reading(Timeouts.DEFAULT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void forget() {
    server.log.clear();
  }

  @Test
  void a_body_may_come_in_chunks() throws IOException {
    WireAnswer answer =
        WireClient.ask(
            server.port(),
            POST + "Transfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");

    assertThat(answer.json().path("body_length").asInt()).isEqualTo(5);
  }

  @Test
  void a_body_of_a_known_length_may_come_in_pieces() throws IOException {
    for (int length : new int[] {2, 8_000, 65_535, 65_536, 70_000}) {
      try (WireClient client = new WireClient(server.port())) {
        client.send(POST + "Content-Length: " + length + "\r\n\r\n");
        client.send("x");
        client.send("y".repeat(length - 1));
        assertThat(client.read().json().path("body_length").asInt()).isEqualTo(length);
        client.send(POST + "Content-Length: 3\r\n\r\nabc");
        assertThat(client.read().json().path("body_length").asInt()).isEqualTo(3);
      }
    }
  }

  @Test
  void a_get_may_have_a_body() throws IOException {
    WireAnswer answer =
        WireClient.ask(
            server.port(),
            "GET /v2/orders/customer-orders HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\n\r\n{}");

    assertThat(answer.json().path("body_length").asInt()).isEqualTo(2);
  }

  @Test
  void a_client_that_asks_first_is_told_to_go_on() throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      client.send(POST + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\n");
      assertThat(client.read().status()).isEqualTo(100);

      client.send("abc");
      assertThat(client.read().json().path("body_length").asInt()).isEqualTo(3);
    }
  }

  @Test
  void a_client_that_asks_first_with_too_large_a_body_is_refused_at_once() throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      client.send(POST + "Expect: 100-continue\r\nContent-Length: 13000000\r\n\r\n");

      assertThat(client.read().status()).isEqualTo(413);
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void a_client_that_sends_13_mb_reads_the_refusal_and_may_go_on() throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      client.send(POST + "Content-Length: 13000000\r\n\r\n").send(new byte[13_000_000]);

      WireAnswer answer = client.read();
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.json().path("error_msg").asString()).isEqualTo("Request entity too large.");
      assertThat(client.send(POST + "Content-Length: 0\r\n\r\n").read().status()).isEqualTo(200);
    }
  }

  @Test
  void a_client_that_sends_13_mb_in_chunks_reads_the_refusal() throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      client.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < 13; i++) {
        client.send("F4240\r\n").send(new byte[1_000_000]).send("\r\n");
      }
      client.send("0\r\n\r\n");

      assertThat(client.read().status()).isEqualTo(413);
    }
  }

  @Test
  void bodies_that_are_too_much_together_are_refused_and_a_small_one_is_not() throws IOException {
    try (RunningFront small = RunningFront.readingAtMost(500_000);
        WireClient client = new WireClient(small.port())) {
      client.send(POST + "Content-Length: 1000000\r\n\r\n").send(new byte[1_000_000]);

      WireAnswer answer = client.read();
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      assertThat(refusal(small.log.remove())).isEqualTo("gateway.room.bodies");
      client.send(POST + "Content-Length: 400000\r\n\r\n").send(new byte[400_000]);
      assertThat(client.read().status()).isEqualTo(200);
    }
  }

  @Test
  void a_body_that_nobody_reads_does_not_disturb_the_next_request() throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      client.send("POST /nowhere HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n\r\nGET /");
      assertThat(client.read().status()).isEqualTo(404);

      assertThat(client.send(POST + "Content-Length: 0\r\n\r\n").read().status()).isEqualTo(200);
    }
  }

  @Test
  void a_body_that_breaks_off_is_refused() throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      client.send(POST + "Content-Length: 10\r\n\r\nabc").endOfRequests();

      assertThat(client.read().json().path("error_code").asString()).isEqualTo("APIGW.0201");
      assertThat(refusal(server.log.remove())).isEqualTo("gateway.request.complete");
    }
  }

  @Test
  void a_body_with_broken_chunks_is_refused() throws IOException {
    WireAnswer answer =
        WireClient.ask(server.port(), POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(refusal(server.log.remove())).isEqualTo("gateway.request.complete");
  }

  @Test
  void a_body_that_trickles_is_refused() throws IOException {
    try (RunningFront impatient = RunningFront.reading(SHORT);
        WireClient client = new WireClient(impatient.port())) {
      client.send(POST + "Content-Length: 1000000\r\n\r\n");
      trickle(client);

      assertThat(refusal(impatient.log.remove())).isEqualTo("gateway.request.complete");
    }
  }

  @Test
  void headers_that_trickle_lose_their_connection() throws IOException {
    try (RunningFront impatient = RunningFront.reading(SHORT);
        WireClient client = new WireClient(impatient.port())) {
      client.send(POST + "X-A: ");
      trickle(client);

      // Jetty may still report the broken head, but no operation ever sees it.
      assertThat(impatient.log).allSatisfy(entry -> assertThat(entry.operation()).isEmpty());
    }
  }

  @Test
  void headers_that_come_in_two_pieces_keep_their_connection() throws IOException {
    Timeouts looksTwiceASecond =
        new Timeouts(
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            1_000,
            Duration.ofSeconds(1),
            Duration.ofMillis(100));
    try (RunningFront patient = RunningFront.reading(looksTwiceASecond);
        WireClient client = new WireClient(patient.port())) {
      client.send("POST " + PAY + " HTTP/1.1\r\nHo");
      for (int moment = 0; moment < 40; moment++) {
        assertThat(client.hasAnswer()).isFalse();
      }

      assertThat(client.send("st: localhost\r\nContent-Length: 2\r\n\r\n{}").read().status())
          .isEqualTo(200);
    }
  }

  @Test
  void a_connection_without_a_request_is_closed_in_the_end() throws IOException {
    Timeouts idle =
        new Timeouts(
            Duration.ofMillis(200),
            Duration.ofSeconds(9),
            Duration.ofSeconds(9),
            1_000,
            Duration.ofSeconds(1),
            Duration.ofMillis(100));
    try (RunningFront impatient = RunningFront.reading(idle);
        WireClient client = new WireClient(impatient.port())) {
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  /** Sends a byte after the other until the server has had enough. */
  private static void trickle(WireClient client) {
    try {
      while (!client.hasAnswer()) {
        client.send("x");
      }
    } catch (IOException closed) {
      assertThat(closed).hasMessageNotContaining("timed out");
    }
  }

  private static String refusal(LoggedExchange entry) {
    return entry.refusal() == null ? "none" : entry.refusal().rule();
  }
}
