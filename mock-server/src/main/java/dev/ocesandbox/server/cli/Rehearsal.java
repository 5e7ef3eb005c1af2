// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A start, one request and a stop. The JVM is told to record which classes that takes, so that
 * later starts find them ready.
 */
final class Rehearsal {

  private Rehearsal() {}

  static int run() {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      String token = sandbox.accounts().get(0).own().token();
      StartScreen.of(SandboxOptions.defaults(), sandbox.endpoint(), sandbox.accounts());
      ask(sandbox.port(), token);
      return 0;
    }
  }

  /** By hand: an HTTP client would be recorded, too. */
  private static void ask(int port, String token) {
    String request =
        "GET /v2/accounts/customer-accounts/balances HTTP/1.1\r\n"
            + "Host: localhost\r\nConnection: close\r\nX-Auth-Token: "
            + token
            + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
