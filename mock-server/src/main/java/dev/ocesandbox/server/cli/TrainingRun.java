// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.memory.OutOfMemory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/**
 * {@code rehearse}: starts a sandbox, sends some requests and stops. The JVM records the classes it
 * loads in an archive that makes later starts faster.
 */
final class TrainingRun {

  private static final List<String> REQUEST_LINES =
      List.of(
          "GET /_sandbox/readyz",
          "GET /v2/accounts/customer-accounts/balances",
          "GET /v2/orders/customer-orders",
          "GET /v2/promotions/benefits/coupons",
          "POST /v3/orders/customer-orders/pay",
          "POST /_sandbox/worlds",
          "GET /_sandbox/worlds/default/requests");

  private TrainingRun() {}

  static int run() {
    PrintStream out = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    SandboxOptions options = SandboxOptions.defaults();
    try (RequestPrinter requests = new RequestPrinter(out, OutOfMemory.noted());
        Sandbox sandbox = Sandbox.start(options.withListener(requests))) {
      out.print(StartScreen.of(options, sandbox.endpoint(), sandbox.accounts()));
      requests.start(sandbox.accounts());
      String token = sandbox.accounts().get(0).own().token();
      for (String requestLine : REQUEST_LINES) {
        send(sandbox.port(), requestLine, token);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  /** Uses a plain socket, because the classes of an HTTP client would be recorded, too. */
  private static void send(int port, String requestLine, String token) throws IOException {
    String request =
        requestLine
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Auth-Token: "
            + token
            + "\r\nContent-Length: 2\r\n\r\n{}";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      socket.getInputStream().readAllBytes();
    }
  }
}
