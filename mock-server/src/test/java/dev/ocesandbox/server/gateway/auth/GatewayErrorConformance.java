// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import static dev.ocesandbox.server.gateway.GatewayFixture.WALL;
import static dev.ocesandbox.server.gateway.GatewayFixture.json;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.Settings.SignatureError;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors of the gateway, byte for byte as people recorded them from the real service. */
final class GatewayErrorConformance {

  private static final Login ACME = login("acme");
  private static final GivenCall BALANCES =
      GivenCall.get("/v2/accounts/customer-accounts/balances");
  private static final GivenCall ORDERS = GivenCall.get("/v2/orders/customer-orders?limit=1&a=%2f");

  private final GatewayFixture gateway = BssRoutes.gateway();

  /** Recorded: github.com/huaweicloud/terraform-provider-huaweicloud/issues/2050. */
  @Test
  void an_unknown_path_is_answered_without_a_full_stop() {
    Reply reply = gateway.send(GivenCall.get("/v2/no/such/path"));

    assertThat(new String(reply.body(), UTF_8))
        .isEqualTo(
            """
            {"error_msg":"The API does not exist or has not been published in the environment",\
            "error_code":"APIGW.0101","request_id":"%s"}
            """
                .formatted(reply.headers().get("X-Request-Id")));
    assertThat(gateway.refusedBy()).isEqualTo("gateway.route.known-path");
  }

  /** Recorded: github.com/huaweicloud/huaweicloud-sdk-java-v3/issues/44. */
  @Test
  void a_stale_signature_is_answered_with_both_times() {
    gateway.wall(Instant.parse("2021-12-17T06:58:04.999Z"));

    Reply reply = gateway.send(BALANCES.signedBy(ACME, Instant.parse("2021-12-17T06:43:03Z")));

    assertThat(json(reply).path("error_msg").asString())
        .isEqualTo(
            "Incorrect IAM authentication information: calc aksk signature fail:signature expired,"
                + " signature time:20211217T064303Z,server time:20211217T065804Z");
  }

  static Stream<GivenCall> gatewayErrors() {
    return Stream.of(
        GivenCall.get("/nowhere"),
        BALANCES,
        BALANCES.withToken("MIInonsense"),
        BALANCES.signedBy(ACME, WALL.minusSeconds(10_000)),
        BALANCES.signedBy(login("solo")).with("Host", "another.example"),
        GivenCall.get("/v3/auth/domains").signedBy(new Login("", "NOBODY", "x", "", "")),
        GivenCall.get("/v3/groups").withToken(ACME.token()));
  }

  @ParameterizedTest
  @MethodSource("gatewayErrors")
  void every_error_of_the_gateway_has_its_headers_and_its_line_feed(GivenCall call) {
    // rule gateway.errors.as-sent-by-the-gateway
    Reply reply = gateway.send(call);

    assertThat(reply.status()).isGreaterThanOrEqualTo(400);
    assertThat(reply.headers())
        .containsEntry("Content-Type", "application/json")
        .containsEntry("Server", "api-gateway")
        .containsEntry("X-Request-Id", json(reply).path("request_id").asString());
    assertThat(new String(reply.body(), UTF_8)).endsWith("}\n").doesNotContain("}\n\n");
  }

  static Stream<GivenCall> otherAnswers() {
    return Stream.of(
        BALANCES.withToken(ACME.token()),
        GivenCall.get("/v2/orders/customer-orders?limit=0").withToken(ACME.token()),
        BALANCES.withToken(login("globex").token()),
        GivenCall.get("/v3/auth/domains"),
        GivenCall.get("/v3/auth/domains").withToken(ACME.token()));
  }

  @ParameterizedTest
  @MethodSource("otherAnswers")
  void answers_of_the_services_have_a_charset_and_no_line_feed(GivenCall call) {
    Reply reply = gateway.send(call);

    assertThat(reply.headers())
        .containsEntry("Content-Type", "application/json;charset=UTF-8")
        .containsKey("X-Request-Id")
        .doesNotContainKey("Server");
    assertThat(new String(reply.body(), UTF_8)).endsWith("}");
  }

  /** Recorded: github.com/huaweicloud/huaweicloud-sdk-nodejs-v3/issues/2. */
  @Test
  void a_wrong_signature_can_show_the_canonical_request() {
    gateway.settings(Settings.DEFAULT.with(SignatureError.LONG));

    Reply reply =
        gateway.send(ORDERS.signedBy(new Login("", ACME.accessKey(), "another secret", "", "")));

    assertThat(json(reply).path("error_msg").asString())
        .isEqualTo(
            "Incorrect IAM authentication information: verify aksk signature fail,"
                + " canonicalRequest:GET|/v2/orders/customer-orders/|a=%2F&limit=1"
                + "|host:localhost:8080|x-sdk-date:20260115T083000Z||host;x-sdk-date"
                + "|e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.signature-matches");
  }

  @Test
  void a_wrong_signature_shows_nothing_unless_the_world_says_so() {
    Reply reply =
        gateway.send(ORDERS.signedBy(new Login("", ACME.accessKey(), "another secret", "", "")));

    assertThat(json(reply).path("error_msg").asString())
        .isEqualTo("Incorrect IAM authentication information: verify aksk signature fail");
  }

  @Test
  void a_long_canonical_request_is_cut() {
    // rule gateway.auth.signature-error-length
    gateway.settings(Settings.DEFAULT.with(SignatureError.LONG));
    GivenCall call = GivenCall.get("/v2/orders/customer-orders?a=" + "%20".repeat(9_000));

    Reply reply =
        gateway.send(call.signedBy(new Login("", ACME.accessKey(), "another secret", "", "")));

    String text = json(reply).path("error_msg").asString();
    String shown = text.substring(text.indexOf("GET|"));
    assertThat(reply.status()).isEqualTo(401);
    assertThat(shown).hasSize(8_192).endsWith("%20%20%").doesNotContain("host;x-sdk-date");
  }

  @ParameterizedTest
  @CsvSource({
    "en_US, 'The operation KeystoneListGroups is documented but not built in this sandbox: IAM is"
        + " built as far as clients of the billing service need it, with tokens, temporary keys and"
        + " look-ups.'",
    "zh_CN, '操作KeystoneListGroups已有文档，但本沙箱尚未实现：IAM仅实现计费客户端所需的部分，即令牌、临时密钥和查询。'"
  })
  void an_operation_that_is_not_built_says_why_in_the_language_of_the_caller(
      String language, String text) {
    // rule gateway.gap.not-built
    Reply reply =
        gateway.send(
            GivenCall.get("/v3/groups").with("X-Language", language).withToken(ACME.token()));

    assertThat(reply.status()).isEqualTo(501);
    assertThat(json(reply).path("error_msg").asString()).isEqualTo(text);
  }
}
