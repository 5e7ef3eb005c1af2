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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the gateway says to callers whom it does not let in. */
final class AuthenticationRefusalConformance {

  private static final String INCORRECT = "Incorrect IAM authentication information: ";
  private static final Login ACME = login("acme");
  private static final GivenCall SIGNED = BALANCES.signedBy(ACME);
  private static final String AUTHORIZATION = SIGNED.header("Authorization");

  private final GatewayFixture gateway = BssRoutes.gateway();

  @ParameterizedTest
  @MethodSource("refusals")
  void each_fault_has_its_text(String text, String rule, GivenCall call) {
    Reply reply = gateway.send(call);

    JsonNode body = json(reply);
    assertThat(reply.status()).isEqualTo(401);
    assertThat(gateway.refusedBy()).isEqualTo(rule);
    assertThat(body.path("error_msg").asString()).isEqualTo(INCORRECT + text);
    assertThat(body.path("error_code").asString()).isEqualTo("APIGW.0301");
    assertThat(body.path("request_id").asString()).isEqualTo(reply.headers().get("X-Request-Id"));
    assertThat(body.properties()).hasSize(3);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(absent(), unreadable(), dated(), keys(), tokens()).flatMap(all -> all);
  }

  private static Stream<Arguments> absent() {
    String text = "x-auth-token not found";
    String rule = "gateway.auth.credentials-present";
    return Stream.of(
        Arguments.of(text, rule, BALANCES),
        Arguments.of(text, rule, BALANCES.withToken("")),
        Arguments.of(text, rule, BALANCES.withToken("  ")),
        Arguments.of(text, rule, BALANCES.with("Authorization", "")),
        Arguments.of(text, rule, BALANCES.with("X-Sdk-Date", "20260115T083000Z")));
  }

  private static Stream<Arguments> unreadable() {
    return Stream.of(
        unreadable("Basic YWNtZTpzZWNyZXQ="),
        unreadable("Bearer " + ACME.token()),
        unreadable("SDK-HMAC-SHA1 Access=A, SignedHeaders=x-sdk-date, Signature=0"),
        unreadable("SDK-HMAC-SHA256"),
        unreadable(AUTHORIZATION.replace("Access=" + ACME.accessKey() + ", ", "")),
        unreadable(AUTHORIZATION.replace("host;x-sdk-date", "host")),
        unreadable(AUTHORIZATION.replaceAll(", Signature=.*", "")),
        unsupported("SDK-HMAC-SM3"),
        unsupported("SDK-ECDSA-P256-SHA256"),
        unsupported("SDK-SM2-SM3"));
  }

  private static Arguments unreadable(String header) {
    return Arguments.of(
        "Unauthorized",
        "gateway.auth.well-formed-authorization",
        SIGNED.with("Authorization", header));
  }

  private static Arguments unsupported(String algorithm) {
    return Arguments.of(
        "algorithm " + algorithm + " not supported",
        "gateway.auth.supported-algorithm",
        SIGNED.with("Authorization", AUTHORIZATION.replace("SDK-HMAC-SHA256", algorithm)));
  }

  private static Stream<Arguments> dated() {
    return Stream.of(
        expired("20260115T084501Z", BALANCES.signedBy(ACME, WALL.plusSeconds(901))),
        expired("20260115T081459Z", BALANCES.signedBy(ACME, WALL.minusSeconds(901))),
        expired("2026-01-15T08:30:00Z", SIGNED.with("X-Sdk-Date", "2026-01-15T08:30:00Z")),
        expired("x".repeat(64), SIGNED.with("X-Sdk-Date", "x".repeat(9_000))),
        expired("", SIGNED.without("X-Sdk-Date")));
  }

  private static Arguments expired(String date, GivenCall call) {
    return Arguments.of(
        "calc aksk signature fail:signature expired, signature time:%s,server time:20260115T083000Z"
            .formatted(date),
        "gateway.auth.fresh-date",
        call);
  }

  private static Stream<Arguments> keys() {
    String mismatch = "verify aksk signature fail";
    Login stranger = new Login("", "NOSUCHACCESSKEY00000", ACME.secretKey(), "", "");
    Login mixedUp = new Login("", ACME.accessKey(), login("solo").secretKey(), "", "");
    return Stream.of(
        Arguments.of(
            "Get secretKey failed,ak:******,err:ak not exist",
            "gateway.auth.known-key",
            BALANCES.signedBy(stranger)),
        Arguments.of(mismatch, "gateway.auth.signature-matches", BALANCES.signedBy(mixedUp)),
        Arguments.of(
            mismatch,
            "gateway.auth.signature-matches",
            SIGNED.with("Authorization", AUTHORIZATION + "0")),
        Arguments.of(
            "verify security token fail",
            "gateway.auth.security-token-matches",
            SIGNED.with("X-Security-Token", "of-another-key")));
  }

  private static Stream<Arguments> tokens() {
    return Stream.of(
        Arguments.of(
            "decrypt token fail", "gateway.auth.known-token", BALANCES.withToken("MIInonsense")),
        Arguments.of(
            "decrypt token fail",
            "gateway.auth.known-token",
            BALANCES.withToken(ACME.token() + "x")));
  }

  @Test
  void a_blank_security_token_counts_as_none() {
    assertThat(gateway.send(SIGNED.with("X-Security-Token", "")).status()).isEqualTo(200);
  }

  @Test
  void credentials_come_before_parameters() {
    GivenCall call = GivenCall.get("/v2/orders/customer-orders?limit=0");

    assertThat(gateway.send(call).status()).isEqualTo(401);
    assertThat(gateway.send(call.withToken(ACME.token())).status()).isEqualTo(400);
  }

  @Test
  void an_unknown_path_comes_before_credentials() {
    Reply reply = gateway.send(GivenCall.get("/v2/no/such/path"));

    assertThat(reply.status()).isEqualTo(404);
    assertThat(json(reply).path("error_code").asString()).isEqualTo("APIGW.0101");
  }
}
