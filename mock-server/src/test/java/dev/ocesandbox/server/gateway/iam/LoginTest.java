// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import static dev.ocesandbox.server.gateway.GatewayFixture.OTHER;
import static dev.ocesandbox.server.gateway.GatewayFixture.json;
import static dev.ocesandbox.server.gateway.GivenAccounts.ACME;
import static dev.ocesandbox.server.gateway.GivenAccounts.VIEWER;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.exchange.Reply;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Logging in with a password. */
final class LoginTest {

  private static final GivenCall LOGIN = IamCalls.login("acme", login("acme"), "");

  private final GatewayFixture gateway = GatewayFixture.with();

  @Test
  void a_login_gives_a_token_of_the_whole_account_for_a_day() {
    Reply reply = gateway.send(LOGIN);

    JsonNode token = json(reply).path("token");
    assertThat(reply.status()).isEqualTo(201);
    assertThat(IamCalls.token(reply)).matches("MII[A-Za-z0-9_-]{200,}");
    assertThat(token.path("issued_at").asString()).isEqualTo("2031-05-06T07:08:09.000000Z");
    assertThat(token.path("expires_at").asString()).isEqualTo("2031-05-07T07:08:09.000000Z");
    assertThat(token.path("methods")).isEqualTo(Json.read("[\"password\"]"));
    assertThat(token.path("domain"))
        .isEqualTo(Json.object().put("id", ACME.id()).put("name", "acme"));
    assertThat(token.has("project")).isFalse();
    assertThat(gateway.last().applied())
        .containsExactly(
            "iam.token.lives-a-day",
            "iam.token.catalog-entries",
            "iam.token.account-scope-by-default");
  }

  @Test
  void the_answer_says_who_logged_in() {
    JsonNode account = json(gateway.send(LOGIN)).path("token");
    JsonNode user = json(gateway.send(IamCalls.login("acme", login(VIEWER), ""))).path("token");

    assertThat(account.path("user").path("name").asString()).isEqualTo("acme");
    assertThat(account.path("roles"))
        .extracting(role -> role.path("name").asString())
        .containsExactly("te_admin", "secu_admin", "te_agency");
    assertThat(user.path("user").path("name").asString()).isEqualTo(VIEWER);
    assertThat(user.path("user").path("id").asString())
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(account.path("user").path("id").asString());
    assertThat(user.path("roles")).isEmpty();
    assertThat(user.path("user").path("domain")).isEqualTo(account.path("domain"));
  }

  /** The entries of a token that was recorded in 2020, with the addresses of the sandbox. */
  @Test
  void the_catalog_has_the_recorded_services_and_leads_back_to_this_server() {
    JsonNode catalog =
        json(gateway.send(LOGIN.with("Host", "sandbox.example:9"))).path("token").path("catalog");

    assertThat(catalog)
        .extracting(LoginTest::service)
        .containsExactlyInAnyOrder(
            "iam iam http://sandbox.example:9/v3.0",
            "identity keystone http://sandbox.example:9/v3",
            "dns  http://sandbox.example:9",
            "bssv1 bssv1 http://sandbox.example:9/v1.0",
            "bssv2 bssv2 http://sandbox.example:9/v2",
            "bss-intlv1 bss-intlv1 http://sandbox.example:9/v1.0",
            "bss-intlv2 bss-intlv2 http://sandbox.example:9/v2");
    assertThat(catalog)
        .extracting(service -> service.path("id").asString())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[0-9a-f]{32}"));
    assertThat(catalog.findValues("region")).extracting(JsonNode::asString).containsOnly("*");
  }

  private static String service(JsonNode entry) {
    return String.join(
        " ",
        entry.path("type").asString(),
        entry.path("name").asString(),
        entry.at("/endpoints/0/url").asString());
  }

  @ParameterizedTest
  @CsvSource({"nocatalog=true, 0", "nocatalog=x, 0", "nocatalog=, 7", "nocatalog, 7", "a=b, 7"})
  void any_text_in_nocatalog_leaves_the_catalog_empty(String query, int services) {
    // rule iam.token.catalog-on-request
    Reply reply = gateway.send(LOGIN.withTarget(LOGIN.target() + "?" + query));

    assertThat(json(reply).path("token").path("catalog")).hasSize(services);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"domain\":{\"name\":\"acme\"}}"})
  void a_domain_may_be_named_or_left_out(String scope) {
    Reply reply = gateway.send(IamCalls.login("acme", login("acme"), scope));

    assertThat(json(reply).path("token").path("domain").path("id").asString()).isEqualTo(ACME.id());
  }

  @Test
  void a_domain_may_be_given_by_id() {
    String scope = "{\"domain\":{\"id\":\"" + ACME.id() + "\"}}";

    assertThat(gateway.send(IamCalls.login("acme", login("acme"), scope)).status()).isEqualTo(201);
  }

  @Test
  void a_project_may_be_named() {
    Reply reply = gateway.send(inProject("{\"name\":\"cn-north-4\"}"));

    JsonNode token = json(reply).path("token");
    assertThat(token.has("domain")).isFalse();
    assertThat(token.path("project").path("name").asString()).isEqualTo("cn-north-4");
    assertThat(token.path("project").path("id").asString())
        .isEqualTo(Project.of(ACME.id(), "cn-north-4").id());
    assertThat(token.path("project").path("domain").path("id").asString()).isEqualTo(ACME.id());
  }

  @Test
  void a_project_may_be_given_by_id() {
    String id = Project.of(ACME.id(), "cn-east-3").id();

    Reply reply = gateway.send(inProject("{\"id\":\"" + id + "\"}"));

    assertThat(json(reply).path("token").path("project").path("name").asString())
        .isEqualTo("cn-east-3");
  }

  @Test
  void a_project_goes_before_a_domain() {
    String scope = "{\"domain\":{\"name\":\"acme\"},\"project\":{\"name\":\"cn-north-1\"}}";

    Reply reply = gateway.send(IamCalls.login("acme", login("acme"), scope));

    assertThat(json(reply).path("token").has("project")).isTrue();
    assertThat(gateway.last().applied()).contains("iam.token.project-before-domain");
  }

  @ParameterizedTest
  @CsvSource({
    "domain, name, globex",
    "domain, id, 0123",
    "project, name, xx-nowhere-1",
    "project, id, 0123"
  })
  void an_unknown_scope_is_not_found(String target, String by, String value) {
    String scope = "{\"%s\":{\"%s\":\"%s\"}}".formatted(target, by, value);

    Reply reply = gateway.send(IamCalls.login("acme", login("acme"), scope));

    assertThat(reply.status()).isEqualTo(404);
    assertThat(json(reply))
        .isEqualTo(IamError.of(404, "Could not find " + target + ": " + value + ".", "Not Found"));
    assertThat(gateway.refusedBy()).isEqualTo("iam.token.scope-known");
  }

  @Test
  void the_project_of_another_account_is_not_found() {
    String id = Project.of(ACME.id(), "cn-east-3").id();
    String scope = "{\"project\":{\"id\":\"" + id + "\"}}";

    assertThat(gateway.send(IamCalls.login("solo", login("solo"), scope)).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "acme, acme, wrong",
    "acme, nobody, password-of-acme-in-default",
    "nowhere, acme, password-of-acme-in-default",
    "solo, acme, password-of-acme-in-default",
    "acme@other, acme, password-of-acme-in-default",
    "Acme, acme, password-of-acme-in-default"
  })
  void name_password_and_domain_must_belong_together(String domain, String name, String password) {
    String body =
        LOGIN
            .body()
            .replace("\"domain\":{\"name\":\"acme\"}", "\"domain\":{\"name\":\"" + domain + "\"}")
            .replace("\"name\":\"acme\",\"password\"", "\"name\":\"" + name + "\",\"password\"")
            .replace("password-of-acme-in-default", password);

    Reply reply = gateway.send(LOGIN.withBody(body));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(json(reply))
        .isEqualTo(IamError.of(401, "The username or password is wrong.", "Unauthorized"));
    assertThat(gateway.refusedBy()).isEqualTo("iam.token.password-matches");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{}",
        "{\"auth\":{}}",
        "{\"auth\":{\"identity\":{\"methods\":[]}}}",
        "{\"auth\":{\"identity\":{\"methods\":[\"password\"]}}}",
        "{\"auth\":{\"identity\":{\"methods\":[\"magic\"]}}}",
        "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":1}}}}}"
      })
  void a_body_without_the_documented_fields_is_invalid(String body) {
    Reply reply = gateway.send(LOGIN.withBody(body));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(json(reply))
        .isEqualTo(IamError.of(400, "The request body is invalid", "Bad Request"));
    assertThat(gateway.refusedBy()).isEqualTo("iam.token.body-valid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[\"totp\"]", "[\"password\",\"totp\"]", "[\"token\"]", "[\"assume_role\"]"})
  void other_ways_to_log_in_are_not_offered(String methods) {
    String body = LOGIN.body().replace("[\"password\"]", methods);

    assertThat(gateway.send(LOGIN.withBody(body)).status()).isEqualTo(400);
    assertThat(gateway.refusedBy()).isEqualTo("iam.token.method-supported");
  }

  @Test
  void a_login_needs_no_credentials_and_reads_none() {
    assertThat(gateway.send(LOGIN.withToken("MIInonsense")).status()).isEqualTo(201);
  }

  @Test
  void the_domain_name_chooses_the_world() {
    Reply reply = gateway.send(IamCalls.login(OTHER, "acme", login(OTHER, "acme"), ""));

    JsonNode token = json(reply).path("token");
    assertThat(token.path("domain").path("name").asString()).isEqualTo("acme@other");
    assertThat(token.path("domain").path("id").asString()).isEqualTo(ACME.id());
    assertThat(new String(Base64.getUrlDecoder().decode(IamCalls.token(reply)), ISO_8859_1))
        .contains(OTHER);
  }

  @Test
  void no_two_tokens_are_the_same() {
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      tokens.add(IamCalls.token(gateway.send(LOGIN)));
      tokens.add(
          IamCalls.token(gateway.send(IamCalls.login(OTHER, "acme", login(OTHER, "acme"), ""))));
    }

    assertThat(tokens).hasSize(400);
  }

  @Test
  void the_same_requests_give_the_same_tokens() {
    GatewayFixture twin = GatewayFixture.with();

    for (int i = 0; i < 3; i++) {
      Reply here = gateway.send(LOGIN);
      Reply there = twin.send(LOGIN);
      assertThat(IamCalls.token(there)).isEqualTo(IamCalls.token(here));
      assertThat(json(there)).isEqualTo(json(here));
    }
  }

  private static GivenCall inProject(String project) {
    return IamCalls.login("acme", login("acme"), "{\"project\":" + project + "}");
  }
}
