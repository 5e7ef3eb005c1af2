// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.CreateEnterpriseProjectAuthRequest;
import com.huaweicloud.sdk.bss.v2.model.EnterpriseProject;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ListPayPerUseCustomerResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.QueryResourcesReq;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Enterprise projects of orders and resources (api-oce/ep_00022, api_order_00013, 00021). */
@OnBothTargets
class EnterpriseProjectConformance {

  static final String AUTHORITY = "/v2/enterprises/enterprise-projects/authority";

  private final Renewals acme;

  EnterpriseProjectConformance(Target target) {
    acme = Renewals.rich(target);
  }

  private void turnOn(String account) {
    assertThat(acme.world().post(account, AUTHORITY, TestServer.json()).status()).isEqualTo(204);
  }

  private static ObjectNode ofProject(ObjectNode purchase, String id) {
    return purchase.put("enterprise_project_id", id);
  }

  private String buy(ObjectNode purchase) {
    return acme.shop().place(purchase.put("auto_pay", true));
  }

  private String buyServer(String project) {
    return buy(ofProject(acme.shop().purchase(Renewals.server()), project));
  }

  private static String name(JsonNode project) {
    return project.path("id").asString() + "=" + project.path("name").asString();
  }

  private List<String> projects(String order) {
    return projects(acme.shop().listed(order));
  }

  private static List<String> projects(JsonNode order) {
    return order
        .path("enterprise_projects")
        .valueStream()
        .map(EnterpriseProjectConformance::name)
        .toList();
  }

  private JsonNode resource(String order) {
    return acme.listed(TestServer.json().put("order_id", order)).get(0);
  }

  @Test
  void the_sdk_turns_projects_on_and_sees_those_of_orders_and_resources() {
    var sdk = acme.world().sdk("acme");
    assertThat(
            sdk.createEnterpriseProjectAuth(new CreateEnterpriseProjectAuthRequest())
                .getHttpStatusCode())
        .isEqualTo(204);

    // rule features.projects.known-by-purchase
    String order =
        buy(
            ofProject(acme.shop().purchase(Renewals.server()), "3ad0c1ee")
                .put("enterprise_project_name", "web"));

    assertThat(
            sdk.listCustomerOrders(new ListCustomerOrdersRequest().withOrderId(order))
                .getOrderInfos()
                .get(0)
                .getEnterpriseProjects())
        .extracting(EnterpriseProject::getId, EnterpriseProject::getName)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("3ad0c1ee", "web"));
    assertThat(
            sdk.listPayPerUseCustomerResources(
                    new ListPayPerUseCustomerResourcesRequest()
                        .withBody(new QueryResourcesReq().withOrderId(order)))
                .getData())
        .singleElement()
        .satisfies(one -> assertThat(one.getEnterpriseProject().getId()).isEqualTo("3ad0c1ee"))
        .satisfies(one -> assertThat(one.getEnterpriseProject().getName()).isEqualTo("web"));
  }

  @Test
  void without_a_project_everything_belongs_to_the_default_one() {
    // rule features.projects.default
    for (ObjectNode purchase :
        List.of(
            acme.shop().purchase(Renewals.server()),
            ofProject(acme.shop().purchase(Renewals.server()), "0"),
            ofProject(acme.shop().purchase(Renewals.server()), "0")
                .put("enterprise_project_name", "default"))) {
      String order = buy(purchase);
      assertThat(projects(order)).containsExactly("0=default");
      assertThat(name(resource(order).path("enterprise_project"))).isEqualTo("0=default");
    }
  }

  @Test
  void what_knows_no_projects_shows_none() {
    // rule features.projects.uncategorized
    String order = buyServer("-1");

    assertThat(acme.shop().listed(order).path("enterprise_projects").isArray()).isTrue();
    assertThat(projects(order)).isEmpty();
    assertThat(resource(order).path("enterprise_project").isNull()).isTrue();
  }

  @Test
  void lines_have_projects_of_their_own_and_sub_orders_show_theirs() {
    turnOn("acme");
    ObjectNode purchase =
        acme.shop()
            .purchase(
                ofProject(Renewals.server(), "b"),
                Renewals.server(),
                ofProject(Renewals.disk(), "0"),
                ofProject(Renewals.server(), "b"));

    // rule features.projects.every-line
    String order = buy(ofProject(purchase, "a").put("composite", true));

    assertThat(projects(order)).containsExactly("b=b", "a=a", "0=default");
    assertThat(
            acme.shop()
                .listed(order)
                .path("sub_order_infos")
                .valueStream()
                .map(EnterpriseProjectConformance::projects))
        .containsExactlyInAnyOrder(List.of("b=b", "a=a"), List.of("0=default"));
  }

  @Test
  void a_purchase_for_a_project_is_refused_until_projects_are_on() {
    ObjectNode purchase = ofProject(acme.shop().purchase(Renewals.server()), "web");
    String before = acme.shop().everything();

    assertThat(tried(purchase).path("type").asString()).endsWith(":control.enterprise-projects-on");
    assertThat(tried(purchase).path("detail").asString()).contains("acme", "web");
    assertThat(acme.shop().everything()).isEqualTo(before);
    turnOn("acme");
    assertThat(projects(buy(purchase))).containsExactly("web=web");
  }

  private JsonNode tried(ObjectNode purchase) {
    return TestServer.control("POST", "/worlds/" + acme.world().id() + "/orders", purchase).body();
  }

  @Test
  void names_follow_the_last_purchase_and_fixed_ones_do_not_change() {
    turnOn("acme");
    String order = buyServer("p1");
    assertThat(projects(order)).containsExactly("p1=p1");

    buy(
        ofProject(acme.shop().purchase(Renewals.server()), "p1")
            .put("enterprise_project_name", "支付"));
    buyServer("p1");

    assertThat(projects(order)).containsExactly("p1=支付");
    ObjectNode renamed =
        acme.shop().purchase(Renewals.server()).put("enterprise_project_name", "x");
    // rule control.body-valid
    for (String id : List.of("0", "-1")) {
      assertThat(tried(ofProject(renamed, id)).path("detail").asString())
          .isEqualTo("enterprise_project_name: \"x\" is not the name of project " + id);
    }
    renamed.remove("enterprise_project_id");
    assertThat(tried(renamed).path("detail").asString())
        .isEqualTo("enterprise_project_name: \"x\" requires enterprise_project_id");
    for (String id : List.of("", "a b", "名", "x".repeat(65))) {
      assertThat(tried(ofProject(acme.shop().purchase(Renewals.server()), id)).path("field"))
          .as(id)
          .hasToString("\"enterprise_project_id\"");
    }
  }

  @Test
  void each_account_has_projects_of_its_own() {
    turnOn("acme");
    buy(
        ofProject(acme.shop().purchase(Renewals.server()), "p")
            .put("enterprise_project_name", "master's"));
    Renewals dev = acme.as("acme-dev");
    ObjectNode purchase = ofProject(dev.shop().purchase(Renewals.server()), "p");
    assertThat(tried(purchase).path("type").asString()).endsWith(":control.enterprise-projects-on");

    turnOn("acme-dev");
    String order = dev.shop().place(purchase.put("enterprise_project_name", "member's"));

    assertThat(projects(dev.shop().listed(order))).containsExactly("p=member's");
    assertThat(shown("acme").path("projects"))
        .hasToString("[{\"id\":\"p\",\"name\":\"master's\"}]");
  }

  private JsonNode shown(String account) {
    return acme.world().control("GET", "/accounts/" + account).path("features");
  }

  @Test
  void project_groups_and_the_multi_project_feature_exclude_projects() {
    acme.world()
        .control("PUT", "/accounts/acme/features", TestServer.json().put("multi_project", true));
    var refused = acme.world().post("acme", AUTHORITY, TestServer.json());
    assertRefused(refused, 400, "CBC.99007004", "enterprise.check.not-open-multi-project");
    assertThat(Enterprise.items(refused)).containsExactly("NOT_OPEN_MULTI_PROJECT");

    acme.world()
        .control("PUT", "/accounts/acme/features", TestServer.json().put("project_groups", true));
    refused = acme.world().post("acme", AUTHORITY, TestServer.json());
    assertRefused(refused, 400, "CBC.99007004", "enterprise.check.not-open-project-group");
    assertThat(Enterprise.items(refused))
        .containsExactly("NOT_OPEN_PROJECT_GROUP", "NOT_OPEN_MULTI_PROJECT");

    // rule enterprise.projects.stay-on
    acme.world()
        .control(
            "PUT", "/accounts/acme/features", TestServer.json().put("enterprise_projects", true));
    turnOn("acme");
  }

  @Test
  void an_account_has_a_limited_number_of_projects() {
    turnOn("acme");
    for (int hundred = 0; hundred < 10; hundred++) {
      int from = hundred * 100;
      ObjectNode[] lines =
          Stream.iterate(from, i -> i + 1)
              .limit(100)
              .map(i -> ofProject(Renewals.oddity("1.00"), "p" + i))
              .toArray(ObjectNode[]::new);
      acme.shop().place(acme.shop().purchase(lines));
    }

    ObjectNode oneMore = ofProject(acme.shop().purchase(Renewals.server()), "p1000");
    assertThat(tried(oneMore).path("type").asString())
        .endsWith(":control.enterprise-projects-limit");
    assertThat(projects(buyServer("p999"))).containsExactly("p999=p999");
  }
}
