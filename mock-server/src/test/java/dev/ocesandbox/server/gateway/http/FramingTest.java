// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import static dev.ocesandbox.server.gateway.http.RunningFront.PAY;
import static dev.ocesandbox.server.gateway.http.WireClient.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests whose end is not clear are refused, and what follows them is not read as a request. */
class FramingTest {

  private static final String POST = "POST " + PAY + " HTTP/1.1\r\n" + HOST;
  private static final String CHUNKS = "\r\n2\r\n{}\r\n0\r\n\r\n";
  private static final String SECOND = "GET /second HTTP/1.1\r\n" + HOST + "\r\n";

  private static RunningFront server;

  @BeforeAll
  static void start() {
    server = RunningFront.reading(Timeouts.DEFAULT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775807",
        "9223372036854775808",
        "99999999999999999999",
        "00000000000000000000000000000099999999999999999999",
        "12582913"
      })
  void an_announced_body_above_the_limit_is_refused_at_once(String length) throws IOException {
    WireAnswer answer =
        WireClient.ask(server.port(), POST + "Content-Length: " + length + "\r\n\r\n");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().path("error_msg").asString()).isEqualTo("Request entity too large.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"40000000", "4294967301", "9223372036854775807"})
  void a_connection_whose_body_would_never_end_is_closed(String length) throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      client.send(POST + "Content-Length: " + length + "\r\n\r\n");

      assertThat(client.read().status()).isEqualTo(413);
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+5", "5,5", "5, 5", "", "0x5", "5 5", "5;", "1e3", "٣", "5.0"})
  void a_length_that_is_no_number_is_refused(String length) throws IOException {
    refusedAndClosed(POST + "Content-Length: " + length + "\r\n\r\n{}" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 2\r\nContent-Length: 3\r\n",
        "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n"
      })
  void two_lengths_are_refused(String headers) throws IOException {
    refusedAndClosed(POST + headers + CHUNKS + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip, chunked",
        "chunked, chunked",
        "chunked, identity",
        "identity",
        "gzip",
        "xchunked",
        "chunked;q=1",
        "chunked\r\nTransfer-Encoding: chunked",
        "gzip\r\nTransfer-Encoding: chunked",
        "\"chunked\"",
        ""
      })
  void other_codings_than_chunked_are_refused(String coding) throws IOException {
    refusedAndClosed(POST + "Transfer-Encoding: " + coding + "\r\n" + CHUNKS + SECOND);
  }

  @Test
  void the_refusal_of_a_coding_names_its_rule() throws IOException {
    server.log.clear();

    refusedAndClosed(POST + "Transfer-Encoding: gzip, chunked\r\n" + CHUNKS);

    assertThat(server.log.remove().refusal())
        .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("gateway.request.framing"));
  }

  @Test
  void http_1_0_knows_no_chunks() throws IOException {
    refusedAndClosed(
        "POST " + PAY + " HTTP/1.0\r\n" + HOST + "Transfer-Encoding: chunked\r\n" + CHUNKS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chunked", "Chunked", "CHUNKED", " chunked "})
  void chunked_is_read(String coding) throws IOException {
    WireAnswer answer =
        WireClient.ask(server.port(), POST + "Transfer-Encoding: " + coding + "\r\n" + CHUNKS);

    assertThat(answer.json().path("body_length").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bss.myhuaweicloud.com:443 HTTP/1.1",
        "localhost:1 HTTP/1.1",
        "x HTTP/1.0",
        "/ HTTP/1.1"
      })
  void connect_is_refused_and_closes(String target) throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      client.send("CONNECT " + target + "\r\n" + HOST + "\r\n" + SECOND);

      assertThat(client.read().status()).isIn(400, 404);
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  private static void refusedAndClosed(String request) throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      client.send(request);

      WireAnswer answer = client.read();
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().path("error_code").asString()).isEqualTo("APIGW.0201");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }
}
