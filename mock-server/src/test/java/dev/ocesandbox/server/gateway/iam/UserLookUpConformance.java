// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import static dev.ocesandbox.server.gateway.GatewayFixture.OTHER;
import static dev.ocesandbox.server.gateway.GatewayFixture.json;
import static dev.ocesandbox.server.gateway.GivenAccounts.ACME;
import static dev.ocesandbox.server.gateway.GivenAccounts.AUDITOR;
import static dev.ocesandbox.server.gateway.GivenAccounts.VIEWER;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.exchange.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How programs find out who an access key belongs to, as cloudmux does before its first call. */
final class UserLookUpConformance {

  private static final Login ACME_KEYS = login("acme");

  private final GatewayFixture gateway = GatewayFixture.with();

  @ParameterizedTest
  @ValueSource(strings = {"acme", VIEWER})
  void a_key_leads_to_its_user_and_the_user_to_its_account(String name) {
    // rules iam.credentials.names-the-user, iam.users.no-history
    Login keys = login(name);

    JsonNode credential = json(gateway.send(key(keys.accessKey()).signedBy(keys)));
    String userId = credential.at("/credential/user_id").asString();
    JsonNode user = json(gateway.send(user(userId).signedBy(keys)));

    assertThat(credential)
        .isEqualTo(
            Json.read(
                """
                {"credential": {"user_id": "%s", "access": "%s", "status": "active",
                  "create_time": "2020-01-01T00:00:00.000000Z",
                  "last_use_time": "2020-01-01T00:00:00.000000Z", "description": ""}}
                """
                    .formatted(userId, keys.accessKey())));
    assertThat(user)
        .isEqualTo(
            Json.read(
                """
                {"user": {"id": "%1$s", "name": "%2$s", "domain_id": "%3$s", "enabled": true,
                  "is_domain_owner": %4$s, "access_mode": "default", "description": "",
                  "email": "", "areacode": "", "phone": "", "xuser_id": "", "xuser_type": "",
                  "pwd_status": false, "pwd_strength": "Strong",
                  "create_time": "2020-01-01 00:00:00.0", "update_time": null,
                  "last_login_time": null,
                  "links": {"self": "http://localhost:8080/v3.0/OS-USER/users/%1$s",
                    "next": null, "previous": null}}}
                """
                    .formatted(userId, name, ACME.id(), name.equals("acme"))));
  }

  @Test
  void the_user_is_the_one_of_the_token_and_of_the_callers_identity() {
    String byKey =
        json(gateway.send(key(ACME_KEYS.accessKey()).signedBy(ACME_KEYS)))
            .at("/credential/user_id")
            .asString();

    JsonNode token = json(gateway.send(IamCalls.login("acme", ACME_KEYS, ""))).path("token");
    JsonNode identity = json(gateway.send(IamCalls.IDENTITY.signedBy(ACME_KEYS)));

    assertThat(byKey)
        .isEqualTo(token.at("/user/id").asString())
        .isEqualTo(identity.path("principal_id").asString());
  }

  @Test
  void an_account_sees_the_keys_of_its_users_and_a_user_only_its_own() {
    String viewers = login(VIEWER).accessKey();

    assertThat(gateway.send(key(viewers).signedBy(ACME_KEYS)).status()).isEqualTo(200);
    assertForbidden(
        key(ACME_KEYS.accessKey()).signedBy(login(VIEWER)), "credentials:getCredential");
    assertForbidden(key(viewers).signedBy(login(AUDITOR)), "credentials:getCredential");
    assertForbidden(key("NOSUCHKEY").signedBy(login(AUDITOR)), "credentials:getCredential");
  }

  @Test
  void a_user_sees_itself_and_no_other() {
    String own = userId(VIEWER);
    String other = userId("acme");

    assertThat(gateway.send(user(own).withToken(login(VIEWER).token())).status()).isEqualTo(200);
    assertForbidden(user(other).withToken(login(VIEWER).token()), "users:getUser");
  }

  @Test
  void what_belongs_to_another_account_or_world_is_unknown() {
    assertUnknown(key(login("solo").accessKey()), "credential", login("solo").accessKey());
    assertUnknown(
        key(login(OTHER, "acme").accessKey()), "credential", login(OTHER, "acme").accessKey());
    assertUnknown(key("NOSUCHKEY"), "credential", "NOSUCHKEY");
    assertUnknown(user(userId("solo")), "user", userId("solo"));
    assertUnknown(user("0123"), "user", "0123");
    assertUnknown(GivenCall.get("/v5/users?group_id=g-1"), "group", "g-1");
  }

  @Test
  void a_temporary_key_is_no_permanent_one() {
    JsonNode issued =
        json(gateway.send(IamCalls.temporaryKey("").withToken(ACME_KEYS.token())))
            .path("credential");

    assertUnknown(
        key(issued.path("access").asString()), "credential", issued.path("access").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "/v3.0/OS-CREDENTIAL/credentials/%s, access_key",
    "/v3.0/OS-USER/users/%s, user_id",
    "/v5/users?marker=%s, marker",
    "/v5/users?group_id=%s, group_id",
    "/v5/users?limit=2%s, limit"
  })
  void a_parameter_out_of_its_form_is_named(String target, String name) {
    String text = "0".repeat(500) + "!";
    GivenCall call = GivenCall.get(target.formatted(text)).signedBy(ACME_KEYS);

    Reply reply = gateway.send(call);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(json(reply))
        .isEqualTo(IamError.of("IAM.0007", "Request parameter " + name + " is invalid."));
    assertThat(gateway.refusedBy()).isEqualTo("iam.look-up.parameters-valid");
  }

  @Test
  void users_are_listed_by_page() {
    // rule iam.users.own-account
    JsonNode all = users("");

    assertThat(all.path("users"))
        .extracting(user -> user.path("user_name").asString())
        .containsExactly("acme", AUDITOR, VIEWER);
    assertThat(all.at("/users/0"))
        .isEqualTo(
            Json.read(
                """
                {"user_id": "%s", "user_name": "acme", "enabled": true, "is_root_user": true,
                 "created_at": "2020-01-01T00:00:00.000Z", "urn": "iam::%s:user:acme",
                 "description": ""}
                """
                    .formatted(userId("acme"), ACME.id())));
    assertThat(all.path("page_info")).isEqualTo(Json.read("{\"current_count\": 3}"));
    assertThat(paged(1)).isEqualTo(paged(2)).isEqualTo(ids(all));
  }

  private List<String> paged(int limit) {
    List<String> ids = new ArrayList<>();
    String marker = "";
    for (int pages = 0; pages < 5; pages++) {
      JsonNode page = users("?limit=" + limit + marker);
      assertThat(page.at("/page_info/current_count").asInt()).isEqualTo(page.path("users").size());
      assertThat(ids(page)).hasSizeLessThanOrEqualTo(limit);
      ids.addAll(ids(page));
      if (!page.path("page_info").has("next_marker")) {
        return ids;
      }
      marker = "&marker=" + page.at("/page_info/next_marker").asString();
    }
    throw new AssertionError("The pages do not end: " + ids);
  }

  @Test
  void a_marker_that_no_page_gave_is_refused() {
    Reply reply = gateway.send(GivenCall.get("/v5/users?marker=0123").signedBy(ACME_KEYS));

    assertThat(json(reply))
        .isEqualTo(IamError.of("IAM.0007", "Request parameter marker is invalid."));
  }

  @Test
  void a_user_needs_an_action_to_list_the_users() {
    Reply reply = gateway.send(GivenCall.get("/v5/users").signedBy(login(VIEWER)));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(json(reply))
        .isEqualTo(
            IamError.of("IAM.0003", "Policy doesn't allow iam:users:listUsersV5 to be performed.")
                .put("request_id", reply.headers().get("X-Request-Id")));
  }

  private JsonNode users(String query) {
    return json(gateway.send(GivenCall.get("/v5/users" + query).signedBy(ACME_KEYS)));
  }

  private static List<String> ids(JsonNode page) {
    return page.path("users").valueStream().map(u -> u.path("user_id").asString()).toList();
  }

  private String userId(String name) {
    return json(gateway.send(IamCalls.IDENTITY.signedBy(login(name))))
        .path("principal_id")
        .asString();
  }

  private void assertForbidden(GivenCall call, String action) {
    Reply reply = gateway.send(call);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(json(reply))
        .isEqualTo(
            IamError.of("IAM.0003", "Policy doesn't allow iam:" + action + " to be performed."));
    assertThat(gateway.refusedBy()).isEqualTo("iam.permission.action-granted");
  }

  private void assertUnknown(GivenCall call, String target, String id) {
    Reply reply = gateway.send(call.signedBy(ACME_KEYS));

    assertThat(reply.status()).isEqualTo(404);
    assertThat(json(reply))
        .isEqualTo(IamError.of("IAM.0004", "Could not find " + target + ": " + id + "."));
    assertThat(gateway.refusedBy()).isEqualTo("iam.look-up.known");
  }

  private static GivenCall key(String accessKey) {
    return GivenCall.get("/v3.0/OS-CREDENTIAL/credentials/" + accessKey);
  }

  private static GivenCall user(String id) {
    return GivenCall.get("/v3.0/OS-USER/users/" + id);
  }
}
