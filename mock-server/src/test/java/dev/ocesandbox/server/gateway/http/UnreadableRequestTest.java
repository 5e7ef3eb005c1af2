// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import static dev.ocesandbox.server.gateway.http.WireClient.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the web server refuses before anyone else sees them. */
class UnreadableRequestTest {

  private static RunningFront server;

  @BeforeAll
  static void start() {
    server = RunningFront.echoing();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void forget() {
    server.log.clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /x HTTP/1.1\r\n\r\n",
        "GET /x HTTP/1.1\r\nHost:\r\n\r\n",
        "GET /x HTTP/1.1\r\nHost: a b/c\r\n\r\n",
        "GET /x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /x y HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /x HTTP/3.7\r\nHost: a\r\n\r\n",
        "GET /x\r\n\r\n",
        "G\u0001T /x HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /x HTTP/1.1\r\nHost: a\r\nNo colon\r\n\r\n",
        "GET /x HTTP/1.1\r\nHost: a\r\nX-A: \u0001\r\n\r\n",
        "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: two\r\n\r\n",
        "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
        "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\na",
        "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n",
        "POST /x HTTP/1.1\r\nHost: a\r\nExpect: a-miracle\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "\u0016\u0002\u0001\r\n\r\n"
      })
  void a_request_that_is_no_http_is_refused_as_the_gateway_refuses(String request)
      throws IOException {
    WireAnswer answer = WireClient.ask(server.port(), request);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("Server")).isEqualTo("api-gateway");
    assertThat(answer.header("X-Sandbox")).isEqualTo("1.2.3");
    assertThat(answer.json().path("error_code").asString()).isEqualTo("APIGW.0201");
    assertThat(answer.json().path("error_msg").asString()).isEqualTo("API request error.");
    assertThat(answer.json().path("request_id").asString())
        .matches("[0-9a-f]{32}")
        .isEqualTo(answer.header("X-Request-Id"));
    assertThat(refusal(server.log.remove())).isEqualTo("gateway.request.well-formed");
  }

  @Test
  void what_was_read_of_a_refused_request_is_logged() throws IOException {
    WireAnswer answer = WireClient.ask(server.port(), "GET /a%zz?b=1 HTTP/1.1\r\n\r\n");

    LoggedExchange entry = server.log.remove();
    assertThat(entry.request().id()).isEqualTo(answer.header("X-Request-Id"));
    assertThat(entry.request().method()).isEqualTo("GET");
    assertThat(entry.request().rawPath()).isEqualTo("/a%zz");
    assertThat(entry.request().rawQuery()).isEqualTo("b=1");
  }

  @Test
  void headers_without_end_are_refused_as_too_large() throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      client.send("GET /x HTTP/1.1\r\n" + HOST + ("X-A: " + "a".repeat(512 * 1024)));

      WireAnswer answer = client.read();
      assertThat(answer.status()).isEqualTo(494);
      assertThat(answer.json().path("error_msg").asString())
          .isEqualTo("Request headers too large.");
      assertThat(refusal(server.log.remove())).isEqualTo("gateway.size.headers");
    }
  }

  @Test
  void a_target_without_end_is_refused_as_too_large() throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      client.send("GET /" + "a".repeat(512 * 1024));

      WireAnswer answer = client.read();
      assertThat(answer.status()).isEqualTo(414);
      assertThat(answer.json().path("error_msg").asString()).isEqualTo("Request URI too large.");
      assertThat(refusal(server.log.remove())).isEqualTo("gateway.size.uri");
    }
  }

  @Test
  void a_refused_request_ends_its_connection() throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      client.send("GET /x HTTP/1.1\r\n\r\nGET /y HTTP/1.1\r\n" + HOST + "\r\n");

      assertThat(client.read().header("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  private static String refusal(LoggedExchange entry) {
    return entry.refusal() == null ? "none" : entry.refusal().rule();
  }
}
