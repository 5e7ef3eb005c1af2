// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A server that answers every request with bytes of the test's choice, and notes what it gets. */
final class RawServer implements AutoCloseable {

  /** Writes an answer. */
  interface Answer {
    void to(Socket client) throws IOException;
  }

  private final ServerSocket socket;
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  RawServer(Answer answer) throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread accepting = new Thread(() -> accept(answer), "raw-server");
    accepting.setDaemon(true);
    accepting.start();
  }

  /** Returns a server that answers with a head and a body. */
  static RawServer answering(String head, String body) throws IOException {
    return new RawServer(
        client ->
            client
                .getOutputStream()
                .write(
                    ("HTTP/1.1 "
                            + head
                            + "\r\nContent-Length: "
                            + body.length()
                            + "\r\nConnection: close\r\n\r\n"
                            + body)
                        .getBytes(ISO_8859_1)));
  }

  private void accept(Answer answer) {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        requests.add(head(client));
        answer.to(client);
      } catch (IOException e) {
        // The client has had enough, or the test is over.
      }
    }
  }

  private static String head(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
    StringBuilder head = new StringBuilder();
    int length = 0;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).trim());
      }
    }
    char[] body = new char[length];
    int read = 0;
    while (read < length) {
      read += in.read(body, read, length - read);
    }
    return head.append('\n').append(body).toString();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  String host() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
