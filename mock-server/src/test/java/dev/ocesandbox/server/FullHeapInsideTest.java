// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.memory.Heap;
import dev.ocesandbox.server.memory.OutOfMemory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server with a full heap still does: nothing that adds. Rule gateway.room.heap. */
class FullHeapInsideTest {

  private static final Heap FULL = new Heap(new Heap.Shares(200, 200, 0));

  private static final String ORDER = "{\"order_id\": \"CS2601151630AAAAA\"}";

  private static Sandbox sandbox;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    sandbox =
        Sandbox.start(
            SandboxOptions.defaults().withListener(RulesReached::note),
            new OutOfMemory(() -> {}, FULL));
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  private HttpResponse<String> send(String method, String target) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.endpoint() + target))
            .header("X-Auth-Token", "sandbox-token-acme")
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(target.endsWith("cancel") ? ORDER : "{}"))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /_sandbox/worlds",
    "POST, /_sandbox/worlds/import",
    "PUT, /v2/orders/customer-orders/cancel"
  })
  void what_adds_is_refused(String method, String target) throws Exception {
    HttpResponse<String> answer = send(method, target);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("The heap is full", "-Xmx");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v2/accounts/customer-accounts/balances",
    "GET, /_sandbox/livez",
    "GET, /_sandbox/worlds/default/accounts",
    "POST, /_sandbox/worlds/default/reset"
  })
  void what_adds_nothing_works(String method, String target) throws Exception {
    assertThat(send(method, target).statusCode()).isLessThan(300);
  }

  @Test
  void the_heap_of_another_program_is_never_full() {
    assertThat(Heap.shared().isFull()).isFalse();
  }
}
