// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.PackageShop.storage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Resource packages of enterprise projects (api_order_00027). */
@OnBothTargets
class ProjectPackageConformance {

  private final PackageShop acme;

  ProjectPackageConformance(Target target) {
    acme = PackageShop.rich(target);
  }

  @BeforeEach
  void turnOn() {
    acme.shop()
        .world()
        .control(
            "PUT", "/accounts/acme/features", TestServer.json().put("enterprise_projects", true));
  }

  private String buy(String project) {
    return acme.buy(storage("100GB").put("enterprise_project_id", project));
  }

  private static ObjectNode of(String project) {
    return TestServer.json().put("enterprise_project_id", project);
  }

  private JsonNode only(String project) {
    return acme.listed(of(project)).path("free_resource_packages").path(0);
  }

  @Test
  void packages_of_a_project_are_listed_only_if_it_is_asked_for() {
    String shared = acme.buy(storage("100GB"));
    String web = buy("web");
    String none = buy("-1");

    // rules packages.list.project-asked-for, packages.list.project-scope
    assertThat(acme.orders(TestServer.json())).containsExactlyInAnyOrder(shared, none);
    assertThat(acme.orders(of("0"))).containsExactly(shared);
    assertThat(acme.orders(of("web"))).containsExactly(web);
    assertThat(acme.orders(of("-1"))).containsExactly(none);
    assertThat(acme.orders(of("lab"))).isEmpty();
    assertThat(only("web").path("enterprise_project_id").asString()).isEqualTo("web");
    assertThat(only("web").path("enterprise_project_scope").asInt()).isEqualTo(1);
    assertThat(only("0").path("enterprise_project_scope").asInt()).isZero();
    assertThat(only("-1").path("enterprise_project_scope").asInt()).isZero();
  }

  @Test
  void a_world_may_list_the_packages_of_all_projects() {
    String shared = acme.buy(storage("100GB"));
    String web = buy("web");
    ObjectNode settings = TestServer.json();
    settings.putObject("guesses").put("packages.list.project-asked-for", "all-projects");

    acme.shop().world().control("PUT", "/settings", settings);

    assertThat(acme.orders(TestServer.json())).containsExactlyInAnyOrder(shared, web);
    assertThat(acme.orders(of("0"))).containsExactly(shared);
  }

  @Test
  void usage_of_a_project_takes_its_own_packages_first_and_never_those_of_another() {
    acme.buy(storage("40GB"));
    acme.advance("P1D");
    buy("web");
    buy("lab");

    // rule packages.usage.own-project-first
    assertThat(acme.covered(acme.usage("30").put("enterprise_project_id", "web")))
        .isEqualTo("30 + 0");
    assertThat(left("web")).isEqualTo("70");
    assertThat(left("0")).isEqualTo("40");
    assertThat(acme.covered(acme.usage("100").put("enterprise_project_id", "web")))
        .isEqualTo("100 + 0");
    assertThat(left("web")).isEqualTo("0");
    assertThat(left("0")).isEqualTo("10");
    assertThat(acme.covered(acme.usage("15"))).isEqualTo("10 + 5");
    assertThat(left("lab")).isEqualTo("100");
  }

  private String left(String project) {
    return only(project).at("/free_resources/0/amount").asString();
  }

  @Test
  void usage_without_a_project_is_that_of_its_resource() {
    buy("web");
    Renewals renewals = acme.renewals();
    ObjectNode purchase =
        acme.shop().purchase(Renewals.server()).put("enterprise_project_id", "web");
    String order = acme.shop().place(purchase.put("auto_pay", true));
    String id =
        renewals
            .listed(TestServer.json().put("order_id", order))
            .get(0)
            .path("resource_id")
            .asString();

    assertThat(acme.covered(acme.usage("10"))).isEqualTo("0 + 10");
    assertThat(acme.covered(acme.usage("10").put("resource_id", id))).isEqualTo("10 + 0");
    assertThat(
            acme.covered(acme.usage("10").put("resource_id", id).put("enterprise_project_id", "0")))
        .isEqualTo("0 + 10");
  }
}
