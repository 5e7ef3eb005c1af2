// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static dev.ocesandbox.server.control.FindingCalls.BALANCES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Clients that the real service would serve are not accused. */
class CorrectClientsTest {

  private final FindingCalls client = FindingCalls.start();

  @ParameterizedTest
  @CsvSource({
    "GET, /v3/roles, ''",
    "POST, /v3/groups, '{\"anything\": \"1\"}'",
    "GET, /v3/groups?search_key=x, ''"
  })
  void nothing_is_called_unknown_where_the_sandbox_has_no_shape(
      String method, String path, String body) {
    int status =
        client
            .sandbox()
            .send(method, path, Map.of("X-Auth-Token", "sandbox-token-acme"), body)
            .status();

    assertThat(status).isEqualTo(501);
    assertThat(client.kinds()).containsExactly("not-built");
  }

  @Test
  void a_call_of_an_operation_that_is_not_built_is_found_with_its_name_and_the_reason() {
    String path = "/v3/groups";
    client.sandbox().api("acme", path);
    client.sandbox().api("acme", path);

    JsonNode found = client.findings().at("/findings/0");
    assertThat(found.path("operation").asString()).isEqualTo("KeystoneListGroups");
    assertThat(found.path("count").asInt()).isEqualTo(2);
    assertThat(found.path("message").asString())
        .isEqualTo(
            "KeystoneListGroups was called 2 times and answered 501: IAM is built as far as clients of the billing service need it, with tokens, temporary keys and look-ups."
                + " Allow not-built:KeystoneListGroups if the test does not depend on its"
                + " answer.");
  }

  @Test
  void a_loop_over_different_requests_is_not_polling() {
    for (int i = 0; i < 40; i++) {
      client.orders("?order_id=CS26010100" + i);
    }

    assertThat(client.kinds()).isEmpty();
  }

  @Test
  void a_balance_that_is_read_between_other_requests_is_not_polled() {
    for (int i = 0; i < 40; i++) {
      client.sandbox().api("acme", BALANCES);
      client.orders("?status=" + (i % 2 == 0 ? 5 : 6));
    }

    assertThat(client.kinds()).isEmpty();
  }

  @Test
  void a_client_that_wants_the_latest_order_or_the_total_reads_one_row() {
    client.place(3);
    client.orders("?limit=1");

    assertThat(client.kinds()).isEmpty();
  }
}
