// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import static dev.ocesandbox.server.gateway.GatewayFixture.OTHER;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.BALANCES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenAccounts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Requests with one of the ready-made tokens. */
final class TokenCallTest {

  private final GatewayFixture gateway = BssRoutes.gateway();

  @Test
  void a_token_says_who_calls() {
    assertThat(gateway.send(BALANCES.withToken(login("acme").token())).status()).isEqualTo(200);

    assertThat(gateway.last().customerId()).isEqualTo(GivenAccounts.ACME.id());
    assertThat(gateway.last().worldId()).isEqualTo("default");
  }

  @Test
  void the_token_chooses_the_world() {
    gateway.send(BALANCES.withToken(login(OTHER, "solo").token()));

    assertThat(gateway.last().customerId()).isEqualTo(GivenAccounts.SOLO.id());
    assertThat(gateway.last().worldId()).isEqualTo(OTHER);
  }

  @Test
  void a_ready_made_token_never_ends() {
    gateway.advance(Duration.ofDays(4_000));

    assertThat(gateway.send(BALANCES.withToken(login("acme").token())).status()).isEqualTo(200);
  }

  @Test
  void blanks_around_a_token_do_not_matter() {
    assertThat(gateway.send(BALANCES.withToken(" " + login("acme").token() + " ")).status())
        .isEqualTo(200);
  }

  /** Some HTTP libraries add Basic on their own when they know a password for the host. */
  @Test
  void an_authorization_of_another_scheme_does_not_keep_a_token_from_being_read() {
    var call = BALANCES.withToken(login("acme").token()).with("Authorization", "Basic YTpi");

    assertThat(gateway.send(call).status()).isEqualTo(200);
    assertThat(gateway.last().applied()).isEmpty();
  }

  @Test
  void a_token_ends_with_its_world() {
    gateway.remove(OTHER);

    assertThat(gateway.send(BALANCES.withToken(login(OTHER, "acme").token())).status())
        .isEqualTo(401);
    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.known-token");
  }
}
