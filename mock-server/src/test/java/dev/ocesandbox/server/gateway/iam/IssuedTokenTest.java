// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import static dev.ocesandbox.server.gateway.GatewayFixture.OTHER;
import static dev.ocesandbox.server.gateway.GatewayFixture.json;
import static dev.ocesandbox.server.gateway.GivenAccounts.ACME;
import static dev.ocesandbox.server.gateway.GivenAccounts.VIEWER;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.world.Change;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a token from a login is good for, until when, and who may look at it. */
final class IssuedTokenTest {

  private static final GivenCall ORDERS = GivenCall.get("/v2/orders/customer-orders");

  private final GatewayFixture gateway =
      GatewayFixture.with(
          Route.read(
              "ListCustomerOrders",
              (call, world) ->
                  Change.of(
                      world, Answer.ok(Json.read("{\"total_count\":0,\"order_infos\":[]}")))));

  @Test
  void it_opens_the_api_of_its_world_to_its_user() {
    String token = logIn(OTHER, VIEWER, "");

    assertThat(gateway.send(ORDERS.withToken(token)).status()).isEqualTo(200);
    assertThat(gateway.last().worldId()).isEqualTo(OTHER);
    assertThat(gateway.last().customerId()).isEqualTo(ACME.id());
    assertThat(gateway.last().user()).isEqualTo(VIEWER);
  }

  @Test
  void it_gives_an_iam_user_no_more_rights() {
    GivenCall balances = GivenCall.get("/v2/accounts/customer-accounts/balances");

    Reply reply = gateway.send(balances.withToken(logIn("default", VIEWER, "")));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(json(reply).path("error_code").asString()).isEqualTo("CBC.0151");
  }

  @Test
  void it_ends_after_a_day_of_the_world() {
    String token = logIn("default", "acme", "");
    gateway.wall(GatewayFixture.WALL.plus(Duration.ofDays(30)));
    gateway.advance(Duration.ofDays(1).minusSeconds(1));
    assertThat(gateway.send(ORDERS.withToken(token)).status()).isEqualTo(200);
    gateway.advance(Duration.ofSeconds(1));

    Reply reply = gateway.send(ORDERS.withToken(token));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(json(reply).path("error_code").asString()).isEqualTo("APIGW.0301");
    assertThat(json(reply).path("error_msg").asString())
        .isEqualTo(
            "Incorrect IAM authentication information: "
                + "token expires, expires_at: 2031-05-07T07:08:09.000000Z");
    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.token-not-expired");
  }

  @Test
  void a_newer_token_does_not_end_it() {
    String older = logIn("default", "acme", "");
    logIn("default", "acme", "");

    assertThat(gateway.send(ORDERS.withToken(older)).status()).isEqualTo(200);
  }

  @Test
  void a_project_token_opens_iam_but_not_the_api() {
    String token = logIn("default", "acme", "{\"project\":{\"name\":\"cn-north-1\"}}");

    Reply reply = gateway.send(ORDERS.withToken(token));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(json(reply).path("error_code").asString()).isEqualTo("APIGW.0307");
    assertThat(json(reply).path("error_msg").asString()).isEqualTo("The token must be updated.");
    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.domain-scope-token");
    assertThat(gateway.send(IamCalls.DOMAINS.withToken(token)).status()).isEqualTo(200);
  }

  @Test
  void it_can_be_looked_at_as_it_was_issued() {
    Reply issued =
        gateway.send(
            IamCalls.login("acme", login("acme"), "{\"project\":{\"name\":\"cn-north-1\"}}"));
    String token = IamCalls.token(issued);
    gateway.advance(Duration.ofHours(3));

    Reply shown = gateway.send(IamCalls.show(token).withToken(token));

    assertThat(shown.status()).isEqualTo(200);
    assertThat(IamCalls.token(shown)).isEqualTo(token);
    assertThat(json(shown)).isEqualTo(json(issued));
  }

  @Test
  void it_can_be_looked_at_by_a_signed_request_without_the_catalog() {
    String token = logIn("default", VIEWER, "");
    GivenCall call = IamCalls.show(token).withTarget("/v3/auth/tokens?nocatalog=true");

    JsonNode shown = json(gateway.send(call.signedBy(login("acme")))).path("token");

    assertThat(shown.path("user").path("name").asString()).isEqualTo(VIEWER);
    assertThat(shown.path("catalog")).isEmpty();
  }

  @Test
  void a_ready_made_token_looks_freshly_issued() {
    // rule iam.token.ready-made-stays
    String token = login("acme").token();
    gateway.advance(Duration.ofDays(1_000));

    JsonNode shown = json(gateway.send(IamCalls.show(token).withToken(token))).path("token");

    assertThat(shown.path("issued_at").asString()).isEqualTo("2034-01-30T07:08:09.000000Z");
    assertThat(shown.path("expires_at").asString()).isEqualTo("2034-01-31T07:08:09.000000Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "solo"})
  void an_iam_user_may_look_at_its_own_only(String other) {
    String viewer = login(VIEWER).token();

    assertThat(gateway.send(IamCalls.show(viewer).withToken(viewer)).status()).isEqualTo(200);
    Reply reply = gateway.send(IamCalls.show(login(other).token()).withToken(viewer));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(json(reply))
        .isEqualTo(
            IamError.of(
                403, "You are not authorized to perform the requested action.", "Forbidden"));
    assertThat(gateway.refusedBy()).isEqualTo("iam.token.subject-own-account");
  }

  @Test
  void nobody_may_look_at_one_of_another_account() {
    gateway.send(IamCalls.show(login("solo").token()).withToken(login("acme").token()));

    assertThat(gateway.refusedBy()).isEqualTo("iam.token.subject-own-account");
  }

  @Test
  void an_unknown_missing_or_ended_subject_is_invalid() {
    String own = login("acme").token();
    String ended = logIn("default", "acme", "");
    gateway.advance(Duration.ofDays(1));

    assertInvalidSubject(IamCalls.show("MIInonsense").withToken(own));
    assertInvalidSubject(IamCalls.show("").withToken(own));
    assertInvalidSubject(IamCalls.show("").without("X-Subject-Token").withToken(own));
    assertInvalidSubject(IamCalls.show(ended).withToken(own));
    assertInvalidSubject(IamCalls.show(login(OTHER, "acme").token()).withToken(own));
  }

  @Test
  void a_world_keeps_the_thousand_newest() {
    String oldest = logIn("default", "acme", "");
    String second = logIn("default", "acme", "");
    for (int i = 0; i < 999; i++) {
      logIn("default", "acme", "");
    }

    assertThat(gateway.send(ORDERS.withToken(oldest)).status()).isEqualTo(401);
    assertThat(gateway.send(ORDERS.withToken(second)).status()).isEqualTo(200);
    assertThat(gateway.send(ORDERS.withToken(login("acme").token())).status()).isEqualTo(200);
  }

  private void assertInvalidSubject(GivenCall call) {
    Reply reply = gateway.send(call);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(json(reply))
        .isEqualTo(IamError.of("IAM.0009", "X-Subject-Token is invalid in the request."));
    assertThat(gateway.refusedBy()).isEqualTo("iam.token.subject-valid");
  }

  private String logIn(String worldId, String user, String scope) {
    return IamCalls.token(
        gateway.send(IamCalls.login(worldId, "acme", login(worldId, user), scope)));
  }
}
