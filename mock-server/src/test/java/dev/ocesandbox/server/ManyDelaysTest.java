// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests that wait for a planned delay leave threads for others. Rule gateway.room.delays. */
class ManyDelaysTest {

  private static final int REQUESTS = 200;
  private static final int DELAYS = 128;

  private final HttpClient client = HttpClient.newHttpClient();

  private static HttpRequest.Builder request(Sandbox sandbox, String target) {
    return HttpRequest.newBuilder(URI.create(sandbox.endpoint() + target))
        .header("X-Auth-Token", "sandbox-token-acme")
        .header("Content-Type", "application/json");
  }

  @Test
  void more_of_them_than_there_is_room_for_are_refused() throws Exception {
    try (Sandbox sandbox =
        Sandbox.start(SandboxOptions.defaults().withListener(RulesReached::note))) {
      String plan =
          "{\"operation\": \"ShowCustomerAccountBalances\", \"kind\": \"delay\", \"by\": \"PT4S\"}";
      client.send(
          request(sandbox, "/_sandbox/worlds/default/faults")
              .POST(BodyPublishers.ofString(plan))
              .build(),
          BodyHandlers.discarding());
      HttpRequest delayed = request(sandbox, "/v2/accounts/customer-accounts/balances").build();

      List<CompletableFuture<HttpResponse<String>>> answers =
          Stream.generate(() -> client.sendAsync(delayed, BodyHandlers.ofString()))
              .limit(REQUESTS)
              .toList();
      HttpResponse<String> live =
          client.send(request(sandbox, "/_sandbox/livez").build(), BodyHandlers.ofString());

      List<Integer> statuses = answers.stream().map(answer -> answer.join().statusCode()).toList();
      assertThat(live.statusCode()).isEqualTo(200);
      assertThat(statuses).containsOnly(200, 503);
      assertThat(statuses.stream().filter(status -> status == 503).count())
          .isBetween(1L, (long) REQUESTS - DELAYS);
    }
  }
}
