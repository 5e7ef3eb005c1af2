// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients keep connections open; those to a removed world are closed. */
@Timeout(30)
class RemovedWorldTest {

  private static final int PATIENCE_MILLIS = 10_000;

  private static String field(Object tree, String name) {
    return String.valueOf(((Map<?, ?>) tree).get(name));
  }

  private static Socket connected(Embedded sandbox, String token) throws IOException {
    int port = URI.create(sandbox.endpoint()).getPort();
    Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
    client.setSoTimeout(PATIENCE_MILLIS);
    String request =
        "GET /v2/accounts/customer-accounts/balances HTTP/1.1\r\nHost: a\r\nX-Auth-Token: %s\r\n\r\n"
            .formatted(token);
    client.getOutputStream().write(request.getBytes(US_ASCII));
    var reader = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    assertThat(reader.readLine()).startsWith("HTTP/1.1 200");
    int length = 0;
    for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring("Content-Length: ".length()));
      }
    }
    assertThat(reader.skip(length)).isEqualTo(length);
    return client;
  }

  @Test
  void its_connections_are_closed_and_those_of_other_worlds_stay_open() throws IOException {
    try (Embedded sandbox = Embedded.start(Map.of())) {
      Object world = sandbox.control("POST", "/_sandbox/worlds", Map.of()).get("body");
      List<?> accounts = (List<?>) ((Map<?, ?>) world).get("accounts");
      try (Socket removed = connected(sandbox, field(accounts.get(0), "token"));
          Socket other = connected(sandbox, "sandbox-token-acme")) {

        sandbox.control("DELETE", "/_sandbox/worlds/" + field(world, "id"), null);

        assertThat(removed.getInputStream().read()).isEqualTo(-1);
        other.setSoTimeout(500);
        assertThat(isOpen(other)).isTrue();
      }
    }
  }

  private static boolean isOpen(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException stillOpen) {
      return true;
    }
  }
}
