// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static dev.ocesandbox.server.gateway.GatewayFixture.ADMIN_TOKEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.exchange.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter of a control request is applied as it is written, or the request is refused. */
final class ControlParametersTest {

  private final GatewayFixture gateway = GatewayFixture.with();

  @ParameterizedTest
  @CsvSource({
    "requests?offset=null, 'offset: must be an integer, not null'",
    "requests?limit=null, 'limit: must be an integer, not null'",
    "requests?status=null, 'status: must be an integer, not null'",
    "requests?offset=, offset: must not be empty",
    "requests?since=, since: must not be empty",
    "requests?since, since: must not be empty",
    "requests?account=, account: must not be empty",
    "requests?path=, path: must not be empty",
    "requests?limit=1&limit=2, limit: is given 2 times",
    "requests?since=2026-01-01T00:00:00Z&since=2026-01-01T00:00:00Z, since: is given 2 times",
    "requests?status=200&status=&status=400, status: is given 3 times",
    "ledger?account=&account=acme, account: is given 2 times",
    "ledger?since=, since: must not be empty",
    "state?room=, room: must not be empty"
  })
  void it_is_refused_with_the_reason(String target, String reason) {
    Reply reply = gateway.send(call(target));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(gateway.refusedBy()).isEqualTo("control.body-valid");
    assertThat(new String(reply.body(), UTF_8)).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"requests", "requests?offset=0&limit=5", "requests?since=2026-01-01T00:00:00Z&"})
  void what_is_written_properly_is_served(String target) {
    assertThat(gateway.send(call(target)).status()).isEqualTo(200);
  }

  private static GivenCall call(String target) {
    return GivenCall.get("/_sandbox/worlds/default/" + target)
        .with("Authorization", "Bearer " + ADMIN_TOKEN);
  }
}
