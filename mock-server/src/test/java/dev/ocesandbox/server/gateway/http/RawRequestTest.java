// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import static dev.ocesandbox.server.gateway.http.WireClient.HOST;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What reaches the gateway is what stood on the wire. */
class RawRequestTest {

  private static RunningFront server;

  @BeforeAll
  static void start() {
    server = RunningFront.echoing();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v2/orders/customer-orders",
        "/a%zz",
        "/a%",
        "/a%2Fb%2fc",
        "/a+b%20c",
        "//v2//orders/",
        "/../../etc",
        "/v2/./orders/..;/x;p=1",
        "/%2e%2e/x",
        "/a%00b",
        "/a%C0%AF",
        "/a:@*!$&'(),=b",
        "/a\"<>|{}\\^`b",
        "/a%u0041",
        "/订单"
      })
  void a_path_is_not_touched(String path) throws IOException {
    JsonNode seen = ask("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n");

    assertThat(seen.path("path").asString()).isEqualTo(path);
    assertThat(seen.path("query").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a=&b",
        "a=1&a=2",
        "name=%zz",
        "a+b=c+d",
        "a=b?c/d",
        "x=%E6%B5%8B",
        "x=测试",
        "a#b",
        "a=%00"
      })
  void a_query_is_not_touched(String query) throws IOException {
    JsonNode seen = ask("GET /x?" + query + " HTTP/1.1\r\n" + HOST + "\r\n");

    assertThat(seen.path("path").asString()).isEqualTo("/x");
    assertThat(seen.path("query").asString()).isEqualTo(query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET",
        "POST",
        "PUT",
        "DELETE",
        "PATCH",
        "OPTIONS",
        "TRACE",
        "PROPFIND",
        "M-SEARCH",
        "QUERY",
        "PRI",
        "get",
        "X"
      })
  void every_method_reaches_the_gateway(String method) throws IOException {
    JsonNode seen = ask(method + " /x HTTP/1.1\r\n" + HOST + "\r\n");

    assertThat(seen.path("method").asString()).isEqualTo(method);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "http://bss.example.com/v2/x?a=1, /v2/x, a=1",
        "https://bss.example.com:444, /, none",
        "http://bss.example.com?a=1, /, a=1",
        "*, *, none"
      })
  void a_target_may_name_another_host(String target, String path, String query) throws IOException {
    JsonNode seen = ask("OPTIONS " + target + " HTTP/1.1\r\n" + HOST + "\r\n");

    assertThat(seen.path("path").asString()).isEqualTo(path);
    assertThat(seen.path("query").stringValue(null)).isEqualTo(query);
    assertThat(seen.path("headers").path("Host").asString()).isEqualTo("localhost");
  }

  @Test
  void headers_keep_their_spelling_and_their_order() throws IOException {
    String request =
        """
        POST /x HTTP/1.1\r
        HOST: LocalHost:8080\r
        content-TYPE: APPLICATION/json; CharSet=utf-8\r
        Accept: TEXT/html\r
        X-Twice: b\r
        X-Twice: a\r
        x-empty:\r
        Content-Length: 0\r
        \r
        """;

    JsonNode headers = ask(request).path("headers");

    assertThat(headers.path("Host").asString()).isEqualTo("LocalHost:8080");
    assertThat(headers.path("Content-Type").asString())
        .isEqualTo("APPLICATION/json; CharSet=utf-8");
    assertThat(headers.path("Accept").asString()).isEqualTo("TEXT/html");
    assertThat(headers.path("X-Twice").asString()).isEqualTo("b|a");
    assertThat(headers.path("x-empty").asString("absent")).isEmpty();
  }

  @Test
  void a_header_that_was_seen_before_keeps_its_own_spelling() throws IOException {
    try (WireClient client = new WireClient(server.port())) {
      for (String agent : new String[] {"Agent/1", "AGENT/1", "agent/1"}) {
        client.send("GET /x HTTP/1.1\r\n" + HOST + "User-Agent: " + agent + "\r\n\r\n");
        assertThat(client.read().json().path("headers").path("User-Agent").asString())
            .isEqualTo(agent);
      }
    }
  }

  @Test
  void the_bytes_of_a_header_are_kept_as_latin_letters() throws IOException {
    JsonNode seen = ask("GET /x HTTP/1.1\r\n" + HOST + "X-Name: 测试\r\n\r\n");

    String value = seen.path("headers").path("X-Name").asString();
    assertThat(new String(value.getBytes(ISO_8859_1), UTF_8)).isEqualTo("测试");
  }

  @Test
  void headers_beyond_the_documented_limit_are_left_to_the_gateway() throws IOException {
    JsonNode one = ask("GET /x HTTP/1.1\r\n" + HOST + "X-A: " + "a".repeat(9_216) + "\r\n\r\n");
    String tenOf20 = ("X-A: " + "a".repeat(20_000) + "\r\n").repeat(10);
    JsonNode all = ask("GET /x HTTP/1.1\r\n" + HOST + tenOf20 + "\r\n");

    assertThat(one.path("headers").path("X-A").asString()).hasSize(9_216);
    assertThat(all.path("headers").path("X-A").asString()).hasSize(200_009);
  }

  @Test
  void a_target_beyond_the_documented_limit_is_left_to_the_gateway() throws IOException {
    String path = "/" + "u".repeat(33 * 1024);

    assertThat(ask("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n").path("path").asString())
        .isEqualTo(path);
  }

  @Test
  void http_1_0_needs_no_host() throws IOException {
    assertThat(ask("GET /x HTTP/1.0\r\n\r\n").path("path").asString()).isEqualTo("/x");
  }

  @Test
  void a_web_socket_handshake_is_a_request_like_any_other() throws IOException {
    JsonNode seen =
        ask(
            "GET /x HTTP/1.1\r\n"
                + HOST
                + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\r\n");

    assertThat(seen.path("path").asString()).isEqualTo("/x");
  }

  private static JsonNode ask(String request) throws IOException {
    WireAnswer answer = WireClient.ask(server.port(), request);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
