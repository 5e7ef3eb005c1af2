// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static dev.ocesandbox.server.control.FindingCalls.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Amounts that were calculated in binary floating point. */
class FloatAmountTest {

  private static final String TRANSFER = "/v2/enterprises/multi-accounts/transfer-amount";

  private final FindingCalls client = FindingCalls.start();

  private void transfer(String amount) {
    client
        .sandbox()
        .send(
            "POST",
            TRANSFER,
            Map.of("X-Auth-Token", "sandbox-token-acme"),
            "{\"customer_id\": \"c59fcb3953307e1fea5c124dd8aee142\", \"amount\": " + amount + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0.30000000000000004\"", "19.990000000000002", "1234567.8900000001"})
  void an_amount_with_the_error_of_a_double_is_found(String amount) {
    transfer(amount);
    transfer(amount);

    assertThat(client.kinds()).containsExactly("float-amount");
    JsonNode found = client.findings().at("/findings/0");
    assertThat(found.path("field").asString()).isEqualTo("amount");
    assertThat(found.path("count").asInt()).isEqualTo(2);
    assertThat(found.path("message").asString())
        .isEqualTo(
            "UpdateSubEnterpriseAmount received %s in amount 2 times, which shows the error of"
                + " binary floating point: calculate amounts with decimals, such as BigDecimal, or"
                + " in whole cents.",
            amount.replace("\"", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"10.001\"", "\"0.04599822\"", "\"3.3333333333\""})
  void too_many_decimals_alone_are_only_refused(String amount) {
    transfer(amount);

    assertThat(client.kinds()).containsExactly("out-of-range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0.30\"", "\"1234567.89\""})
  void an_amount_of_whole_cents_is_right(String amount) {
    transfer(amount);

    assertThat(client.kinds()).isEmpty();
  }

  @Test
  void a_top_up_with_such_an_amount_is_found_until_the_log_is_cleared() {
    String top = WORLD + "/accounts/acme/top-ups";
    client.sandbox().post(top, "{\"amount\": \"0.7999999999999999\"}");
    client.sandbox().post("/_sandbox/worlds", "{\"id\": \"other\"}");

    assertThat(client.kinds()).containsExactly("float-amount");
    assertThat(client.findings().at("/findings/0/operation").asString()).isEqualTo("TopUp");
    assertThat(client.findings().at("/findings/0/account").isMissingNode()).isTrue();

    client.sandbox().delete(WORLD + "/requests");
    assertThat(client.kinds()).isEmpty();
    client.sandbox().post(top, "{\"amount\": \"0.80\"}");
    assertThat(client.kinds()).isEmpty();
  }
}
