// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The latencies of single requests. */
final class Samples {

  private final List<Long> nanos = new ArrayList<>();

  /** Measures a request. Throws an exception if the response has an unexpected status. */
  void measure(Gateway gateway, HttpRequest request, int expected) {
    long start = System.nanoTime();
    Reply reply = gateway.handle(request);
    nanos.add(System.nanoTime() - start);
    if (reply.status() != expected) {
      throw new IllegalStateException(
          "Expected status %d, but was %d: %s"
              .formatted(
                  expected, reply.status(), new String(reply.body(), StandardCharsets.UTF_8)));
    }
  }

  void clear() {
    nanos.clear();
  }

  /** Returns the median in microseconds. */
  double median() {
    return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElse(0L) / 1e3;
  }
}
