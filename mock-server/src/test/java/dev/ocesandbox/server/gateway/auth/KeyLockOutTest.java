// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import static dev.ocesandbox.server.gateway.GatewayFixture.WALL;
import static dev.ocesandbox.server.gateway.GatewayFixture.json;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.BALANCES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.exchange.Reply;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key with too many wrong signatures in a row. */
final class KeyLockOutTest {

  private static final Login ACME = login("acme");
  private static final Login WRONG = new Login("", ACME.accessKey(), "wrong", "", "");
  private static final String TEXT =
      "Incorrect IAM authentication information: AK access failed to reach the limit,forbidden.";

  private final GatewayFixture gateway = BssRoutes.gateway();

  @BeforeEach
  void switchOn() {
    gateway.settings(false, true);
  }

  @Test
  void five_wrong_signatures_in_a_row_are_forgiven() {
    send(WRONG, WALL, 5);

    assertThat(send(ACME, WALL, 1).status()).isEqualTo(200);
  }

  @Test
  void six_lock_the_key_even_for_right_signatures() {
    send(WRONG, WALL, 6);

    Reply reply = send(ACME, WALL, 1);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(json(reply).path("error_code").asString()).isEqualTo("APIGW.0301");
    assertThat(json(reply).path("error_msg").asString()).isEqualTo(TEXT);
    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.key-locked-out");
  }

  @Test
  void the_lock_ends_after_five_minutes_and_the_count_begins_anew() {
    send(WRONG, WALL, 6);

    assertThat(send(ACME, WALL.plusSeconds(299), 1).status()).isEqualTo(401);
    send(WRONG, WALL.plusSeconds(300), 5);
    assertThat(send(ACME, WALL.plusSeconds(301), 1).status()).isEqualTo(200);
  }

  @Test
  void a_right_signature_ends_the_row() {
    send(WRONG, WALL, 5);
    send(ACME, WALL, 1);
    send(WRONG, WALL, 5);

    assertThat(send(ACME, WALL, 1).status()).isEqualTo(200);
  }

  @Test
  void a_slow_row_is_a_row() {
    for (int i = 0; i < 6; i++) {
      send(WRONG, WALL.plusSeconds(i * 600L), 1);
    }

    send(ACME, WALL.plusSeconds(3_001), 1);

    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.key-locked-out");
  }

  @Test
  void only_wrong_signatures_count() {
    gateway.wall(WALL);
    GivenCall stale = BALANCES.signedBy(ACME, WALL.minusSeconds(1_000));
    for (int i = 0; i < 10; i++) {
      gateway.send(stale);
    }

    assertThat(send(ACME, WALL, 1).status()).isEqualTo(200);
  }

  @Test
  void other_keys_and_tokens_are_not_locked() {
    send(WRONG, WALL, 6);

    assertThat(send(login("solo"), WALL, 1).status()).isEqualTo(200);
    assertThat(gateway.send(BALANCES.withToken(ACME.token())).status()).isEqualTo(200);
  }

  @Test
  void nothing_is_locked_unless_it_is_switched_on() {
    gateway.settings(false, false);
    send(WRONG, WALL, 20);

    assertThat(send(ACME, WALL, 1).status()).isEqualTo(200);
  }

  private Reply send(Login login, Instant at, int times) {
    gateway.wall(at);
    Reply reply = gateway.send(BALANCES.signedBy(login, at));
    return times == 1 ? reply : send(login, at, times - 1);
  }
}
