// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import static dev.ocesandbox.server.gateway.GatewayFixture.json;
import static dev.ocesandbox.server.gateway.GivenAccounts.ACME;
import static dev.ocesandbox.server.gateway.GivenAccounts.VIEWER;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Regions, and the projects in them, as programs list them before their first call. */
final class RegionLookUpTest {

  private static final GivenCall REGIONS = GivenCall.get("/v3/regions");
  private static final GivenCall PROJECTS = GivenCall.get("/v3/auth/projects");

  private final GatewayFixture gateway = GatewayFixture.with();

  @Test
  void regions_have_names_in_both_languages() {
    // rule iam.regions.all
    JsonNode body = json(gateway.send(REGIONS.signedBy(login("acme"))));

    assertThat(body.path("regions").valueStream())
        .contains(
            Json.read(
                """
                {"id": "cn-north-4", "type": "public", "description": "", "parent_region_id": null,
                 "locales": {"zh-cn": "华北-北京四", "en-us": "CN North-Beijing4"},
                 "links": {"self": "http://localhost:8080/v3/regions/cn-north-4"}}
                """));
    assertThat(body.path("links"))
        .isEqualTo(
            Json.read(
                "{\"self\":\"http://localhost:8080/v3/regions\",\"next\":null,\"previous\":null}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", VIEWER, "globex"})
  void every_region_has_a_project_of_the_caller(String user) {
    List<String> regions =
        names(json(gateway.send(REGIONS.signedBy(login(user)))), "regions", "id");
    JsonNode projects = json(gateway.send(PROJECTS.signedBy(login(user))));

    assertThat(names(projects, "projects", "name")).isEqualTo(regions).doesNotHaveDuplicates();
    assertThat(projects.path("links"))
        .isEqualTo(Json.read("{\"self\":\"http://localhost:8080/v3/auth/projects\"}"));
  }

  @Test
  void projects_are_those_of_the_other_list() {
    JsonNode own = json(gateway.send(PROJECTS.withToken(login(VIEWER).token())));
    JsonNode all = json(gateway.send(IamCalls.PROJECTS.withToken(login("acme").token())));

    assertThat(own.path("projects")).isEqualTo(all.path("projects"));
    assertThat(own.at("/projects/0/domain_id").asString()).isEqualTo(ACME.id());
  }

  private static List<String> names(JsonNode body, String list, String field) {
    return body.path(list).valueStream().map(row -> row.path(field).asString()).toList();
  }
}
