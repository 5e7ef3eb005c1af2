// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.soak;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;

/** Connections that begin something and stop. The oldest are closed. Thread-safe. */
final class SlowSockets implements AutoCloseable {

  private static final int OPEN = 100;

  private static final String[] BEGINNINGS = {
    "GET /v2/accounts/customer-accounts/balances HTTP/1.1\r\nHost: a\r\nX-A: " + "a".repeat(20_000),
    "POST /v3/orders/customer-orders/pay HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n{",
    "\u0016\u0003\u0001",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n",
    ""
  };

  private final int port;
  private final Deque<Socket> open = new ArrayDeque<>();

  SlowSockets(int port) {
    this.port = port;
  }

  /** Opens one more. */
  void open(int number) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket
        .getOutputStream()
        .write(BEGINNINGS[Math.floorMod(number, BEGINNINGS.length)].getBytes(US_ASCII));
    add(socket);
  }

  private synchronized void add(Socket socket) throws IOException {
    open.add(socket);
    if (open.size() > OPEN) {
      open.remove().close();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }
}
