// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import static dev.ocesandbox.server.gateway.GatewayFixture.OTHER;
import static dev.ocesandbox.server.gateway.GatewayFixture.json;
import static dev.ocesandbox.server.gateway.GivenAccounts.ACME;
import static dev.ocesandbox.server.gateway.GivenAccounts.GLOBEX;
import static dev.ocesandbox.server.gateway.GivenAccounts.SOLO;
import static dev.ocesandbox.server.gateway.GivenAccounts.VIEWER;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.exchange.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What SDKs ask IAM on their own: account, projects, caller. */
final class AccountLookUpTest {

  private final GatewayFixture gateway = GatewayFixture.with();

  @Test
  void the_list_of_accounts_holds_the_own_one() {
    // rule iam.domains.own-account
    Reply reply = gateway.send(IamCalls.DOMAINS.signedBy(login("acme")));

    assertThat(json(reply))
        .isEqualTo(
            Json.read(
                """
                {"domains": [{"id": "%1$s", "name": "acme", "description": "", "enabled": true,
                  "links": {"self": "http://localhost:8080/v3/domains/%1$s"}}],
                 "links": {"self": "http://localhost:8080/v3/auth/domains"}}
                """
                    .formatted(ACME.id())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", VIEWER})
  void an_iam_user_sees_the_account_it_belongs_to(String user) {
    JsonNode body = json(gateway.send(IamCalls.DOMAINS.withToken(login(user).token())));

    assertThat(body.at("/domains/0/id").asString()).isEqualTo(ACME.id());
  }

  @Test
  void customers_of_every_site_may_look_up_their_account() {
    JsonNode body = json(gateway.send(IamCalls.DOMAINS.signedBy(login("globex"))));

    assertThat(body.at("/domains/0/id").asString()).isEqualTo(GLOBEX.id());
  }

  @ParameterizedTest
  @CsvSource({
    "sandbox.example, http://sandbox.example",
    "[::1]:8080, http://[::1]:8080",
    "iam.myhuaweicloud.com, http://iam.myhuaweicloud.com",
    "not a host, http://localhost",
    "evil/path, http://localhost"
  })
  void addresses_lead_back_to_the_name_the_caller_used(String host, String base) {
    GivenCall call = IamCalls.DOMAINS.with("Host", host).withToken(login("acme").token());

    assertThat(json(gateway.send(call)).at("/links/self").asString())
        .isEqualTo(base + "/v3/auth/domains");
  }

  @Test
  void answers_and_refusals_carry_a_trace_id() {
    assertThat(gateway.send(IamCalls.DOMAINS.signedBy(login("acme"))).headers())
        .containsKey("X-IAM-Trace-Id");
    assertThat(gateway.send(IamCalls.DOMAINS).headers()).containsKey("X-IAM-Trace-Id");
    assertThat(gateway.send(GivenCall.get("/v2/orders/customer-orders")).headers())
        .doesNotContainKey("X-IAM-Trace-Id");
  }

  /** BasicCredentials and Terraform ask for the project of a region and want exactly one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cn-north-1",
        "cn-north-4",
        "cn-east-2",
        "cn-east-3",
        "cn-south-1",
        "cn-southwest-2"
      })
  void there_is_one_project_per_region(String region) {
    // rule iam.projects.one-per-region
    JsonNode body = projects("name=" + region);

    assertThat(body.path("projects")).hasSize(1);
    assertThat(body.at("/projects/0"))
        .isEqualTo(
            Json.read(
                """
                {"id": "%1$s", "name": "%2$s", "domain_id": "%3$s", "parent_id": "%3$s",
                 "is_domain": false, "enabled": true, "description": "",
                 "links": {"self": "http://localhost:8080/v3/projects/%1$s"}}
                """
                    .formatted(Project.of(ACME.id(), region).id(), region, ACME.id())));
    assertThat(body.path("links"))
        .isEqualTo(
            Json.read(
                "{\"self\":\"http://localhost:8080/v3/projects\",\"next\":null,\"previous\":null}"));
  }

  @Test
  void no_two_projects_share_an_id() {
    List<String> ids = ids(projects(""));
    List<String> others = ids(json(gateway.send(IamCalls.PROJECTS.signedBy(login("solo")))));

    assertThat(ids)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(6)
        .doesNotContainAnyElementsOf(others);
  }

  @Test
  void copies_of_an_account_have_the_same_projects() {
    JsonNode copy = json(gateway.send(IamCalls.PROJECTS.signedBy(login(OTHER, "acme"))));

    assertThat(ids(copy)).isEqualTo(ids(projects("")));
  }

  @ParameterizedTest
  @CsvSource({
    "enabled=true, true",
    "enabled=false, false",
    "is_domain=false, true",
    "is_domain=true, false",
    "name=nowhere, false",
    "name=, true",
    "name=CN-NORTH-1, false",
    "unknown=1, true"
  })
  void filters_are_applied(String query, boolean some) {
    assertThat(projects(query).path("projects").isEmpty()).isEqualTo(!some);
  }

  @Test
  void projects_belong_to_the_account_and_to_nothing_else() {
    assertThat(projects("domain_id=" + ACME.id()).path("projects")).isNotEmpty();
    assertThat(projects("parent_id=" + ACME.id()).path("projects")).isNotEmpty();
    assertThat(projects("domain_id=" + SOLO.id()).path("projects")).isEmpty();
    assertThat(projects("parent_id=" + SOLO.id()).path("projects")).isEmpty();
  }

  @Test
  void pages_partition_the_projects_when_both_numbers_are_given() {
    // rule iam.projects.paged-together
    List<String> all = ids(projects(""));

    assertThat(ids(projects("page=1&per_page=4"))).isEqualTo(all.subList(0, 4));
    assertThat(ids(projects("page=2&per_page=4"))).isEqualTo(all.subList(4, 8));
    assertThat(ids(projects("page=99&per_page=5000"))).isEmpty();
    assertThat(ids(projects("page=99999999999999999999&per_page=5000"))).isEmpty();
    assertThat(ids(projects("page=2"))).isEqualTo(all);
    assertThat(ids(projects("per_page=2"))).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, page",
    "page=x, page",
    "per_page=5001, per_page",
    "enabled=maybe, enabled",
    "is_domain=1, is_domain"
  })
  void a_bad_parameter_is_named(String query, String name) {
    Reply reply = gateway.send(projectsCall(query));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(json(reply))
        .isEqualTo(IamError.of("IAM.0007", "Request parameter " + name + " is invalid."));
    assertThat(gateway.refusedBy()).isEqualTo("iam.projects.parameters-valid");
  }

  @Test
  void the_caller_is_told_who_it_is() {
    // rule iam.identity.names-the-principal
    JsonNode account = json(gateway.send(IamCalls.IDENTITY.signedBy(login("acme"))));
    JsonNode user = json(gateway.send(IamCalls.IDENTITY.signedBy(login(VIEWER))));

    assertThat(account.path("account_id").asString()).isEqualTo(ACME.id());
    assertThat(account.path("principal_urn").asString())
        .isEqualTo("iam::" + ACME.id() + ":user:acme");
    assertThat(user.path("account_id").asString()).isEqualTo(ACME.id());
    assertThat(user.path("principal_urn").asString())
        .isEqualTo("iam::" + ACME.id() + ":user:" + VIEWER);
    assertThat(user.path("principal_id").asString())
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(account.path("principal_id").asString());
  }

  private JsonNode projects(String query) {
    return json(gateway.send(projectsCall(query)));
  }

  private static GivenCall projectsCall(String query) {
    return GivenCall.get("/v3/projects?" + query).withToken(login("acme").token());
  }

  private static List<String> ids(JsonNode body) {
    return body.path("projects").valueStream().map(p -> p.path("id").asString()).toList();
  }
}
