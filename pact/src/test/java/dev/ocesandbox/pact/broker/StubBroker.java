// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server with fixed answers by path, which writes down what it was sent. */
public final class StubBroker implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> credentials = new CopyOnWriteArrayList<>();

  /** Writes an answer. */
  interface Answer {
    void write(HttpExchange exchange) throws IOException;
  }

  /** Starts a broker on a free port. */
  public StubBroker() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Returns its address. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Answers a path with a status and a text, in which {@code $HERE} is the address of this broker.
   */
  public StubBroker with(String path, int status, String body) {
    return answering(
        path,
        exchange -> {
          byte[] bytes = body.replace("$HERE", url()).getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
        });
  }

  StubBroker redirecting(String path, String target) {
    return answering(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", target);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  /** Answers with more and more bytes until nobody listens. */
  StubBroker endless(String path) {
    return answering(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            byte[] part = " ".repeat(65_536).getBytes(UTF_8);
            for (int i = 0; i < 10_000; i++) {
              out.write(part);
            }
          }
        });
  }

  StubBroker answering(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** Returns method, path and body of each request. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Returns the header Authorization of each request; empty texts without one. */
  public List<String> credentials() {
    return List.copyOf(credentials);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    requests.add(
        (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).trim());
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    credentials.add(header == null ? "" : header);
    try (exchange) {
      Answer answer = answers.get(exchange.getRequestURI().toString());
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        answer.write(exchange);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
