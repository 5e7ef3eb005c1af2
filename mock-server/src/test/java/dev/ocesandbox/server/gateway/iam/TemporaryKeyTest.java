// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import static dev.ocesandbox.server.gateway.GatewayFixture.OTHER;
import static dev.ocesandbox.server.gateway.GatewayFixture.json;
import static dev.ocesandbox.server.gateway.GivenAccounts.VIEWER;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.auth.signing.Signer;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.world.Change;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Temporary keys: how they are made, what they are good for and when they end. */
final class TemporaryKeyTest {

  private static final String TEXT =
      "Incorrect IAM authentication information: verify security token fail";
  private static final GivenCall ORDERS = GivenCall.get("/v2/orders/customer-orders");

  private static final Route LIST_ORDERS =
      Route.read(
          "ListCustomerOrders",
          (call, world) ->
              Change.of(world, Answer.ok(Json.read("{\"total_count\":0,\"order_infos\":[]}"))));

  private final GatewayFixture gateway = GatewayFixture.with(LIST_ORDERS);

  @Test
  void a_token_gives_a_key_for_fifteen_minutes() {
    Reply reply = gateway.send(IamCalls.temporaryKey("").withToken(login("acme").token()));

    JsonNode credential = json(reply).path("credential");
    assertThat(reply.status()).isEqualTo(201);
    assertThat(credential.path("access").asString()).matches("[0-9A-Z]{20}");
    assertThat(credential.path("secret").asString()).matches("[0-9A-Za-z]{40}");
    assertThat(credential.path("securitytoken").asString()).startsWith("gQpjbi1ub3J0aC0");
    assertThat(credential.path("expires_at").asString()).isEqualTo("2031-05-06T07:23:09.000000Z");
    assertThat(gateway.last().applied())
        .containsExactly("iam.temporary-key.expires", "iam.temporary-key.rights-of-its-maker");
  }

  @Test
  void a_signature_gives_a_key_as_well() {
    Reply reply = gateway.send(IamCalls.temporaryKey("").signedBy(login("acme")));

    assertThat(reply.status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "900, 2031-05-06T07:23:09.000000Z",
    "86400, 2031-05-07T07:08:09.000000Z",
    "'\"3600\"', 2031-05-06T08:08:09.000000Z"
  })
  void it_may_live_for_a_quarter_of_an_hour_to_a_day(String seconds, String end) {
    JsonNode credential = issued("acme", "\"duration_seconds\":" + seconds);

    assertThat(credential.path("expires_at").asString()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"899", "86401", "0", "-1", "1000.5", "\"soon\"", "99999999999999999999"})
  void another_life_is_refused(String seconds) {
    Reply reply =
        gateway.send(
            IamCalls.temporaryKey("\"duration_seconds\":" + seconds)
                .withToken(login("acme").token()));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(json(reply))
        .isEqualTo(
            IamError.of(
                "IAM.0073",
                "Invalid input for field 'duration_seconds'. The value is '%s'."
                    .formatted(seconds.replace("\"", ""))));
    assertThat(gateway.refusedBy()).isEqualTo("iam.temporary-key.duration-range");
  }

  @Test
  void any_other_fault_of_the_body_is_a_bad_body() {
    GivenCall call =
        IamCalls.temporaryKey("").withBody("{\"auth\":{}}").withToken(login("acme").token());

    assertThat(json(gateway.send(call)))
        .isEqualTo(IamError.of(400, "The request body is invalid", "Bad Request"));
  }

  @Test
  void it_opens_the_api_together_with_its_security_token() {
    JsonNode credential = issued("acme", "");

    GivenCall call = withSecurityToken(credential, ORDERS);

    assertThat(gateway.send(call).status()).isEqualTo(200);
  }

  /** The SDKs sign the security token, too. */
  @Test
  void the_security_token_may_be_signed() {
    JsonNode credential = issued("acme", "");
    Signer signer =
        Signer.of(credential.path("access").asString(), credential.path("secret").asString());
    GivenCall call =
        ORDERS
            .with("X-Security-Token", credential.path("securitytoken").asString())
            .signedBy(
                signer, GatewayFixture.WALL, List.of("host", "x-sdk-date", "x-security-token"));

    assertThat(gateway.send(call).status()).isEqualTo(200);
  }

  @Test
  void without_its_own_security_token_it_is_refused() {
    GivenCall bare = IamCalls.signedWith(issued("acme", ""), ORDERS);
    String foreign = issued("acme", "").path("securitytoken").asString();

    assertRefused(bare);
    assertRefused(bare.with("X-Security-Token", ""));
    assertRefused(bare.with("X-Security-Token", "nonsense"));
    assertRefused(bare.with("X-Security-Token", foreign));
  }

  @Test
  void it_ends_by_the_clock_of_the_world() {
    JsonNode credential = issued("acme", "\"duration_seconds\":1800");
    GivenCall call = withSecurityToken(credential, ORDERS);
    gateway.advance(Duration.ofSeconds(1799));
    assertThat(gateway.send(call).status()).isEqualTo(200);
    gateway.advance(Duration.ofSeconds(1));

    assertRefused(call);
  }

  @Test
  void a_wrong_secret_is_a_wrong_signature() {
    JsonNode credential = issued("acme", "");
    Login wrong = new Login("", credential.path("access").asString(), "wrong", "", "");

    gateway.send(
        ORDERS
            .signedBy(wrong)
            .with("X-Security-Token", credential.path("securitytoken").asString()));

    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.signature-matches");
  }

  @Test
  void it_may_do_what_its_maker_may_do() {
    JsonNode credential = issued(VIEWER, "");
    GivenCall balances = GivenCall.get("/v2/accounts/customer-accounts/balances");

    assertThat(gateway.send(withSecurityToken(credential, ORDERS)).status()).isEqualTo(200);
    assertThat(gateway.last().user()).isEqualTo(VIEWER);
    assertThat(gateway.send(withSecurityToken(credential, balances)).status()).isEqualTo(403);
    assertThat(gateway.refusedBy()).isEqualTo("gateway.permission.action-granted");
  }

  @Test
  void it_belongs_to_the_world_of_its_maker() {
    Reply reply = gateway.send(IamCalls.temporaryKey("").withToken(login(OTHER, "acme").token()));

    gateway.send(withSecurityToken(json(reply).path("credential"), ORDERS));

    assertThat(gateway.last().worldId()).isEqualTo(OTHER);
  }

  @Test
  void a_lenient_server_wants_neither_security_token_nor_signature_but_ends_it_all_the_same() {
    GatewayFixture lenient = GatewayFixture.lenientWith(LIST_ORDERS);
    Reply reply = lenient.send(IamCalls.temporaryKey("").withToken(login("acme").token()));
    String accessKey = json(reply).path("credential").path("access").asString();
    GivenCall call = ORDERS.with("Authorization", "SDK-HMAC-SHA256 Access=" + accessKey);

    assertThat(lenient.send(call).status()).isEqualTo(200);
    lenient.advance(Duration.ofMinutes(15));
    assertThat(lenient.send(call).status()).isEqualTo(401);
  }

  @Test
  void no_two_are_the_same() {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      JsonNode credential = issued("acme", "");
      texts.add(credential.path("access").asString());
      texts.add(credential.path("secret").asString());
      texts.add(credential.path("securitytoken").asString());
    }

    assertThat(texts).hasSize(300);
  }

  private void assertRefused(GivenCall call) {
    Reply reply = gateway.send(call);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(json(reply).path("error_code").asString()).isEqualTo("APIGW.0301");
    assertThat(json(reply).path("error_msg").asString()).isEqualTo(TEXT);
    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.security-token-matches");
  }

  private JsonNode issued(String user, String fields) {
    return json(gateway.send(IamCalls.temporaryKey(fields).withToken(login(user).token())))
        .path("credential");
  }

  private static GivenCall withSecurityToken(JsonNode credential, GivenCall call) {
    return IamCalls.signedWith(credential, call)
        .with("X-Security-Token", credential.path("securitytoken").asString());
  }
}
