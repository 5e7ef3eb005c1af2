// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.soak;

import dev.ocesandbox.bench.servers.ServerProcess;
import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Looks at a server: its memory, and how long a small request takes. */
final class Sampler {

  private static final double MIB = 1024.0 * 1024;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ServerProcess sandbox;

  Sampler(ServerProcess sandbox) {
    this.sandbox = sandbox;
  }

  Sample sample(long requests) throws IOException, InterruptedException {
    long before = System.nanoTime();
    JsonNode room = get("/_sandbox/livez?details=true").path("room");
    double millis = (System.nanoTime() - before) / 1e6;
    return new Sample(
        requests,
        room.at("/heap/kept_bytes").asDouble() / MIB,
        sandbox.memory().now(),
        room.at("/worlds/count").asInt(),
        millis);
  }

  private JsonNode get(String target) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sandbox.port() + target))
            .timeout(Duration.ofSeconds(20))
            .build();
    return Json.read(client.send(request, BodyHandlers.ofString()).body());
  }
}
