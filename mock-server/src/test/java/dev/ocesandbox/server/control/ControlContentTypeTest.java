// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static dev.ocesandbox.server.gateway.GatewayFixture.ADMIN_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body of a control request must be called JSON, because web pages can send other types. */
final class ControlContentTypeTest {

  private static final GivenCall CREATE =
      GivenCall.of("POST", "/_sandbox/worlds", "{\"from\":\"default\"}")
          .with("Authorization", "Bearer " + ADMIN_TOKEN);

  private final GatewayFixture gateway = GatewayFixture.with();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON",
        " application/json ; charset=utf-8",
        "application/json;charset=\"utf-8\"",
        "application/merge-patch+json"
      })
  void json_is_accepted(String type) {
    assertThat(gateway.send(CREATE.with("Content-Type", type)).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain; application/json",
        "text/plain;application/json",
        "multipart/form-data; boundary=json",
        "multipart/form-data; boundary=a/json",
        "application/x-www-form-urlencoded; x=application/json",
        "text/plain, application/json",
        "application/json, text/plain",
        "application/jsonp",
        "application/json-seq",
        "text/plain",
        "json",
        "/json",
        ";application/json",
        ""
      })
  void everything_else_is_refused(String type) {
    assertThat(gateway.send(CREATE.with("Content-Type", type)).status()).isEqualTo(400);
    assertThat(gateway.refusedBy()).isEqualTo("control.body-valid");
  }

  @Test
  void a_body_without_a_type_is_refused() {
    assertThat(gateway.send(CREATE.without("Content-Type")).status()).isEqualTo(400);
    assertThat(gateway.refusedBy()).isEqualTo("control.body-valid");
  }

  @Test
  void two_types_are_refused() {
    GivenCall call = CREATE.with("Content-Type", "application/json", "text/plain");

    assertThat(gateway.send(call).status()).isEqualTo(400);
    assertThat(gateway.refusedBy()).isEqualTo("control.body-valid");
  }

  @Test
  void a_request_without_a_body_needs_no_type() {
    GivenCall reset = CREATE.withTarget("/_sandbox/worlds/default/reset").withBody("");

    assertThat(gateway.send(reset).status()).isLessThan(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain; application/json", "multipart/form-data; boundary=json"})
  void a_file_to_import_is_json_too(String type) {
    GivenCall call =
        CREATE
            .withTarget("/_sandbox/worlds/import")
            .with("Content-Length", "20")
            .with("Content-Type", type);

    assertThat(gateway.send(call).status()).isEqualTo(400);
    assertThat(gateway.refusedBy()).isEqualTo("control.body-valid");
  }
}
