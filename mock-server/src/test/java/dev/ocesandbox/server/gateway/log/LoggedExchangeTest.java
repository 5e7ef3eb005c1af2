// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the log keeps of a request, and how heavy it calls it. */
final class LoggedExchangeTest {

  private static final String LONG = "x".repeat(30_000);
  private static final GivenCall CALL = GivenCall.get("/v2/accounts/customer-accounts/balances");

  private final GatewayFixture gateway = GatewayFixture.with();

  static List<GivenCall> longCalls() {
    return List.of(
        CALL.withTarget("/" + LONG),
        CALL.withTarget("/v2?" + LONG),
        CALL.with(LONG, "v"),
        CALL.with("h", LONG),
        CALL.with("X-Sdk-Date", LONG),
        CALL.with("Host", LONG).withTarget("/_sandbox/worlds"));
  }

  @ParameterizedTest
  @MethodSource("longCalls")
  void each_part_of_a_request_is_weighed(GivenCall call) {
    gateway.send(CALL);
    int light = gateway.last().weight();

    gateway.send(call);

    assertThat(gateway.last().weight()).isBetween(light + 20_000, light + 200_000);
  }

  @Test
  void an_argument_of_a_refusal_is_weighed_and_cut() {
    gateway.send(CALL.with("Host", "h").withTarget("/_sandbox/worlds"));
    int light = gateway.last().weight();

    gateway.send(CALL.with("Host", LONG).withTarget("/_sandbox/worlds"));

    assertThat(requireNonNull(gateway.last().refusal()).arguments().get("host"))
        .hasSize(16 * 1024 + 3);
    assertThat(gateway.last().weight()).isGreaterThan(light + 2 * (30_000 + 16 * 1024));
  }

  @Test
  void a_method_that_is_refused_is_cut() {
    gateway.send(CALL.withMethod("M".repeat(450_000)));

    assertThat(gateway.last().request().method()).hasSize(67).endsWith("M...");
  }

  @Test
  void of_many_headers_two_hundred_are_kept() {
    GivenCall call = CALL.withoutHeaders();
    for (int i = 0; i < 1_000; i++) {
      call = call.with("header-" + i, "v");
    }

    gateway.send(call);

    assertThat(gateway.last().request().headers().all()).hasSize(201);
    assertThat(gateway.last().request().headers().first("(more)"))
        .isEqualTo("800 more header values were not kept");
  }

  /** The source belongs to the connection, or holds the whole body. */
  @Test
  void the_source_of_the_body_is_let_go() throws IOException {
    gateway.send(GivenCall.post("/v3/orders/customer-orders/pay", "{}"));

    try (InputStream body = gateway.last().request().body().open()) {
      assertThat(body.readAllBytes()).isEmpty();
    }
  }
}
