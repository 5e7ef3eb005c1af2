// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whether the checked body says just what the bytes of the request say. */
class BodyAsSentTest {

  private static final Contracts CONTRACTS = Contracts.load();

  private static CheckedRequest check(String operation, @Nullable JsonNode body) {
    return CONTRACTS
        .check(operation)
        .check(new RawRequest(Map.of(), Map.of(), header -> null, body));
  }

  @Test
  void a_body_in_which_nothing_is_converted_is_as_it_was_sent() {
    JsonNode body = Json.read("{\"limit\": 10, \"odd\": [0.10, null]}");

    CheckedRequest checked = check("ListPayPerUseCustomerResources", body);

    assertThat(checked.asSent()).isTrue();
    assertThat(checked.body()).isSameAs(body);
  }

  @Test
  void a_body_with_a_number_given_as_text_is_not() {
    CheckedRequest checked =
        check("ListPayPerUseCustomerResources", Json.read("{\"limit\": \"10\"}"));

    assertThat(checked.asSent()).isFalse();
    assertThat(checked.body()).isEqualTo(Json.read("{\"limit\": 10}"));
  }

  @Test
  void a_body_that_is_no_json_is_not() {
    assertThat(check("UploadAccessory", Json.object()).asSent()).isFalse();
    assertThat(check("ReconcileBills", Json.read("[]")).asSent()).isFalse();
  }

  @Test
  void a_request_without_a_body_is_not() {
    assertThat(check("ListPayPerUseCustomerResources", null).asSent()).isFalse();
  }
}
