// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import static dev.ocesandbox.server.gateway.GatewayFixture.WALL;
import static dev.ocesandbox.server.gateway.GatewayFixture.json;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.exchange.Reply;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How IAM turns away callers whose credentials are not good. */
final class IamRefusalConformance {

  private static final String TEXT = "The request you have made requires authentication.";
  private static final Login ACME = login("acme");

  private final GatewayFixture gateway = GatewayFixture.with();

  static Stream<GivenCall> guarded() {
    return Stream.of(
        IamCalls.DOMAINS,
        IamCalls.PROJECTS,
        GivenCall.get("/v3/auth/projects"),
        GivenCall.get("/v3/regions"),
        GivenCall.get("/v3.0/OS-CREDENTIAL/credentials/" + ACME.accessKey()),
        GivenCall.get("/v3.0/OS-USER/users/0123"),
        IamCalls.show(ACME.token()),
        IamCalls.temporaryKey(""));
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void without_a_good_token_the_answer_has_the_shape_of_version_3(GivenCall call) {
    assertUnauthenticated(call, "gateway.auth.credentials-present");
    assertUnauthenticated(call.withToken(""), "gateway.auth.credentials-present");
    assertUnauthenticated(call.withToken("MIInonsense"), "gateway.auth.known-token");
  }

  @Test
  void a_token_that_has_ended_is_no_good_token() {
    String token = IamCalls.token(gateway.send(IamCalls.login("acme", ACME, "")));
    gateway.advance(Duration.ofDays(1));

    assertUnauthenticated(IamCalls.DOMAINS.withToken(token), "gateway.auth.token-not-expired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v5/caller-identity", "/v5/users"})
  void the_fifth_version_has_a_code_of_letters(String path) {
    Reply reply = gateway.send(GivenCall.get(path).withToken("MIInonsense"));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(json(reply)).isEqualTo(IamError.of("IAM.0001", TEXT));
    assertThat(gateway.refusedBy()).isEqualTo("iam.identity.authenticated");
  }

  /** Recorded when an SDK looked up the account with a wrong pair of keys. */
  @Test
  void a_wrong_pair_of_keys_is_turned_away_by_the_gateway() {
    Login stranger = new Login("", "NOSUCHACCESSKEY00000", "secret", "", "");
    Login wrong = new Login("", ACME.accessKey(), "secret", "", "");

    assertUnauthorized(IamCalls.DOMAINS.signedBy(stranger), "gateway.auth.known-key");
    assertUnauthorized(IamCalls.DOMAINS.signedBy(wrong), "gateway.auth.signature-matches");
    assertThat(gateway.last().diagnosis()).isNotNull();
  }

  @Test
  void other_faults_of_a_signature_read_like_everywhere() {
    Reply reply = gateway.send(IamCalls.DOMAINS.signedBy(ACME, WALL.minusSeconds(901)));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.fresh-date");
  }

  private void assertUnauthenticated(GivenCall call, String because) {
    Reply reply = gateway.send(call);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(json(reply)).isEqualTo(IamError.of(401, TEXT, "Unauthorized"));
    assertThat(gateway.refusedBy()).isEqualTo("iam.token.authenticated");
    assertThat(requireNonNull(gateway.last().refusal()).arguments())
        .containsEntry("because", because);
  }

  private void assertUnauthorized(GivenCall call, String because) {
    Reply reply = gateway.send(call);

    JsonNode body = json(reply);
    assertThat(reply.status()).isEqualTo(401);
    assertThat(body.path("error_code").asString()).isEqualTo("APIGW.0301");
    assertThat(body.path("error_msg").asString())
        .isEqualTo("Incorrect IAM authentication information: Unauthorized");
    assertThat(gateway.refusedBy()).isEqualTo("iam.signature.key-accepted");
    assertThat(requireNonNull(gateway.last().refusal()).arguments())
        .containsEntry("because", because);
  }
}
