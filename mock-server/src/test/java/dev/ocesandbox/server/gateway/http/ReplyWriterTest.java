// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import static dev.ocesandbox.server.gateway.http.WireClient.HOST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers as they stand on the wire. */
class ReplyWriterTest {

  private static final String ROW = "0123456789".repeat(1_000);

  private static RunningFront server;

  @BeforeAll
  static void start() {
    server = RunningFront.of(ReplyWriterTest::answer);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Verdict answer(Exchange exchange) {
    return switch (exchange.request().rawPath()) {
      case "/no-content" -> done(Answer.noContent());
      case "/refused" -> Verdict.refuse("gateway.route.known-path");
      case "/bug" -> throw new IllegalStateException("a bug");
      case "/rows" ->
          done(
              Answer.streamed(
                  out -> {
                    for (int i = 0; i < 20; i++) {
                      out.write(ROW.getBytes(UTF_8));
                      out.flush();
                    }
                  }));
      case "/broken-rows" ->
          done(
              Answer.streamed(
                  out -> {
                    out.write(ROW.repeat(10).getBytes(UTF_8));
                    throw new IllegalStateException("a bug half-way");
                  }));
      default -> done(Answer.ok(Json.object().put("name", "订单")).with("X-More", "yes"));
    };
  }

  private static Verdict done(Answer answer) {
    return new Verdict.Stop(Outcome.done(answer));
  }

  @Test
  void a_body_has_its_length_and_its_type() throws IOException {
    WireAnswer answer = get("/");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"name\":\"订单\"}");
    assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(answer.header("Content-Length")).isEqualTo("17");
    assertThat(answer.header("X-More")).isEqualTo("yes");
    assertThat(answer.header("X-Sandbox")).isEqualTo("1.2.3");
    assertThat(answer.header("Date")).endsWith("GMT");
  }

  @Test
  void an_answer_says_nothing_of_the_web_server() throws IOException {
    WireAnswer answer =
        WireClient.ask(
            server.port(), "GET / HTTP/1.1\r\n" + HOST + "Accept-Encoding: gzip, br\r\n\r\n");

    assertThat(answer.headers())
        .containsOnlyKeys(
            "Date", "Content-Type", "Content-Length", "X-More", "X-Request-Id", "X-Sandbox");
  }

  @Test
  void a_204_has_a_content_type_but_neither_body_nor_length() throws IOException {
    WireAnswer answer = get("/no-content");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(answer.headers()).doesNotContainKeys("Content-Length", "Transfer-Encoding");
  }

  @Test
  void a_head_gets_the_headers_only() throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      WireAnswer answer = client.send("HEAD / HTTP/1.1\r\n" + HOST + "\r\n").read("HEAD");

      assertThat(answer.header("Content-Length")).isEqualTo("17");
      assertThat(client.send(request("/refused")).read().status()).isEqualTo(404);
    }
  }

  @Test
  void every_answer_has_a_request_id_of_its_own() throws IOException {
    Set<String> ids = new HashSet<>();
    for (String path : new String[] {"/", "/", "/no-content", "/refused", "/rows"}) {
      ids.add(get(path).header("X-Request-Id"));
    }

    assertThat(ids).hasSize(5).allMatch(id -> id.matches("[0-9a-f]{32}"));
  }

  @Test
  void a_bug_is_a_500_without_its_cause() throws IOException {
    WireAnswer answer = get("/bug");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.json().path("error_code").asString()).isEqualTo("CBC.0999");
    assertThat(answer.body()).doesNotContain("a bug");
    assertThat(answer.header("X-Request-Id")).hasSize(32);
  }

  @Test
  void a_long_answer_comes_in_chunks() throws IOException {
    WireAnswer answer = get("/rows");

    assertThat(answer.header("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(answer.headers()).doesNotContainKey("Content-Length");
    assertThat(answer.body()).isEqualTo(ROW.repeat(20));
  }

  @Test
  void a_long_answer_that_fails_half_way_does_not_look_whole() {
    assertThatThrownBy(() -> get("/broken-rows")).isInstanceOf(IOException.class);
  }

  @Test
  void a_connection_serves_request_after_request() throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      assertThat(client.send(request("/")).read().status()).isEqualTo(200);
      assertThat(client.send(request("/no-content")).read().status()).isEqualTo(204);
      assertThat(client.send(request("/rows")).read().status()).isEqualTo(200);
      assertThat(client.send(request("/bug")).read().status()).isEqualTo(500);
    }
  }

  @Test
  void requests_sent_together_are_answered_in_their_order() throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      client.send(request("/no-content") + request("/refused") + request("/"));

      assertThat(client.read().status()).isEqualTo(204);
      assertThat(client.read().status()).isEqualTo(404);
      assertThat(client.read().status()).isEqualTo(200);
    }
  }

  private static String request(String path) {
    return "GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n";
  }

  private static WireAnswer get(String path) throws IOException {
    return WireClient.ask(server.port(), request(path));
  }
}
