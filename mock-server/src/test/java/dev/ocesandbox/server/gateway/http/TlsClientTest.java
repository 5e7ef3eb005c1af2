// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that use https:// although the port speaks HTTP. */
class TlsClientTest {

  private final PrintStream console = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private RunningFront server;

  @BeforeEach
  void start() {
    server = RunningFront.echoing();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    System.setErr(console);
    server.close();
  }

  @Test
  void a_java_client_fails_at_once_and_the_console_says_what_to_change() throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://127.0.0.1:%d/v2/bills".formatted(server.port())))
            .timeout(Duration.ofSeconds(20))
            .build();

    assertThatExceptionOfType(SSLException.class)
        .isThrownBy(() -> HttpClient.newHttpClient().send(request, text()))
        .withMessageContaining("SSL");

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains(
            "A client speaks TLS to the plain port %1$d: use http://127.0.0.1:%1$d instead of https://"
                .formatted(server.port()));
    assertThat(server.log.remove().refusal().rule()).isEqualTo("gateway.request.plain-http");
  }

  @Test
  void a_client_that_tries_again_is_mentioned_once() throws IOException {
    for (int i = 0; i < 5; i++) {
      try (Socket socket =
          SSLSocketFactory.getDefault()
              .createSocket(InetAddress.getLoopbackAddress(), server.port())) {
        assertThatExceptionOfType(SSLException.class)
            .isThrownBy(() -> socket.getOutputStream().write(1));
      }
    }

    assertThat(printed.toString(StandardCharsets.UTF_8).split("speaks TLS", -1)).hasSize(2);
    assertThat(server.log).hasSize(5);
  }

  @Test
  void the_answer_is_http_which_clients_recognize() throws IOException {
    WireAnswer answer = WireClient.ask(server.port(), "\u0016\u0003\u0001\u0002\u0000");

    // rule gateway.request.plain-http
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error_code").asString()).isEqualTo("APIGW.0201");
  }

  @Test
  void plain_requests_are_not_taken_for_tls() {
    assertThat(TlsClients.isHandshake(bytes("GET / HTTP/1.1"))).isFalse();
    assertThat(TlsClients.isHandshake(bytes("\u0016"))).isFalse();
    assertThat(TlsClients.isHandshake(bytes("\u0016\u0002"))).isFalse();
    assertThat(TlsClients.isHandshake(bytes("\u0016\u0003"))).isTrue();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }
}
