// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRefusalTest {

  private static final Sandbox SANDBOX =
      Sandbox.start(
          SandboxOptions.defaults()
              .withListener(RulesReached::note)
              .withTls(new TlsOptions.OwnAuthority(null, List.of())));

  @AfterAll
  static void stop() {
    SANDBOX.close();
  }

  /** Rule gateway.proxy.known-host. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com:443",
        "169.254.169.254:80",
        "127.0.0.1:443",
        "localhost:443",
        "[::1]:443",
        "bss.myhuaweicloud.com:22",
        "bss.myhuaweicloud.com:8443",
        "bss.myhuaweicloud.com:0443",
        "evil.bss.myhuaweicloud.com:443",
        "bss.myhuaweicloud.com.evil.test:443",
        "bss.myhuaweicloud.com..:443"
      })
  void other_targets_are_refused_and_the_served_ones_named(String target) throws IOException {
    String answer = connect(target);

    assertThat(answer).startsWith("HTTP/1.1 403 ").contains("APIGW.0306");
    assertThat(answer).contains("bss-intl.myhuaweicloud.com").contains("Connection: close");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bss.myhuaweicloud.com:443@evil.test",
        "user@bss.myhuaweicloud.com:443",
        "bss.myhuaweicloud.com",
        "bss.myhuaweicloud.com:",
        "bss.myhuaweicloud.com:99999",
        "http://bss.myhuaweicloud.com:443/",
        "/",
        "*",
        ":443"
      })
  void odd_targets_get_an_error_and_the_connection_ends(String target) throws IOException {
    assertThat(connect(target)).matches("(?s)HTTP/1.1 40[03] .*");
  }

  @Test
  void a_target_of_10_000_bytes_is_refused() throws IOException {
    assertThat(connect("a".repeat(10_000) + ":443")).matches("(?s)HTTP/1.1 4.*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BSS.MyHuaweiCloud.COM:443", "bss.myhuaweicloud.com.:443"})
  void other_spellings_of_a_served_name_are_served(String target) throws Exception {
    try (Socket socket = tunnel(target)) {
      assertThat(requestInTunnel(socket)).startsWith("HTTP/1.1 200 ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: bss.myhuaweicloud.com",
        "Host: BSS.myhuaweicloud.com:443",
        "Host: bss.myhuaweicloud.com:80",
        "Host: other.test",
        "Host: 127.0.0.1:8080"
      })
  void the_host_header_does_not_matter(String host) throws Exception {
    String head = "CONNECT bss.myhuaweicloud.com:443 HTTP/1.1\r\n" + host + "\r\n\r\n";
    try (Socket socket = tunnelBy(head)) {
      assertThat(requestInTunnel(socket)).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void http_1_0_needs_no_host_header() throws Exception {
    try (Socket socket = tunnelBy("CONNECT bss.myhuaweicloud.com:443 HTTP/1.0\r\n\r\n")) {
      assertThat(requestInTunnel(socket)).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void a_proxy_within_a_proxy_is_refused() throws Exception {
    try (Socket socket = tunnel("bss.myhuaweicloud.com:443");
        SSLSocket tls = secured(socket)) {
      tls.getOutputStream()
          .write(
              "CONNECT iam.myhuaweicloud.com:443 HTTP/1.1\r\nHost: iam.myhuaweicloud.com:443\r\n\r\n"
                  .getBytes(ISO_8859_1));
      assertThat(text(tls)).startsWith("HTTP/1.1 403 ");
    }
  }

  @Test
  void plain_http_in_a_tunnel_for_tls_ends_the_connection() throws Exception {
    try (Socket socket = tunnel("bss.myhuaweicloud.com:443")) {
      socket
          .getOutputStream()
          .write("GET /_sandbox/livez HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1));
      assertThat(text(socket)).doesNotContain("200");
    }
  }

  @Test
  void bytes_that_follow_the_head_at_once_belong_to_the_tunnel() throws Exception {
    try (Socket socket = socket()) {
      String both =
          """
          CONNECT bss.myhuaweicloud.com:80 HTTP/1.1
          Host: bss.myhuaweicloud.com:80
          Proxy-Authorization: Basic eDp5

          GET /_sandbox/livez HTTP/1.1
          Host: localhost
          Connection: close

          """
              .replace("\n", "\r\n");
      socket.getOutputStream().write(both.getBytes(ISO_8859_1));
      assertThat(text(socket)).startsWith("HTTP/1.1 200 ").contains("\"status\":\"up\"");
    }
  }

  private static String requestInTunnel(Socket socket) throws Exception {
    try (SSLSocket tls = secured(socket)) {
      tls.getOutputStream()
          .write(
              "GET /_sandbox/ca.pem HTTP/1.1\r\nHost: bss.myhuaweicloud.com\r\nConnection: close\r\n\r\n"
                  .getBytes(ISO_8859_1));
      return text(tls);
    }
  }

  private static SSLSocket secured(Socket socket) throws Exception {
    return (SSLSocket)
        Trust.context(SANDBOX.tls())
            .getSocketFactory()
            .createSocket(socket, "bss.myhuaweicloud.com", 443, true);
  }

  private static Socket tunnel(String target) throws IOException {
    return tunnelBy(head(target));
  }

  private static Socket tunnelBy(String head) throws IOException {
    Socket socket = socket();
    socket.getOutputStream().write(head.getBytes(ISO_8859_1));
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0 && answer.length() < 1_000) {
      answer.append((char) socket.getInputStream().read());
    }
    assertThat(answer.toString()).matches("(?s)HTTP/1.[01] 200 .*");
    return socket;
  }

  private static String connect(String target) throws IOException {
    try (Socket socket = socket()) {
      socket.getOutputStream().write(head(target).getBytes(ISO_8859_1));
      return text(socket);
    }
  }

  private static String head(String target) {
    return "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n";
  }

  private static String text(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  private static Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), SANDBOX.port());
    socket.setSoTimeout(10_000);
    return socket;
  }
}
