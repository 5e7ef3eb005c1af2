// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The enterprise project of a resource through renewals, refunds, switches, exports and forks. */
@OnBothTargets
class ProjectLifeConformance {

  private final Renewals acme;

  ProjectLifeConformance(Target target) {
    acme = Renewals.rich(target);
  }

  @BeforeEach
  void turnOn() {
    acme.world()
        .control(
            "PUT", "/accounts/acme/features", TestServer.json().put("enterprise_projects", true));
  }

  private ObjectNode purchase() {
    return acme.shop()
        .purchase(Renewals.server())
        .put("enterprise_project_id", "web")
        .put("enterprise_project_name", "Web shop");
  }

  private String boughtServer() {
    String order = acme.shop().place(purchase().put("auto_pay", true));
    return acme.listed(TestServer.json().put("order_id", order))
        .get(0)
        .path("resource_id")
        .asString();
  }

  private static String project(Shop shop, String order) {
    return shop.listed(order).path("enterprise_projects").toString();
  }

  private static final String WEB = "[{\"id\":\"web\",\"name\":\"Web shop\"}]";

  private List<JsonNode> orders(String type) {
    return acme.shop()
        .list("limit=100&order_type=" + type)
        .body()
        .path("order_infos")
        .valueStream()
        .toList();
  }

  @Test
  void a_renewal_by_hand_belongs_to_the_project_of_the_resource() {
    String id = boughtServer();

    // rule features.projects.kept
    String order =
        acme.renew(Renewals.paying(Renewals.months(1, id)))
            .body()
            .path("order_ids")
            .path(0)
            .asString();

    assertThat(project(acme.shop(), order)).isEqualTo(WEB);
    assertThat(acme.resource(id).at("/enterprise_project/name").asString()).isEqualTo("Web shop");
  }

  @Test
  void an_automatic_renewal_belongs_to_it_too() {
    String id = boughtServer();
    acme.autoOn(id, TestServer.json());

    acme.world().advance("P40D");

    assertThat(orders("2"))
        .isNotEmpty()
        .allSatisfy(order -> assertThat(order.path("enterprise_projects")).hasToString(WEB));
  }

  @Test
  void an_unsubscription_belongs_to_it_too() {
    String id = boughtServer();

    assertThat(Unsubscriptions.ask(acme.shop(), 1, id).status()).isEqualTo(200);

    assertThat(orders("4"))
        .singleElement()
        .satisfies(order -> assertThat(order.path("enterprise_projects")).hasToString(WEB));
  }

  @Test
  void a_refund_by_the_staff_and_a_switch_of_billing_belong_to_it_too() {
    String order = acme.shop().place(purchase().put("auto_pay", true));
    assertThat(project(acme.shop(), acme.shop().refund(order, "0.00", "0.00"))).isEqualTo(WEB);

    String id = boughtServer();
    ObjectNode request = TestServer.json();
    request.putArray("resource_ids").add(id);
    String switched =
        acme.world()
            .post("acme", Renewals.SWITCH + "/instantly", request)
            .body()
            .at("/to_ondemand_service_results/0/order_id")
            .asString();
    assertThat(project(acme.shop(), switched)).isEqualTo(WEB);
  }

  @Test
  void what_could_not_be_provisioned_is_refunded_in_its_project() {
    ObjectNode settings = TestServer.json();
    settings
        .putObject("provisioning")
        .put("mode", "immediate")
        .putArray("fails")
        .add("hws.resource.type.vm");
    acme.world().control("PUT", "/settings", settings);

    acme.shop().place(purchase().put("auto_pay", true));

    assertThat(orders("4"))
        .singleElement()
        .satisfies(order -> assertThat(order.path("enterprise_projects")).hasToString(WEB));
  }

  @Test
  void a_payment_that_its_project_cannot_fund_names_it() {
    String order = acme.shop().place(purchase().put("payment_obstacle", "CBC.99003155"));

    var refused = acme.shop().pay(order);

    assertRefused(refused, 400, "CBC.99003155", "orders.pay.obstacle-project-funds");
    assertThat(refused.body().path("enterprise_project_auth_result")).hasToString(WEB);
  }

  @Test
  void a_resource_that_is_given_has_a_project() {
    ObjectNode resource = Renewals.server().put("account", "acme");
    resource.remove("quantity");
    JsonNode given =
        acme.world()
            .control(
                "POST",
                "/resources",
                resource.put("enterprise_project_id", "lab").put("ends", "P3D"));

    assertThat(
            acme.resource(given.at("/resource_ids/0").asString())
                .at("/enterprise_project/id")
                .asString())
        .isEqualTo("lab");
    assertThat(project(acme.shop(), given.path("order_id").asString())).contains("\"lab\"");
  }

  @Test
  void a_resource_that_has_moved_is_renewed_in_its_new_project() {
    String id = boughtServer();
    ObjectNode move = TestServer.json().put("enterprise_project_id", "lab");

    JsonNode changed =
        acme.world().control("PUT", "/resources/" + id, move.put("enterprise_project_name", "Lab"));

    assertThat(changed.path("enterprise_project_id").asString()).isEqualTo("lab");
    assertThat(acme.resource(id).at("/enterprise_project/name").asString()).isEqualTo("Lab");
    String order = acme.renewed(Renewals.paying(Renewals.months(1, id)));
    assertThat(project(acme.shop(), order)).isEqualTo("[{\"id\":\"lab\",\"name\":\"Lab\"}]");
    acme.world()
        .control("PUT", "/resources/" + id, TestServer.json().put("enterprise_project_id", "0"));
    assertThat(acme.resource(id).at("/enterprise_project/id").asString()).isEqualTo("0");
    assertThat(project(acme.shop(), order)).contains("\"lab\"");
  }

  @Test
  void exports_and_forks_keep_projects() {
    String id = boughtServer();
    String order = acme.shop().listedIds("order_type=1").get(0);
    JsonNode export = acme.world().control("GET", "/export");

    for (TestWorld copy :
        List.of(
            TestWorld.imported(export),
            TestWorld.create(TestServer.json().put("from", acme.world().id())))) {
      Renewals there = new Renewals(new Shop(copy, "acme"));
      assertThat(there.resource(id).at("/enterprise_project/name").asString())
          .isEqualTo("Web shop");
      assertThat(project(there.shop(), order)).isEqualTo(WEB);
      assertThat(copy.control("GET", "/accounts/acme").at("/features/projects")).hasToString(WEB);
    }
  }

  @Test
  void a_world_edited_by_hand_is_refused_if_its_projects_do_not_fit() {
    boughtServer();
    String export = acme.world().control("GET", "/export").toString();

    assertThat(problem(export, "\"project_id\":\"web\"", "\"project_id\":\"gone\""))
        .contains("enterprise project");
    assertThat(problem(export, "\"project_id\":\"web\"", "\"project_id\":\"0\""))
        .contains("enterprise project");
    assertThat(problem(export, "\"on\":[\"ENTERPRISE_PROJECTS\",", "\"on\":["))
        .contains("has not turned enterprise projects on");
    assertThat(problem(export, "\"name\":\"Web shop\"", "\"name\":\" \""))
        .contains("must have 1 to 256 characters");
    assertThat(problem(export, "\"web\"", "\"a b\"")).contains("not be 0 or -1");
  }

  private static String problem(String export, String text, String instead) {
    assertThat(export).contains(text);
    TestServer.Answer answer =
        TestServer.control(
            "POST",
            "/worlds/import",
            dev.ocesandbox.contracts.json.Json.read(export.replace(text, instead)));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    return answer.body().toString();
  }
}
