// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import static dev.ocesandbox.server.gateway.GatewayFixture.WALL;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.BALANCES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that takes callers at their word. */
final class LenientModeTest {

  private static final String KEY = login("acme").accessKey();

  private final GatewayFixture gateway = BssRoutes.lenientGateway();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SDK-HMAC-SHA256 Access=%s, SignedHeaders=host;x-sdk-date, Signature=0",
        "SDK-HMAC-SHA256 Access=%s",
        "SDK-HMAC-SM3 Access=%s, SignedHeaders=host;x-sdk-date, Signature=0",
        "V11-HMAC-SHA256 Credential=%s/20200101/globe/bss, SignedHeaders=host, Signature=0",
        "Access=%s"
      })
  void a_known_key_is_enough(String header) {
    assertThat(gateway.send(BALANCES.with("Authorization", header.formatted(KEY))).status())
        .isEqualTo(200);
    assertThat(gateway.last().customerId()).isEqualTo(GivenAccounts.ACME.id());
  }

  @Test
  void neither_date_nor_body_nor_security_token_is_looked_at() {
    var call = BALANCES.signedBy(login("acme"), WALL.minusSeconds(100_000)).withBody("changed");

    assertThat(gateway.send(call.with("X-Security-Token", "any")).status()).isEqualTo(200);
  }

  @Test
  void an_unknown_key_is_refused() {
    gateway.send(BALANCES.with("Authorization", "SDK-HMAC-SHA256 Access=NOBODY"));

    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.known-key");
  }

  @Test
  void a_header_without_a_key_is_refused() {
    gateway.send(BALANCES.with("Authorization", "Basic YTpi"));

    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.well-formed-authorization");
  }

  @Test
  void no_credentials_at_all_are_refused() {
    gateway.send(BALANCES);

    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.credentials-present");
  }

  @Test
  void permissions_are_checked_all_the_same() {
    var call = BALANCES.signedBy(login(GivenAccounts.VIEWER));

    assertThat(gateway.send(call).status()).isEqualTo(403);
  }
}
