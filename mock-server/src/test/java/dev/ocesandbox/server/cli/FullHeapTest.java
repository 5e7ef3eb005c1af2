// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Clients that fill a heap of 256 MB with bodies and worlds. */
@Timeout(300)
class FullHeapTest {

  private static final boolean DEEP = Boolean.getBoolean("oce.deep");
  private static final List<List<String>> HEAPS =
      DEEP
          ? List.of(List.of("-XX:+UseSerialGC", "-Xmx96m"), List.of("-XX:+UseG1GC", "-Xmx64m"))
          : List.of(List.of("-XX:+UseSerialGC", "-Xmx64m"));
  private static final int MIB = 1024 * 1024;

  private static void assertServed(SmallServer server) throws Exception {
    assertThat(server.get("/v2/accounts/customer-accounts/balances").statusCode()).isEqualTo(200);
    JsonNode live = server.json("/_sandbox/livez?details=true");
    assertThat(live.at("/room/heap/max_bytes").asLong()).isBetween(32L * MIB, 256L * MIB);
    assertThat(live.at("/room/bodies/bytes").asLong()).isZero();
    assertThat(live.at("/room/bodies/limit_bytes").asLong()).isBetween(16L * MIB, 32L * MIB);
    assertThat(live.at("/room/worlds/count").asInt())
        .isBetween(1, live.at("/room/worlds/limit").asInt());
    assertThat(live.at("/room/log/limit_bytes").asLong()).isLessThanOrEqualTo(16L * MIB);
  }

  @Test
  void many_large_bodies_at_a_time_are_refused_before_anybody_is_authenticated() throws Exception {
    try (SmallServer server = SmallServer.start()) {
      byte[] body = "[\"%s\"]".formatted("x".repeat(12 * MIB - 100)).getBytes(UTF_8);
      for (String path : List.of("/v3/orders/customer-orders/pay", "/_sandbox/worlds")) {
        List<Integer> statuses = statuses(server, path, body);

        assertThat(statuses).allMatch(status -> status < 500 || status == 503);
        assertThat(statuses).contains(503); // gateway.room.bodies
        assertServed(server);
      }
    }
  }

  private static List<Integer> statuses(SmallServer server, String path, byte[] body)
      throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(32);
    try {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        HttpRequest.Builder request = server.request(path).POST(BodyPublishers.ofByteArray(body));
        answers.add(clients.submit(() -> server.send(request)));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<HttpResponse<String>> answer : answers) {
        HttpResponse<String> got = answer.get();
        statuses.add(got.statusCode());
        assertThat(got.headers().firstValue("Retry-After").isPresent())
            .isEqualTo(got.statusCode() == 503);
      }
      return statuses;
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void worlds_are_removed_before_they_fill_the_heap() throws Exception {
    for (List<String> heap : HEAPS) {
      try (SmallServer server = SmallServer.start(heap.toArray(new String[0]))) {
        JsonNode last = null;
        int creations = 0;
        while (last == null && creations < 60_000) {
          HttpResponse<String> created = server.post("/_sandbox/worlds", "{}");
          assertThat(created.statusCode()).as("%s", created.body()).isEqualTo(201);
          creations++;
          JsonNode world = Json.read(created.body());
          last = world.has("evicted") ? world : null;
        }
        assertThat(last).as("after %s worlds", creations).isNotNull();
        assertThat(last.path("evicted_count").asInt()).isPositive();
        assertThat(last.at("/evicted/0").asString()).isNotBlank();
        assertServed(server);
        for (int i = 0; i < (DEEP ? 2_000 : 500); i++) {
          assertThat(server.post("/_sandbox/worlds", "{}").statusCode()).isEqualTo(201);
        }
        assertServed(server);
      }
    }
  }
}
