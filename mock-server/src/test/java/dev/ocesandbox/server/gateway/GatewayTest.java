// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.gateway.errors.ReplyRenderer;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.gateway.log.RequestLog;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests that the web server could not hand over whole. */
class GatewayTest {

  @Test
  void a_request_that_comes_too_late_is_answered_like_a_missing_backend() {
    Gateway gateway =
        new Gateway(
            List.of(),
            new ReplyRenderer(Contracts.load(), "test"),
            new RequestLog(RulesReached::note));
    HttpRequest request =
        new HttpRequest(
            "0".repeat(32),
            "GET",
            "/",
            null,
            new Headers(Map.of()),
            InputStream::nullInputStream,
            Instant.parse("2026-11-23T02:00:00Z"));

    Reply reply = gateway.refuse(request, "gateway.request.while-running");

    assertThat(reply.status()).isEqualTo(502);
    assertThat(Json.read(reply.body()).path("error_msg").asString())
        .isEqualTo("Backend unavailable.");
  }
}
