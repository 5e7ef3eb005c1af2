// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What accounts have turned on. */
class FeaturesConformance {

  private final TestWorld world = TestWorld.create(Target.request("empty"));

  private static JsonNode features(TestWorld of, String account) {
    return of.control("GET", "/accounts/" + account).path("features");
  }

  private static boolean hasCostCenter(TestWorld of, String account) {
    return features(of, account).path("cost_center").asBoolean();
  }

  private JsonNode set(ObjectNode change) {
    return world.control("PUT", "/accounts/acme/features", change);
  }

  @Test
  void the_cost_center_is_on_until_it_is_turned_off() {
    TestWorld standard = TestWorld.create(Target.request("default"));

    assertThat(standard.accounts().keySet())
        .allMatch(account -> hasCostCenter(standard, account))
        .allMatch(account -> hasCostCenter(world, account));
    JsonNode off =
        world.control("PUT", "/accounts/acme/cost-center", TestServer.json().put("enabled", false));

    assertThat(off).hasToString("{\"enabled\":false}");
    assertThat(hasCostCenter(world, "acme")).isFalse();
    assertThat(hasCostCenter(world, "acme-dev")).isTrue();
  }

  @Test
  void features_are_turned_on_and_off_one_by_one() {
    set(TestServer.json().put("project_groups", true));
    JsonNode after = set(TestServer.json().put("multi_project", true));

    assertThat(after)
        .hasToString(
            "{\"enterprise_projects\":false,\"project_groups\":true,\"multi_project\":true,"
                + "\"cost_center\":true,\"projects\":[]}");
    assertThat(features(world, "acme")).isEqualTo(after);
  }

  @Test
  void exports_and_forks_keep_features() {
    world.control("PUT", "/accounts/acme/cost-center", TestServer.json().put("enabled", false));
    set(TestServer.json().put("multi_project", true));

    for (TestWorld copy :
        List.of(
            TestWorld.imported(world.control("GET", "/export")),
            TestWorld.create(TestServer.json().put("from", world.id())))) {
      assertThat(features(copy, "acme")).isEqualTo(features(world, "acme"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"enterprise_projects\": false}",
        "{\"project_groups\": 1}",
        "{\"project_groups\": \"yes\"}",
        "{\"project_groups\": null}",
        "{\"cost_center\": true}"
      })
  void other_values_are_refused_and_change_nothing(String body) {
    JsonNode before = world.control("GET", "/export");

    TestServer.Answer answer =
        TestServer.control(
            "PUT",
            "/worlds/" + world.id() + "/accounts/acme/features",
            dev.ocesandbox.contracts.json.Json.read(body));

    // rule control.body-valid
    assertThat(answer.status()).isEqualTo(400);
    assertThat(world.control("GET", "/export")).isEqualTo(before);
  }

  @Test
  void an_unknown_account_is_refused() {
    TestServer.Answer answer =
        TestServer.control(
            "PUT",
            "/worlds/" + world.id() + "/accounts/nobody/features",
            TestServer.json().put("project_groups", true));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body().path("type").asString()).endsWith(":control.account-exists");
  }
}
