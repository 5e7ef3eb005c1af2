// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.memory.OutOfMemory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A sandbox inside another program that has run out of memory refuses requests, and says why. */
class OutOfMemoryInsideTest {

  private static final String READ = "/v2/accounts/customer-accounts/balances";

  private static final SandboxOptions NOTED =
      SandboxOptions.defaults().withListener(RulesReached::note);

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger times = new AtomicInteger();
  private final OutOfMemory outOfMemory = new OutOfMemory(times::incrementAndGet);

  private HttpResponse<String> get(Sandbox sandbox, String target) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.endpoint() + target))
            .header("X-Auth-Token", "sandbox-token-acme")
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Test
  void all_requests_are_refused_and_a_new_sandbox_works() throws Exception {
    try (Sandbox sandbox = Sandbox.start(NOTED, outOfMemory)) {
      assertThat(get(sandbox, READ).statusCode()).isEqualTo(200);
      outOfMemory.isCauseOf(new OutOfMemoryError("for a test"));

      // rule gateway.fault.out-of-memory
      HttpResponse<String> refused = get(sandbox, READ);
      HttpResponse<String> live = get(sandbox, "/_sandbox/livez");

      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("APIGW.0201", "ran out of memory", "-Xmx");
      assertThat(live.statusCode()).isEqualTo(503);
      assertThat(live.body())
          .contains("urn:oce-sandbox:rule:gateway.fault.out-of-memory", "ran out of memory");
      try (Sandbox next = Sandbox.start(SandboxOptions.defaults())) {
        assertThat(get(next, READ).statusCode()).isEqualTo(200);
      }
    }
    assertThat(times).hasValue(1);
  }

  @Test
  void an_error_while_a_request_is_logged_is_noted_too() throws Exception {
    SandboxOptions options =
        SandboxOptions.defaults()
            .withListener(
                entry -> {
                  if (entry.request().rawPath().equals("/full")) {
                    throw new IllegalStateException(new OutOfMemoryError("for a test"));
                  }
                });
    try (Sandbox sandbox = Sandbox.start(options, outOfMemory)) {
      assertThat(get(sandbox, READ).statusCode()).isEqualTo(200);
      assertThat(failed(sandbox)).isTrue();
      assertThat(get(sandbox, READ).statusCode()).isEqualTo(503);
    }
    assertThat(times).hasValue(1);
  }

  /** Returns whether the connection was closed without an answer. */
  private boolean failed(Sandbox sandbox) throws Exception {
    try {
      get(sandbox, "/full");
      return false;
    } catch (java.io.IOException e) {
      return true;
    }
  }
}
