// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/**
 * A start, some requests and a stop. The JVM is told to record which classes that takes, so that
 * later starts find them ready.
 */
final class Rehearsal {

  private static final List<String> ASKED =
      List.of(
          "GET /_sandbox/readyz",
          "GET /v2/accounts/customer-accounts/balances",
          "GET /v2/orders/customer-orders",
          "GET /v2/promotions/benefits/coupons",
          "POST /v3/orders/customer-orders/pay",
          "POST /_sandbox/worlds",
          "GET /_sandbox/worlds/default/requests");

  private Rehearsal() {}

  static int run() {
    PrintStream out = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    SandboxOptions options = SandboxOptions.defaults();
    try (RequestLines lines = new RequestLines(out);
        Sandbox sandbox = Sandbox.start(options.toldTo(lines))) {
      out.print(StartScreen.of(options, sandbox.endpoint(), sandbox.accounts()));
      lines.begin(sandbox.accounts());
      String token = sandbox.accounts().get(0).own().token();
      for (String asked : ASKED) {
        ask(sandbox.port(), asked, token);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  /** By hand: an HTTP client would be recorded, too. */
  private static void ask(int port, String asked, String token) throws IOException {
    String request =
        asked
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Auth-Token: "
            + token
            + "\r\nContent-Length: 2\r\n\r\n{}";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      socket.getInputStream().readAllBytes();
    }
  }
}
