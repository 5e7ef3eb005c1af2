// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import static dev.ocesandbox.testkit.pact.verify.PactJson.pact;
import static dev.ocesandbox.testkit.pact.verify.PactJson.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.testkit.Sandbox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pact drives the faked API and nothing else of the server. */
class FakedPathTest {

  private static String unsent(List<InteractionResult> results) {
    assertThat(results).hasSize(1);
    assertThat(results.get(0).isFailure()).isTrue();
    assertThat(results.get(0).problems()).hasSize(1);
    return results.get(0).problems().get(0);
  }

  @Test
  void a_pact_cannot_delete_a_world_of_a_running_server() {
    try (Sandbox victim = Sandbox.start()) {
      victim.given().account("acme").cash("77.00");
      String world = victim.control().get("").text("/id");
      List<InteractionResult> results =
          PactVerification.of(
                  pact("3.0.0", send("DELETE", "/_sandbox/worlds/" + world, "null", 204)))
              .server(victim.endpoint(), null)
              .run(result -> {});

      assertThat(unsent(results))
          .isEqualTo(
              "the path /_sandbox/worlds/%s is not part of the faked API; nothing was sent"
                  .formatted(world));
      assertThat(victim.account("acme").accessKey()).isNotEmpty();
      assertThat(victim.control().get("").text("/id")).isEqualTo(world);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "/openapi.json",
        "/_sandbox",
        "/_sandbox/worlds",
        "_sandbox/worlds",
        "/%5Fsandbox/worlds",
        "/%255Fsandbox/worlds",
        "//_sandbox/worlds",
        "/v2/../_sandbox/worlds",
        "/v2/%2e%2e/_sandbox/worlds",
        "/v2/%2E%2E%2F_sandbox/worlds",
        "/v2/..;a=1/_sandbox/worlds",
        "/v2/..\\\\_sandbox/worlds",
        "http://127.0.0.1:1/v2/orders/customer-orders",
        "@127.0.0.1:1/x",
        "/metrics"
      })
  void no_other_path_is_sent(String path) {
    assertThat(
            unsent(
                PactVerification.of(pact("3.0.0", send("GET", path, "null", 200)))
                    .run(result -> {})))
        .endsWith(" is not part of the faked API; nothing was sent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/orders/customer-orders/details/CS%25",
        "/v2.0/OS-x/a",
        "/v3-ext/auth/tokens",
        "/v3.0/OS-CREDENTIAL/credentials",
        "/v3/auth/tokens/",
        "/v9/nothing",
        "/osm/v1.0/tickets",
        "/v2/a%20b..c"
      })
  void paths_of_the_faked_api_and_iam_are_sent(String path) {
    assertThatCode(() -> FakedPath.require(path)).doesNotThrowAnyException();
  }

  @Test
  void a_path_that_is_encoded_again_and_again_is_refused() {
    String path = "/v2/%2525252525252e/a";

    assertThatThrownBy(() -> FakedPath.require(path))
        .isInstanceOf(InteractionProblem.class)
        .hasMessageContaining(path);
  }
}
