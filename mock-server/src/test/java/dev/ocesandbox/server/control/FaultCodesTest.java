// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static dev.ocesandbox.server.control.FindingCalls.BALANCES;
import static dev.ocesandbox.server.control.FindingCalls.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault answers with codes that its operation documents, unless its author insists. */
class FaultCodesTest {

  private static final String FAULTS = FindingCalls.WORLD + "/faults";

  private final ControlFixture sandbox = ControlFixture.start();

  private static String error(String operation, String code, String more) {
    return "{\"operation\": \"%s\", \"kind\": \"error\", \"code\": \"%s\"%s}"
        .formatted(operation, code, more);
  }

  @ParameterizedTest
  @CsvSource({
    "PayOrders, CBC.99000088, its own",
    "CancelResourcesSubscription, CBC.99003651, its own",
    "PayOrders, CBC.0250, common to the billing service",
    "PayOrders, APIGW.0301, of the gateway",
    "ListCustomerOrders, CBC.0101, its own"
  })
  void a_documented_code_is_accepted(String operation, String code, String why) {
    assertThat(sandbox.post(FAULTS, error(operation, code, "")).status()).as(why).isEqualTo(201);
  }

  @Test
  void an_undocumented_code_is_refused_with_the_nearest_documented_ones() {
    Answered refused = sandbox.post(FAULTS, error("ListCustomerOrders", "CBC.99003651", ""));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/field")).isEqualTo("code");
    assertThat(refused.at("/reason"))
        .startsWith(
            "\"CBC.99003651\" is not documented for ListCustomerOrders, which documents CBC.")
        .contains("\"undocumented\": true");
    assertThat(sandbox.api("acme", ORDERS).status()).isEqualTo(200);
  }

  @Test
  void an_undocumented_code_is_answered_on_request() {
    String body = error("ListCustomerOrders", "CBC.99003651", ", \"undocumented\": true");

    assertThat(sandbox.post(FAULTS, body).at("/undocumented")).isEqualTo("true");
    assertThat(sandbox.api("acme", ORDERS).at("/error_code")).isEqualTo("CBC.99003651");
  }

  @Test
  void an_unknown_code_is_refused_with_the_nearest_known_one() {
    assertThat(sandbox.post(FAULTS, error("PayOrders", "CBC.9900310", "")).at("/reason"))
        .startsWith("\"CBC.9900310\" is not a documented error code; the nearest is CBC.990031");
  }

  @Test
  void a_fault_of_every_operation_applies_to_those_that_document_its_code() {
    sandbox.post(FAULTS, error("*", "CBC.99003651", ""));

    assertThat(sandbox.api("acme", ORDERS).status()).isEqualTo(200);
    assertThat(sandbox.api("acme", BALANCES).status()).isEqualTo(200);
  }

  @Test
  void other_kinds_have_no_code_that_could_be_undocumented() {
    String body = "{\"operation\": \"PayOrders\", \"kind\": \"reset\", \"undocumented\": true}";

    assertThat(sandbox.post(FAULTS, body).at("/field")).isEqualTo("undocumented");
  }
}
