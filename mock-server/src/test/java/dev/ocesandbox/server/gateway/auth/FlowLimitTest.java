// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import static dev.ocesandbox.server.gateway.GatewayFixture.OTHER;
import static dev.ocesandbox.server.gateway.GatewayFixture.WALL;
import static dev.ocesandbox.server.gateway.GatewayFixture.json;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.BALANCES;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.exchange.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often an account may call an operation. */
final class FlowLimitTest {

  private static final GivenCall BY_ACME = BALANCES.withToken(login("acme").token());

  private final GatewayFixture gateway = BssRoutes.gateway();

  @BeforeEach
  void switchOn() {
    gateway.settings(true, false);
  }

  @Test
  void the_eleventh_request_of_a_second_is_refused() {
    assertThat(send(BY_ACME, 10).status()).isEqualTo(200);

    Reply reply = gateway.send(BY_ACME);

    assertThat(reply.status()).isEqualTo(429);
    assertThat(json(reply).path("error_code").asString()).isEqualTo("APIGW.0308");
    assertThat(json(reply).path("error_msg").asString())
        .isEqualTo(
            "The throttling threshold has been reached: "
                + "policy user over ratelimit,limit:10,time:1 second");
  }

  @Test
  void the_next_second_begins_anew() {
    send(BY_ACME, 11);
    gateway.wall(WALL.plusSeconds(1));

    assertThat(send(BY_ACME, 10).status()).isEqualTo(200);
  }

  @Test
  void an_operation_may_document_a_limit_of_its_own() {
    GivenCall orders = ORDERS.withToken(login("acme").token());

    assertThat(send(orders, 20).status()).isEqualTo(200);
    assertThat(json(gateway.send(orders)).path("error_msg").asString()).contains("limit:20,");
  }

  @Test
  void accounts_worlds_and_operations_are_counted_apart() {
    send(BY_ACME, 11);

    assertThat(gateway.send(BALANCES.withToken(login("solo").token())).status()).isEqualTo(200);
    assertThat(gateway.send(BALANCES.withToken(login(OTHER, "acme").token())).status())
        .isEqualTo(200);
    assertThat(gateway.send(ORDERS.withToken(login("acme").token())).status()).isEqualTo(200);
  }

  @Test
  void nothing_is_limited_unless_it_is_switched_on() {
    gateway.settings(false, false);

    assertThat(send(BY_ACME, 100).status()).isEqualTo(200);
  }

  private Reply send(GivenCall call, int times) {
    Reply reply = gateway.send(call);
    return times == 1 ? reply : send(call, times - 1);
  }
}
