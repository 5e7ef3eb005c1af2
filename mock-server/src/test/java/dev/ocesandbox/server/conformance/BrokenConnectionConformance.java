// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import com.huaweicloud.sdk.core.exception.SdkException;
import dev.ocesandbox.contracts.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Planned faults that break the connection, as clients see them. */
@Timeout(60)
class BrokenConnectionConformance {

  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";

  private final Shop acme = Shop.acme();

  private void plan(String operation, String fault) {
    acme.world()
        .control(
            "POST",
            "/faults",
            Json.read(
                "{\"operation\": \"%s\", \"times\": 1, %s}"
                    .formatted(operation, fault.replace('\'', '"'))));
  }

  private JsonNode logged(String operation) {
    return acme.world().control("GET", "/requests?operation=" + operation).path("requests").path(0);
  }

  private String explainedAs(JsonNode logged) {
    return TestServer.control("GET", "/explain/" + logged.path("request_id").asString())
        .body()
        .toString();
  }

  /** Sends a request for the balances and reads what comes until the connection ends. */
  private String received() throws IOException {
    URI endpoint = URI.create(TestServer.endpoint());
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      String token = acme.world().account("acme").path("token").asString();
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: %s\r\nX-Auth-Token: %s\r\n\r\n"
                  .formatted(BALANCES, endpoint.getAuthority(), token)
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      in.transferTo(all);
      return all.toString(StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_reset_before_the_handler_changes_nothing() {
    String order = acme.buy("80.00");
    plan("PayOrders", "'kind': 'reset'");
    String before = acme.everything();

    assertThatThrownBy(() -> acme.pay(order)).hasRootCauseInstanceOf(IOException.class);

    assertThat(acme.everything()).isEqualTo(before);
    JsonNode logged = logged("PayOrders");
    assertThat(logged.path("status").asInt(-1)).isZero();
    assertThat(logged.path("rule").asString()).isEqualTo("sandbox.fault.reset");
    assertThat(explainedAs(logged)).contains("was left unanswered by sandbox.fault.reset");
    assertThat(acme.pay(order).status()).isEqualTo(204);
  }

  @Test
  @DisabledIfSystemProperty(
      named = "oce.endpoint",
      matches = ".+",
      disabledReason = "Docker's proxy of a published port makes an orderly end of a reset")
  void a_reset_is_a_reset_and_not_an_orderly_end() {
    plan("ShowCustomerAccountBalances", "'kind': 'reset'");

    assertThatThrownBy(this::received)
        .isInstanceOf(SocketException.class)
        .hasMessageContaining("reset");
  }

  @Test
  void a_lost_answer_leaves_the_order_paid() {
    String order = acme.buy("80.00");
    plan("PayOrders", "'kind': 'lose-answer'");

    assertThatThrownBy(() -> acme.pay(order)).hasRootCauseInstanceOf(IOException.class);

    assertThat(acme.status(order)).isEqualTo(5);
    assertThat(acme.balance(1)).isEqualTo("9920.00");
    JsonNode logged = logged("PayOrders");
    assertThat(logged.path("status").asInt()).isEqualTo(204);
    assertThat(logged.path("faults").path(0).path("kind").asString()).isEqualTo("lose-answer");
    assertThat(explainedAs(logged)).contains("sandbox.fault.lose-answer");
    assertThat(acme.pay(order).status()).isEqualTo(400);
  }

  @Test
  void the_sdk_reports_a_lost_answer_as_a_failure_of_the_connection() {
    String order = acme.buy("80.00");
    plan("PayOrders", "'kind': 'lose-answer'");

    assertThatThrownBy(
            () ->
                acme.world()
                    .sdk("acme")
                    .payOrders(
                        new PayOrdersRequest()
                            .withBody(
                                new PayCustomerOrderV3Req()
                                    .withOrderId(order)
                                    .withUseCoupon("NO")
                                    .withUseDiscount("NO"))))
        .isInstanceOf(SdkException.class);
    assertThat(acme.status(order)).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"'', 0.5", "', \"bytes\": 10', 0", "', \"bytes\": 0', 0", "', \"bytes\": 99999', 1"})
  void a_cut_body_has_its_whole_length_announced(String bytes, double share) throws IOException {
    String whole = new String(acme.get(BALANCES).raw().body(), StandardCharsets.UTF_8);
    plan("ShowCustomerAccountBalances", "'kind': 'cut-body'" + bytes);

    String cut = received();

    int head = cut.indexOf("\r\n\r\n");
    assertThat(cut).startsWith("HTTP/1.1 200").contains("Content-Length: " + whole.length());
    String body = cut.substring(head + 4);
    assertThat(whole).startsWith(body);
    int expected =
        bytes.contains("10") ? 10 : Math.min((int) (whole.length() * share), whole.length() - 1);
    assertThat(body).hasSize(expected);
  }

  @Test
  void a_client_that_counts_bytes_notices_a_cut_body() {
    plan("ShowCustomerAccountBalances", "'kind': 'cut-body'");

    assertThatThrownBy(() -> acme.get(BALANCES)).hasRootCauseInstanceOf(IOException.class);
    assertThat(explainedAs(logged("ShowCustomerAccountBalances")))
        .contains("sandbox.fault.cut-body");
    assertThat(acme.get(BALANCES).status()).isEqualTo(200);
  }

  @Test
  void an_answer_without_a_body_is_cut_before_its_head() {
    String order = acme.buy("80.00");
    plan("PayOrders", "'kind': 'cut-body'");

    assertThatThrownBy(() -> acme.pay(order)).hasRootCauseInstanceOf(IOException.class);
    assertThat(acme.status(order)).isEqualTo(5);
  }
}
