// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The portal against a mock made by hand, which answers what the test expects, as in a plain consumer
 * test. It does not notice a wrong path.
 */
class HandMadePortalTest {

  private HttpServer mock;

  @BeforeEach
  void answerEverything() throws Exception {
    mock = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    mock.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"order_info\": {\"status\": 6}}".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    mock.start();
  }

  @AfterEach
  void stop() {
    mock.stop(0);
  }

  @Test
  void an_order_has_a_status() throws Exception {
    String endpoint = "http://127.0.0.1:" + mock.getAddress().getPort();

    assertEquals(6, new BillingPortal(endpoint, "any").status("CS2601150830ABCDE"));
  }
}
