// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import static dev.ocesandbox.server.gateway.GatewayFixture.ADMIN_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call the control API. */
final class ControlAccessTest {

  private static final GivenCall ADMIN =
      GivenCall.of("DELETE", "/_sandbox/worlds/default/requests", "")
          .with("Authorization", "Bearer " + ADMIN_TOKEN);

  private final GatewayFixture gateway = GatewayFixture.with();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8080",
        "LOCALHOST:1",
        "127.0.0.1:8080",
        "[::1]:8080",
        "[::1]",
        "sandbox.example:80",
        "SANDBOX.EXAMPLE"
      })
  void loopback_names_and_allowed_hosts_are_served(String host) {
    gateway.send(ADMIN.with("Host", host));

    assertThat(gateway.refusedBy()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", ""})
  void other_hosts_are_refused(String host) {
    assertThat(gateway.send(ADMIN.with("Host", host)).status()).isEqualTo(403);
    assertThat(gateway.refusedBy()).isEqualTo("control.host-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://localhost.evil.example", ":"})
  void pages_of_other_origins_are_refused(String origin) {
    assertThat(gateway.send(ADMIN.with("Origin", origin)).status()).isEqualTo(403);
    assertThat(gateway.refusedBy()).isEqualTo("control.origin-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Origin", "origin", "ORIGIN", "oRIGIN"})
  void every_origin_counts_however_its_name_is_written(String name) {
    GivenCall call = ADMIN.with(name, "http://localhost:3000", "http://evil.example");

    assertThat(gateway.send(call).status()).isEqualTo(403);
    assertThat(gateway.refusedBy()).isEqualTo("control.origin-allowed");
  }

  @Test
  void an_origin_under_a_second_spelling_counts() {
    GivenCall call = ADMIN.with("Origin", "http://localhost").with("origin", "http://evil.example");

    assertThat(gateway.send(call).status()).isEqualTo(403);
    assertThat(gateway.refusedBy()).isEqualTo("control.origin-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:3000", "http://[::1]:3000", "https://Sandbox.Example"})
  void pages_of_allowed_hosts_are_served(String origin) {
    gateway.send(ADMIN.with("Origin", origin));

    assertThat(gateway.refusedBy()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic " + ADMIN_TOKEN, ADMIN_TOKEN, ""})
  void the_admin_token_must_fit(String authorization) {
    assertThat(gateway.send(ADMIN.with("Authorization", authorization)).status()).isEqualTo(401);
    assertThat(gateway.refusedBy()).isEqualTo("control.admin-token");
  }

  @Test
  void the_scheme_of_the_admin_token_has_no_case() {
    gateway.send(ADMIN.with("Authorization", "bearer " + ADMIN_TOKEN));

    assertThat(gateway.refusedBy()).isEmpty();
  }

  @Test
  void probes_need_no_admin_token() {
    assertThat(gateway.send(GivenCall.get("/_sandbox/livez")).status()).isEqualTo(200);
  }
}
