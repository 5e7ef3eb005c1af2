// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenAccounts;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.world.Refusal;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How errors of the ticket service travel: code and text, mostly with status 200. */
class TicketErrorsTest {

  private static final Contracts CONTRACTS = Contracts.load();
  private static final String CASES = "/v2/servicerequest/cases";

  private final ReplyRenderer replies = new ReplyRenderer(CONTRACTS, "test");

  @ParameterizedTest
  @CsvSource({
    "OSM.01010015, en-us, 200, This case does not exist.",
    "OSM.01010015, zh-cn, 200, 工单不存在",
    "OSM.0003, en-us, 403, Forbidden",
    "OSM.0001, zh-cn, 400, 参数校验异常",
  })
  void an_error_is_a_code_and_a_text(String code, String language, int status, String text) {
    Refusal refusal = new Refusal("sandbox.fault.error", Map.of("code", code));

    Reply reply = replies.render(createCases(language), Outcome.denied(refusal));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(Json.read(reply.body()))
        .isEqualTo(Json.object().put("error_code", code).put("error_msg", text));
    assertThat(reply.headers()).containsEntry("Content-Type", "application/json;charset=UTF-8");
  }

  /** Rule tickets.check.parameters. */
  @Test
  void a_body_that_is_not_json_breaks_the_rule_of_the_ticket_service() {
    GatewayFixture gateway = GatewayFixture.with();

    Reply reply =
        gateway.send(
            GivenCall.post(CASES, "{").signedBy(GivenAccounts.login(GivenAccounts.VIEWER)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Json.read(reply.body()))
        .isEqualTo(
            Json.object()
                .put("error_code", "OSM.01010001")
                .put("error_msg", "Param validation failed."));
    assertThat(gateway.refusedBy()).isEqualTo("tickets.check.parameters");
  }

  private static Exchange createCases(String language) {
    HttpRequest request =
        new HttpRequest(
            "0".repeat(32),
            "POST",
            CASES,
            null,
            new Headers(Map.of("X-Language", List.of(language))),
            InputStream::nullInputStream,
            GatewayFixture.WALL);
    Operation operation = CONTRACTS.operation("CreateCases");
    return Exchange.of(request).withOperation(operation, Map.of());
  }
}
