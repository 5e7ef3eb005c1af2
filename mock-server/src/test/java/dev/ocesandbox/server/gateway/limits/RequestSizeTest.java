// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import org.junit.jupiter.api.Test;

/** How large a request may be without its body. */
final class RequestSizeTest {

  private static final GivenCall CALL = GivenCall.get("/v2/accounts/customer-accounts/balances");

  private final GatewayFixture gateway = GatewayFixture.with();

  @Test
  void a_method_has_at_most_64_characters() {
    assertThat(gateway.send(CALL.withMethod("M".repeat(64))).status()).isEqualTo(404);
    assertThat(gateway.refusedBy()).isEqualTo("gateway.route.known-path");

    assertThat(gateway.send(CALL.withMethod("M".repeat(65))).status()).isEqualTo(414);
    assertThat(gateway.refusedBy()).isEqualTo("gateway.size.method");
  }

  @Test
  void the_name_of_a_header_counts_as_much_as_its_value() {
    String name = "h".repeat(32 * 1024 - 1);

    gateway.send(CALL.with(name, "v"));
    assertThat(gateway.refusedBy()).isNotEqualTo("gateway.size.headers");

    assertThat(gateway.send(CALL.with(name, "vv")).status()).isEqualTo(494);
    assertThat(gateway.refusedBy()).isEqualTo("gateway.size.headers");
  }
}
